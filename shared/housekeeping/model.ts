/** The daily work of the rooms and the public areas: kinds, states, and what may become of each. Pure. */

/** Parts of a day. `round`: the timetable of the public areas, which runs round the clock. */
export const dealtParts = ['day', 'evening'] as const;
export type DealtPart = (typeof dealtParts)[number];
export const taskParts = [...dealtParts, 'round'] as const;
export type TaskPart = (typeof taskParts)[number];

/** Kinds of work. The house sets what each weighs and how long it may take. */
export const workKinds = [
  /** 走客房: in full, after a guest has left. */
  'departure',
  /** 住客房: in full, for a guest who stays. */
  'stay-over',
  /** 开夜床. */
  'turn-down',
  /** 小整理. */
  'tidy',
  /** 计划卫生. */
  'deep-clean',
  /** 翻床垫. */
  'mattress',
  /** 清洗窗帘. */
  'curtains',
  'public-area',
] as const;
export type WorkKind = (typeof workKinds)[number];

/** Work that comes round by the nights a room was lived in. */
export const careKinds = ['deep-clean', 'mattress', 'curtains'] as const;
export type CareKind = (typeof careKinds)[number];
export const isCare = (kind: WorkKind): kind is CareKind => careKinds.some((one) => one === kind);

/** Work after which a room is clean. */
export const cleans = (kind: WorkKind): boolean =>
  kind === 'departure' || kind === 'stay-over' || kind === 'deep-clean';

/**
 * - `rework` is to be done again, an inspection says why.
 * - `passed` done, and found right by an inspection.
 * - `missed` its time is over and nobody has said it was done.
 * - `dropped` no longer wanted: the guest has left, the day is over.
 */
export const taskStates = [
  'open',
  'doing',
  'rework',
  'done',
  'passed',
  'skipped',
  'missed',
  'dropped',
] as const;
export type TaskState = (typeof taskStates)[number];

/** Still to be done, or being done. */
export const isToDo = (state: TaskState): boolean =>
  state === 'open' || state === 'doing' || state === 'rework';
/** Done, looked at or not. */
export const isDone = (state: TaskState): boolean => state === 'done' || state === 'passed';
/** Somebody has had it in hand: dealing anew leaves it where it is. */
export const isBegun = (state: TaskState): boolean => state !== 'open' && state !== 'dropped';

export const skipReasons = [
  'dnd',
  'declined',
  'later',
  'double-lock',
  'guest-inside',
  'no-time',
  'other',
] as const;
export type SkipReason = (typeof skipReasons)[number];

/** What stands in the way now. */
export const blocks = ['out-of-order', 'declined', 'dnd', 'not-out'] as const;
export type Block = (typeof blocks)[number];

/** Why a room comes first in its list, the most pressing first. */
export const urges = ['queue', 'early', 'make-up', 'arrival'] as const;
export type Urge = (typeof urges)[number];

/** Why a room is on nobody's list. */
export const exclusions = ['out-of-order', 'declined', 'lived-in'] as const;
export type Exclusion = (typeof exclusions)[number];

/** Steps with a key each, in the order they come. */
export const taskSteps = [
  'start',
  'done',
  'pass',
  'rework',
  'skip',
  'reopen',
  'move',
  'lock',
  'unlock',
] as const;
export type TaskStep = (typeof taskSteps)[number];

const legalFrom: Record<TaskStep, readonly TaskState[]> = {
  start: ['open', 'rework', 'missed'],
  done: ['open', 'doing', 'rework', 'missed'],
  pass: ['done'],
  /** What was found right may be found wrong later. */
  rework: ['done', 'passed'],
  skip: ['open', 'doing', 'rework'],
  /** Said by mistake, or it can be done after all. */
  reopen: ['skipped', 'done', 'doing'],
  move: ['open', 'doing', 'rework', 'missed'],
  lock: ['open'],
  unlock: ['open'],
};

/** The steps that can be taken now. */
export const legalTaskSteps = (task: { state: TaskState; locked: boolean }): TaskStep[] =>
  taskSteps.filter(
    (step) =>
      legalFrom[step].includes(task.state) &&
      (step !== 'lock' || !task.locked) &&
      (step !== 'unlock' || task.locked),
  );
