/** Money as the person's language writes it. */

/** An amount in hundredths, in the house's currency. */
export const amountOf = (cents: number, currency: string, language: string): string =>
  new Intl.NumberFormat(language, {
    style: 'currency',
    currency,
    currencyDisplay: 'narrowSymbol',
  }).format(cents / 100);
