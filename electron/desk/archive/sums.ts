/**
 * Sums over a stretch of a file that do not only say that something in it changed, but which byte: beside
 * a digest there is the sum of all bytes and the sum of all bytes times their place, modulo a prime above
 * any place. If one byte is another, the second difference divided by the first is its place. Pure.
 */
import { createHash } from 'node:crypto';

const prime = 65_521;
/** A block is shorter than the prime, so that every place in it is told from every other. */
export const blockBytes = 16_384;

export type Sums = { plain: number; placed: number; digest: string };

export const shortDigest = (bytes: Uint8Array | string): string =>
  createHash('sha256').update(bytes).digest('hex').slice(0, 16);

export const sumsOf = (bytes: Uint8Array): Sums => {
  let plain = 0;
  let placed = 0;
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at] ?? 0;
    plain += byte;
    placed = (placed + byte * ((at + 1) % prime)) % prime;
  }
  return { plain: plain % prime, placed, digest: shortDigest(bytes) };
};

const inverse = (value: number): number => {
  let result = 1;
  let base = value % prime;
  for (let power = prime - 2; power > 0; power >>= 1) {
    if (power & 1) result = (result * base) % prime;
    base = (base * base) % prime;
  }
  return result;
};

const modulo = (value: number): number => ((value % prime) + prime) % prime;

/**
 * Where in the stretch the one changed byte stands; null when more than one is another, or it is too long
 * to tell. The byte is put back to see whether it was that one.
 */
export const changedByte = (bytes: Uint8Array, was: Sums): number | null => {
  const is = sumsOf(bytes);
  const difference = modulo(is.plain - was.plain);
  if (difference === 0 || bytes.length >= prime) return null;
  const place = (modulo(is.placed - was.placed) * inverse(difference)) % prime;
  const at = place - 1;
  if (at < 0 || at >= bytes.length) return null;
  const step = difference > prime / 2 ? difference - prime : difference;
  const repaired = Uint8Array.from(bytes);
  repaired[at] = (bytes[at] ?? 0) - step;
  return shortDigest(repaired) === was.digest ? at : null;
};

/** One line: how the sums stand in the seal. */
export const writeSums = ({ plain, placed, digest }: Sums): string =>
  `${String(plain).padStart(5, '0')},${String(placed).padStart(5, '0')},${digest}`;

export const readSums = (text: string): Sums => {
  const [plain, placed, digest = ''] = text.split(',');
  return { plain: Number(plain), placed: Number(placed), digest };
};
