/** How likely a count is by accident. Pure. */

/** Lanczos, good to 1e-13 for what is counted here. */
const lanczos = [
  676.5203681218851, -1259.1392167224028, 771.32342877765313, -176.61502916214059,
  12.507343278686905, -0.13857109526572012, 9.9843695780195716e-6, 1.5056327351493116e-7,
];

const logGamma = (x: number): number => {
  const z = x - 1;
  const t = z + lanczos.length - 0.5;
  const sum = lanczos.reduce((so, part, at) => so + part / (z + at + 1), 0.99999999999980993);
  return 0.5 * Math.log(2 * Math.PI) + (z + 0.5) * Math.log(t) - t + Math.log(sum);
};

const logChoose = (n: number, k: number): number =>
  logGamma(n + 1) - logGamma(k + 1) - logGamma(n - k + 1);

/**
 * The chance that of `n` things, each falling here with probability `p`, `k` or more fall here. Counts that
 * come about by themselves at one rate everywhere fall so, given how many there are in all.
 */
export const tail = (k: number, n: number, p: number): number => {
  if (k <= 0) return 1;
  if (k > n || p <= 0) return 0;
  if (p >= 1) return 1;
  // Below the mean the tail is no tail: nothing there is ever a finding.
  if (k <= n * p) return 1;
  let term = Math.exp(logChoose(n, k) + k * Math.log(p) + (n - k) * Math.log1p(-p));
  let sum = term;
  for (let at = k; at < n && term > sum * 1e-12; at += 1) {
    term *= ((n - at) / (at + 1)) * (p / (1 - p));
    sum += term;
  }
  return Math.min(1, sum);
};

/** The same for so few: the chance of `k` or fewer. */
const lowerTail = (k: number, n: number, p: number): number => tail(n - k, n, 1 - p);

type Counted = { count: number; base: number };

/** Above this, what is seen may well be an accident. */
const accident = 0.05;

/**
 * Whether a count has become less or more than before: of both together, how likely is it that so few, or
 * so many, fall into the time after, had nothing changed?
 */
export const changedBy = (
  before: Counted,
  after: Counted,
): 'less' | 'same' | 'more' | 'no-figure' => {
  const base = before.base + after.base;
  if (before.base <= 0 || after.base <= 0) return 'no-figure';
  const all = before.count + after.count;
  const share = after.base / base;
  if (lowerTail(after.count, all, share) <= accident) return 'less';
  return tail(after.count, all, share) <= accident ? 'more' : 'same';
};
