/** Things lent to guests: the states of a unit and of a loan, and what may become of each. Pure. */

export const unitStates = ['in', 'out', 'cleaning', 'broken', 'lost'] as const;
export type UnitState = (typeof unitStates)[number];

/**
 * - `waiting` in the line for a thing that is all out; `ready` one is kept for them.
 * - `out` in the guest's hands; `returned`, `lost` how that ended.
 * - `withdrawn` no longer waited for, or handed out only by mistake.
 */
export const loanStates = ['waiting', 'ready', 'out', 'returned', 'lost', 'withdrawn'] as const;
export type LoanState = (typeof loanStates)[number];

/** True while a thing is owed to somebody or by somebody. */
export const isOpenLoan = (state: LoanState): boolean =>
  state === 'waiting' || state === 'ready' || state === 'out';

/** How a thing came back. */
export const conditions = ['whole', 'cleaning', 'broken'] as const;
export type Condition = (typeof conditions)[number];

/** Who pays for what is lost or broken: the guest, or nobody. */
export const settlements = ['charge', 'write-off'] as const;
export type Settled = (typeof settlements)[number];

/** What became of the guest a thing was lent to, as far as the house knows. */
export const whereabouts = [
  'staying',
  'leaving-today',
  'vacant',
  'area',
  'elsewhere',
  'nowhere',
] as const;
export type Whereabouts = (typeof whereabouts)[number];

/** One line of a day's recall, as it stood when the list was made. */
export type RecallLine = {
  loanId: string;
  number: number;
  item: string;
  unit: string | null;
  quantity: number;
  place: string;
  floor: string | null;
};

/** Steps of a loan with a key each, in the order they come. */
export const loanSteps = [
  'hand-out',
  'return',
  'return-cleaning',
  'return-broken',
  'lose',
  'settle',
  'move',
  'extend',
  'note',
  'withdraw',
] as const;
export type LoanStep = (typeof loanSteps)[number];

const legalFrom: Record<LoanStep, readonly LoanState[]> = {
  'hand-out': ['waiting', 'ready'],
  /** What was given up as lost may turn up. */
  return: ['out', 'lost'],
  'return-cleaning': ['out', 'lost'],
  'return-broken': ['out', 'lost'],
  lose: ['out'],
  settle: ['returned', 'lost'],
  move: ['waiting', 'ready', 'out'],
  extend: ['out'],
  note: loanStates,
  withdraw: ['waiting', 'ready', 'out'],
};

/** The steps that can be taken now. `settle` only while somebody has to decide. */
export const legalLoanSteps = (state: LoanState, toSettle: boolean): LoanStep[] =>
  loanSteps.filter((step) => legalFrom[step].includes(state) && (step !== 'settle' || toSettle));
