/**
 * One stroke at the hooks: `F8 108` issues, `F8` takes back, a scanned tag waits for the badge where the
 * key hangs. Whether a key hangs is read off the list; whether it may be had is the desk's to say. Pure.
 */
import type { KeyView } from '../../../shared/keys/contract.ts';
import { plainCode } from '../../../shared/keys/model.ts';

export type Stroke =
  | { act: 'issue'; key: string; to: string }
  | { act: 'return'; key: string }
  /** It hangs: who is to have it comes next. */
  | { act: 'await'; key: string };

const isKey = (token: string, keys: readonly KeyView[]): KeyView[] => {
  const plain = plainCode(token);
  return keys.filter(({ code, family, barcode }) =>
    [code, family, barcode].some((one) => one !== null && plainCode(one) === plain),
  );
};

/** @param awaited the key that was scanned before and hangs; the next token is a person, or another key */
export const readStroke = (
  typed: string,
  keys: readonly KeyView[],
  awaited: string | null,
): Stroke | null => {
  const [first = '', ...rest] = typed
    .trim()
    .replace(/^(?:keys?|钥匙|ys)\s+/i, '')
    .split(/\s*(?:→|->|\s)\s*(?:to\s+|给\s*)?/)
    .filter((part) => part !== '');
  if (first === '') return null;
  const named = isKey(first, keys);
  if (rest.length > 0) return { act: 'issue', key: first, to: rest.join(' ') };
  if (named.length === 0)
    return awaited === null
      ? { act: 'return', key: first }
      : { act: 'issue', key: awaited, to: first };
  return named.some(({ state }) => state === 'out')
    ? { act: 'return', key: first }
    : { act: 'await', key: named[0]?.code ?? first };
};
