/** What a caller says, in the language of the screen. Pure. */
export const wordsIn = (words: { zh: string; en: string }, language: string): string =>
  language.startsWith('zh') ? words.zh : words.en;
