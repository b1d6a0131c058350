/** Whether two names as they are said at the telephone can be one person's. Pure. */

/** Surnames of two signs; any other is one sign. */
const compound =
  /^(?:欧阳|司马|上官|诸葛|东方|皇甫|尉迟|公孙|慕容|令狐|司徒|夏侯|长孙|宇文|端木|南宫|独孤)/u;
const han = /\p{Script=Han}/u;
const address = /(先生|女士|小姐|太太|夫人|阿姨|老师|经理|总)$/u;
const women = ['女士', '小姐', '太太', '夫人', '阿姨'];
const titles = ['mr', 'mrs', 'ms', 'miss', 'dr', 'prof', 'sir', 'madam'];

type HanName = { surname: string; given: string; sex: 'man' | 'woman' | null };

const readHan = (said: string): HanName => {
  const name = said.replace(/\s+/g, '');
  const title = address.exec(name)?.[1] ?? null;
  const bare = title === null ? name : name.slice(0, -title.length);
  const surname = compound.exec(bare)?.[0] ?? bare.slice(0, 1);
  const sex = title === '先生' ? 'man' : title !== null && women.includes(title) ? 'woman' : null;
  return { surname, given: bare.slice(surname.length), sex };
};

const sameHan = (one: HanName, other: HanName): boolean =>
  one.surname !== '' &&
  one.surname === other.surname &&
  (one.given === '' || other.given === '' || one.given === other.given) &&
  (one.sex === null || other.sex === null || one.sex === other.sex);

const wordsOf = (said: string): string[] =>
  said
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .filter((word) => word !== '' && !titles.includes(word));

/** Every word said is one of the other name's, or its initial; one of them in full. */
const sameLatin = (said: readonly string[], known: readonly string[]): boolean =>
  said.some((word) => word.length > 1 && known.includes(word)) &&
  said.every((word) =>
    known.some((one) => one === word || (word.length === 1 && one.startsWith(word))),
  );

export const canBeOne = (said: string, known: string): boolean =>
  han.test(said) === han.test(known) &&
  (han.test(said)
    ? sameHan(readHan(said), readHan(known))
    : sameLatin(wordsOf(said), wordsOf(known)));

/**
 * Whether all that is known of a name is said, and nothing else: with a given name known, 「王先生」 is not
 * enough for 王伟; where only 「王先生」 is known, it is.
 */
export const saysAll = (said: string, known: string): boolean => {
  if (!canBeOne(said, known)) return false;
  if (!han.test(known)) return wordsOf(known).every((word) => wordsOf(said).includes(word));
  const [one, other] = [readHan(said), readHan(known)];
  return other.given === '' ? one.sex === other.sex : one.given === other.given;
};
