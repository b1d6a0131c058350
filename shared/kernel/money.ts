/** Amounts of money, in hundredths of a currency's unit. */

/** As people read it in their language, with the currency's sign: `¥18.50`. @param currency ISO 4217 */
export const amountOf = (cents: number, currency: string, language: string): string =>
  new Intl.NumberFormat(language, {
    style: 'currency',
    currency,
    currencyDisplay: 'narrowSymbol',
  }).format(cents / 100);

/** In whole units for a table: `18.50`, and `(18.50)` below zero: with a minus in front a spreadsheet could run it as a formula. */
export const tabledAmount = (cents: number): string => {
  const text = (Math.abs(cents) / 100).toFixed(2);
  return cents < 0 ? `(${text})` : text;
};
