/** Cells as the house means them: room numbers, floors, lists, yes and no. Pure. */

/** `1208房`, `#1208`, `Rm 1208`, `１２０８`, a workbook's 1208.0: 1208. */
export const numberIn = (text: string): string =>
  text
    .normalize('NFKC')
    .trim()
    .replace(/^(?:room|rm|no)\.?\s*|^#/i, '')
    .replace(/\s*(?:号房|房间|房|室|号)$/, '')
    .replace(/^(\d+)\.0+$/, '$1')
    .toUpperCase();

/** What may stand on a door. */
export const isNumber = (number: string): boolean =>
  number.length <= 12 && /^[\p{L}\p{N}]+(?:[-/][\p{L}\p{N}]+)*$/u.test(number) && /\d/.test(number);

/**
 * The known number a text means: its own, or with the zeros before it that a spreadsheet takes away.
 */
export const knownNumber = (text: string, known: { has: (number: string) => boolean }): string => {
  const number = numberIn(text);
  if (known.has(number) || !/^\d+$/.test(number)) return number;
  const padded = [number.padStart(4, '0'), number.padStart(5, '0')].find((one) => known.has(one));
  return padded ?? number;
};

/** `12层`, `12楼`, `12F`, `Floor 12`: the code `12`, or the known one that means the same. */
export const floorIn = (text: string, known: readonly string[]): string => {
  const code = text
    .normalize('NFKC')
    .trim()
    .replace(/^(?:floor|fl|level)\.?\s*/i, '')
    .replace(/\s*(?:楼层|层|楼|f|\/f|floor)$/i, '')
    .replace(/^f(?=\d+$)/i, '')
    .replace(/^第/, '')
    .replace(/^(\d+)\.0+$/, '$1')
    .trim()
    .toUpperCase();
  const same = known.find((one) => one.toUpperCase() === code);
  return same ?? known.find((one) => /^\d+$/.test(code) && Number(one) === Number(code)) ?? code;
};

/** Several values of one cell. */
export const listIn = (text: string): string[] =>
  text
    .normalize('NFKC')
    .split(/[,、;|\n]+|\s+\/\s+/)
    .map((one) => one.trim())
    .filter((one) => one !== '');

/** A tick, a yes, a one. */
export const isYes = (text: string): boolean =>
  /^(?:是|有|对|y|yes|true|1|√|✓|✔|x|同住|保密)$/i.test(text.normalize('NFKC').trim());

const types: Record<string, readonly string[]> = {
  standard: ['standard', 'std', '标准间', '标准房', '标间', '标准'],
  twin: ['twin', 'twn', '双床间', '双床房', '双床', '标准双床'],
  suite: ['suite', 'ste', '套房', '套间'],
};

/** The code of a type every house has; any other stays as it is called. */
export const typeIn = (text: string): string => {
  const plain = text.normalize('NFKC').trim().toLowerCase();
  return Object.entries(types).find(([, names]) => names.includes(plain))?.[0] ?? text.trim();
};
