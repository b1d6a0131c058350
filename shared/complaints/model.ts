/** Complaints: kinds, states, steps, and what may become of each. Pure; both the desk and the window read it. */
import type { Role } from '../kernel/permissions.ts';

/** Kinds anybody at the desk works on. */
export const openKinds = [
  'noise',
  'temperature',
  'cleanliness',
  'equipment',
  'network',
  'slow',
  'mistake',
  'food',
  'price',
  'other',
] as const;
/** Kinds only the entitled see: whoever takes one has a number and nothing else. */
export const sensitiveKinds = ['theft', 'harassment', 'injury', 'conduct', 'privacy'] as const;
export const complaintKinds = [...openKinds, ...sensitiveKinds] as const;
export type ComplaintKind = (typeof complaintKinds)[number];

export const isSensitive = (kind: ComplaintKind): boolean =>
  (sensitiveKinds as readonly string[]).includes(kind);

/** 1 annoyed, 2 serious, 3 grave: sets when the first reply is due and which ladder it climbs. */
export const severities = [1, 2, 3] as const;
export type Severity = (typeof severities)[number];

/**
 * - `open` the guest has no solution yet; `resolved` they have one, cause and measure are wanted.
 * - `closed` with reply, cause and measure; `withdrawn` taken by mistake, with a reason.
 */
export const complaintStates = ['open', 'resolved', 'closed', 'withdrawn'] as const;
export type ComplaintState = (typeof complaintStates)[number];

/** True while something is still to be done about it. */
export const isOpenComplaint = (state: ComplaintState): boolean =>
  state === 'open' || state === 'resolved';

export const guestViews = ['satisfied', 'not', 'unknown'] as const;
export type GuestView = (typeof guestViews)[number];

/** Why it happened, as the house counts it. */
export const rootCauses = [
  'equipment',
  'building',
  'supplies',
  'cleaning',
  'staffing',
  'procedure',
  'communication',
  'training',
  'supplier',
  'expectation',
  'other',
] as const;
export type RootCause = (typeof rootCauses)[number];

/**
 * - `prepared` not said to the guest yet; `offered` waits for the guest's answer.
 * - `dropped` taken off the list before it was offered.
 */
export const optionStates = ['prepared', 'offered', 'accepted', 'declined', 'dropped'] as const;
export type OptionState = (typeof optionStates)[number];

export const approvals = ['asked', 'approved', 'refused'] as const;
export type Approval = (typeof approvals)[number];

/** One way to put it right; they stand best first. */
export type ComplaintOption = {
  id: string;
  words: string;
  /** Compensation in hundredths of the house's currency; 0 where it costs no money. */
  cents: number;
  state: OptionState;
  /** Null while nobody has been asked. */
  approval: Approval | null;
  askedBy: string | null;
  askedAtMs: number | null;
  decidedBy: string | null;
  decidedAtMs: number | null;
  /** Why it was refused, or what was said with the approval. */
  why: string | null;
  offeredBy: string | null;
  offeredAtMs: number | null;
  answeredAtMs: number | null;
};

/** What the guest was told, and what it answered. */
export type ComplaintReply = {
  atMs: number;
  byId: string;
  words: string;
  /** When a reply was due; null where none was any more. */
  dueAtMs: number | null;
};

/** An enquiry afterwards: due, and what the guest thought. */
export type FollowUp = {
  id: string;
  dueAtMs: number;
  doneAtMs: number | null;
  byId: string | null;
  view: GuestView | null;
  words: string | null;
};

/** The guest is asked once or twice and then left in peace. */
export const mostFollowUps = 2;

/** Steps with a key each, in the order they come. */
export const complaintSteps = [
  'take',
  'promise',
  'reply',
  'prepare',
  'offer',
  'answer',
  'approve',
  'resolve',
  'follow-up',
  'measure',
  'close',
  'change',
  'note',
  'reopen',
  'withdraw',
] as const;
export type ComplaintStep = (typeof complaintSteps)[number];

const legalFrom: Record<ComplaintStep, readonly ComplaintState[]> = {
  take: ['open', 'resolved'],
  promise: ['open'],
  reply: ['open', 'resolved', 'closed'],
  prepare: ['open'],
  offer: ['open'],
  answer: ['open', 'resolved'],
  approve: ['open'],
  resolve: ['open'],
  'follow-up': ['resolved', 'closed'],
  measure: ['open', 'resolved', 'closed'],
  close: ['resolved'],
  change: ['open', 'resolved'],
  note: complaintStates,
  reopen: ['resolved', 'closed', 'withdrawn'],
  withdraw: ['open'],
};

/** The steps that can be taken now. */
export const legalComplaintSteps = (state: ComplaintState): ComplaintStep[] =>
  complaintSteps.filter((step) => legalFrom[step].includes(state));

/** Leave was asked for it and nobody has decided. */
export const waitsForLeave = ({
  state,
  approval,
}: Pick<ComplaintOption, 'state' | 'approval'>): boolean =>
  state === 'prepared' && approval === 'asked';

/** Compensation that binds the house: said to the guest and not declined. */
export const committedCents = (options: readonly ComplaintOption[]): number =>
  options
    .filter(({ state }) => state === 'offered' || state === 'accepted')
    .reduce((sum, { cents }) => sum + cents, 0);

/** A rung of the ladder: at which share of the time until the reply, and whom it is told to. */
export type ComplaintRung = {
  /** Per cent of the time from the promise until it is due; 100 is the moment itself. */
  share: number;
  /** `attendant`: whoever owns the complaint, else the desk. */
  role: Role;
  level: 1 | 2 | 3;
};

/** As a house starts. What is worse climbs sooner. */
export const standardLadder: Record<Severity, readonly ComplaintRung[]> = {
  1: [
    { share: 80, role: 'attendant', level: 1 },
    { share: 100, role: 'supervisor', level: 2 },
    { share: 150, role: 'duty-manager', level: 3 },
  ],
  2: [
    { share: 75, role: 'attendant', level: 2 },
    { share: 100, role: 'supervisor', level: 3 },
    { share: 125, role: 'duty-manager', level: 3 },
  ],
  3: [
    { share: 50, role: 'attendant', level: 2 },
    { share: 75, role: 'supervisor', level: 3 },
    { share: 100, role: 'duty-manager', level: 3 },
  ],
};

/** Minutes until the first reply is due where nothing else was promised, by severity. */
export const standardReplyMinutes: Record<Severity, number> = { 1: 60, 2: 30, 3: 15 };

/** How a complaint is called on paper and on the telephone. */
export const complaintNumber = (number: number): string => `C${number}`;
