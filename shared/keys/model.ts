/**
 * The words of key control that both ends share: classes, states, differences, and how a key's code is
 * read however it is typed. Pure.
 */
import type { Role } from '../kernel/permissions.ts';

export const keyClasses = [
  'grand-master',
  'floor',
  'section',
  'store',
  'cabinet',
  'emergency',
  /** A badge of the house, for those who have none of their own: held like a key, handed back like one. */
  'badge',
] as const;
export type KeyClass = (typeof keyClasses)[number];

export const keyStates = ['in', 'out', 'sealed', 'missing', 'lost', 'retired'] as const;
/**
 * `in` hangs on its hook, `out` is against a name, `sealed` lies in an envelope, `missing` was not there
 * when the hooks were counted, `lost` is reported so, `retired` is used no more.
 */
export type KeyState = (typeof keyStates)[number];

/** How a spell in somebody's hands ended. */
export const moveEnds = ['returned', 'transferred', 'lost', 'sealed'] as const;
export type MoveEnd = (typeof moveEnds)[number];

/** What is odd about a key that is out, beside being late. */
export const strays = ['off-duty', 'long-break', 'no-work'] as const;
export type Stray = (typeof strays)[number];

export const incidentKinds = ['lost', 'missing', 'unexpected', 'misplaced', 'seal-broken'] as const;
export type IncidentKind = (typeof incidentKinds)[number];

/** What an incident came to. */
export const incidentOutcomes = ['found', 'locks-changed', 'explained'] as const;
export type IncidentOutcome = (typeof incidentOutcomes)[number];

/** These leave the board only with a second signature. */
export const needsSecond = (keyClass: KeyClass): boolean =>
  keyClass === 'grand-master' || keyClass === 'emergency';

/** Who may sign as the second person. */
export const seconders: readonly Role[] = [
  'captain',
  'supervisor',
  'duty-manager',
  'administrator',
];

/**
 * A code as it is compared: `f8`, `F08` and `Ｆ０８` are one, `GM1-2` and `gm1/02` are one. Barcodes and
 * staff codes are read alike.
 */
export const plainCode = (typed: string): string =>
  typed
    .normalize('NFKC')
    .trim()
    .toUpperCase()
    .replace(/[\s#/_-]+/g, '/')
    .replace(/(^|\D)0+(?=\d)/g, '$1');

/** A key's code: the second of two GM1 is `GM1/2`. */
export const codeOfCopy = (family: string, copy: number | null): string =>
  copy === null ? family : `${family}/${copy}`;

/** An incident's number as it is said and printed. */
export const incidentName = (number: number): string => `I-${String(number).padStart(4, '0')}`;

/** An envelope's number as it stands on the seal. */
export const envelopeName = (number: number): string => String(number).padStart(4, '0');

/** What a counter typed: a key's code, and after `@` the hook it hangs on where that is not its own. */
export const readHanging = (typed: string): { key: string; hook: string | null } => {
  const [key = '', hook] = typed.split('@');
  return { key: key.trim(), hook: hook === undefined ? null : hook.trim() };
};
