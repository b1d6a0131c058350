/** Minibars: what a line of a check says, and what a room wants. Pure: both ends read the line alike. */

/** Short keys of articles are typed without a blank before or after their count: `kl2`, `2kl`. */
export const articleKey = /^[a-z][a-z0-9]{0,3}$/;

/** More pieces of an article nobody puts into a minibar: the number was typed twice. */
export const mostHeld = 999;

export type Named = { id: string; key: string; zh: string; en: string };
export type Taken = { article: string; quantity: number };
export type CheckLine = {
  place: string | null;
  taken: Taken[];
  /** It says that nothing was taken: `1208 0`, `1208 无`. */
  nothing: boolean;
  /** Words that are no article. */
  unread: string[];
  /** Ends in `!`: so much was really taken, whatever the bar holds by the books. */
  beyond: boolean;
};

const nothingWords = new Set(['0', '无', '没有', '没动', '未动', 'none', 'nothing', 'nil']);

/** Counts and words stand apart, however they were written: `2kl`, `可乐2`, `2 cola, 1 beer`. */
const tokensOf = (text: string): string[] =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[,，;；:：、*×x]+(?=\s|\d|$)|[,，;；:：、*×]/g, ' ')
    .replace(/(\d)(?=[^\d\s])/g, '$1 ')
    .replace(/([^\d\s])(?=\d)/g, '$1 ')
    .replace(/(罐|瓶|听|包|个|杯|袋|条)(?=\s|$)/g, ' ')
    .split(/\s+/)
    .filter((part) => part !== '');

const plural = (word: string): string => word.replace(/s$/, '');

const articleOf = (word: string, articles: readonly Named[]): Named | undefined => {
  const whole = articles.find(
    ({ id, key, zh, en }) =>
      key === word || id === word || zh === word || plural(en.toLowerCase()) === plural(word),
  );
  if (whole || word.length < 2) return whole;
  const near = articles.filter(
    ({ zh, en }) => zh.includes(word) || en.toLowerCase().includes(plural(word)),
  );
  return near.length === 1 ? near[0] : undefined;
};

/**
 * The room first, then what was taken in any order: `1208 2 cola 1 beer`, `1208: 可乐2 啤酒1`, `1208 0`,
 * and with `!` behind it where the bar holds fewer.
 * @param roomOf the room a number means; null: it is none, and a count of what follows
 */
export const readCheck = (
  text: string,
  articles: readonly Named[],
  roomOf: (typed: string) => string | null = (typed) => typed,
): CheckLine => {
  const said = text.normalize('NFKC').trimEnd();
  const beyond = said.endsWith('!');
  const whole = said.replace(/!+$/, '');
  const first = /^\s*([a-z]?\d{2,6})(?=[\s:,]|$)/i.exec(whole);
  const place = first?.[1] === undefined ? null : roomOf(first[1].toUpperCase());
  const tokens = tokensOf(place === null ? whole : whole.slice(first?.[0].length ?? 0));
  const counts = new Map<string, number>();
  const unread: string[] = [];
  let nothing = tokens.length > 0;
  let count: number | null = null;
  let last: string | null = null;
  for (const token of tokens) {
    if (!nothingWords.has(token)) nothing = false;
    if (/^\d+$/.test(token)) {
      // A count after its article, unless it belongs to the next: `kl 2 pj 1`.
      if (last !== null && count === null) {
        counts.set(last, (counts.get(last) ?? 0) - 1 + Number(token));
        last = null;
      } else count = Number(token);
      continue;
    }
    const article = articleOf(token, articles);
    if (!article) {
      if (!nothingWords.has(token)) unread.push(token);
      continue;
    }
    counts.set(article.id, (counts.get(article.id) ?? 0) + (count ?? 1));
    last = count === null ? article.id : null;
    count = null;
  }
  const taken = [...counts]
    .filter(([, quantity]) => quantity > 0)
    .map(([article, quantity]) => ({ article, quantity }));
  return { place, taken, nothing: nothing && taken.length === 0, unread, beyond };
};
