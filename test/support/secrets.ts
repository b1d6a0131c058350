/** The passwords of a test house's people: long enough for whoever answers for the house. */
export const secretOf = (code: string): string => `reed-${code}-pond`;
