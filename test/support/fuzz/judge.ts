/** Whether an answer is one an operator may be given: typed, in whole sentences, with nothing internal in it. */
import { ORPCError } from '@orpc/client';
import { DeskError } from '../../../electron/desk/kernel/failure.ts';
import { sentenceOf } from '../../../electron/desk/kernel/sentences.ts';
import { type ErrorCode, errorCodes } from '../../../shared/kernel/errors.ts';

/** What a program says to its makers and never to an operator. */
const internal = [
  /\bat .{1,200}\.(ts|js|cjs|mjs):\d+/,
  /node_modules|\/electron\/desk\/|\.worker\./,
  /SQLITE|SqliteError|\b(SELECT|INSERT INTO|UPDATE|DELETE FROM)\s+[\w*"]/,
  /constraint failed|no such (table|column)|datatype mismatch/,
  /\b(Type|Range|Syntax|Reference|Zod|ORPC)Error\b/,
  /Cannot read propert|is not a function|is not iterable|is not defined/,
  /\[object \w+\]|\bundefined\b|\bNaN\b/,
  /errors\.[a-z]+\.|\{\{|\}\}/,
];

const ends = { 'zh-CN': /[。！]$/, en: /[.!]$/ } as const;

/** The words somebody typed may stand in a sentence: what they said is not held against it. */
const without = (sentence: string, said: unknown): string => {
  const strings: string[] = [];
  const gather = (value: unknown, depth = 0): void => {
    if (typeof value === 'string') strings.push(value);
    else if (typeof value === 'object' && value !== null && depth < 8)
      for (const [name, part] of Object.entries(value)) {
        strings.push(name);
        gather(part, depth + 1);
      }
    else strings.push(String(value as never));
  };
  gather(said);
  return strings
    .filter((text) => text.length > 2)
    .sort((one, other) => other.length - one.length)
    .reduce((rest, text) => rest.split(text).join('…').split(text.trim()).join('…'), sentence);
};

/**
 * What is wrong with a refusal; nothing when it is as it should be.
 * @param said what was asked, so that its own words are not taken for the desk's
 * @param damaged what was asked about is a database that may be refused as damaged
 */
export const faultsOf = (error: unknown, said: unknown, damaged = false): string[] => {
  if (!(error instanceof ORPCError)) return [`thrown: ${String(error)}`];
  const { code, message, data } = error as ORPCError<
    string,
    { reason?: string; details?: Record<string, unknown> }
  >;
  if (!errorCodes.includes(code as ErrorCode)) return [`no code of ours: ${code}`];
  const expected = damaged && /^DATABASE_(CORRUPT|NEWER)$/.test(code);
  if (code === 'INTERNAL' || (code.startsWith('DATABASE') && !expected))
    return [`${code}: ${message}`];
  if (typeof data?.reason !== 'string' || typeof data.details !== 'object')
    return [`refused without a reason: ${code}`];
  const refusal = new DeskError(code as ErrorCode, data.reason, data.details);
  return (['zh-CN', 'en'] as const).flatMap((language) => {
    const sentence = sentenceOf(refusal, language);
    // A sentence that ends with what was typed ends as that does.
    const own = without(sentence, said);
    return [
      ...(ends[language].test(own.trim())
        ? []
        : [`no end (${language}): ${sentence.slice(0, 200)}`]),
      ...internal
        .filter((sign) => sign.test(own))
        .map((sign) => `${sign} in: ${sentence.slice(0, 300)}`),
    ];
  });
};
