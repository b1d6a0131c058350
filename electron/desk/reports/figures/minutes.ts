/**
 * Where the minutes went, from the guest's first word until done. The stages of one request add up to its
 * whole time; what it waited is taken from the last stages, where work stands still.
 */
import { isDone, type RequestFact, requestReport } from './requests.ts';

/** Jobs with one run from call to done: not booked for later, not taken up again. */
const isPlain = (fact: RequestFact): boolean =>
  isDone(fact) && fact.askedForMs === null && fact.reopened === 0;

type Stages = {
  dispatchMs: number;
  acknowledgeMs: number;
  workMs: number;
  waitMs: number;
};

let last: { fact: RequestFact; stages: Stages } | undefined;

const stagesOf = (fact: RequestFact): Stages => {
  if (last?.fact === fact) return last.stages;
  const doneAtMs = fact.doneAtMs ?? fact.loggedAtMs;
  const within = (ms: number | null, fromMs: number): number =>
    Math.min(doneAtMs, Math.max(fromMs, ms ?? fromMs));
  const dispatchedAtMs = within(fact.dispatchedAtMs, fact.loggedAtMs);
  const acknowledgedAtMs = within(fact.acknowledgedAtMs, dispatchedAtMs);
  const waitMs = Math.min(
    doneAtMs - fact.loggedAtMs,
    Math.max(0, fact.startsAtMs - fact.loggedAtMs),
  );
  let left = waitMs;
  const without = (ms: number): number => {
    const taken = Math.min(left, ms);
    left -= taken;
    return ms - taken;
  };
  const workMs = without(doneAtMs - acknowledgedAtMs);
  const acknowledgeMs = without(acknowledgedAtMs - dispatchedAtMs);
  const dispatchMs = without(dispatchedAtMs - fact.loggedAtMs);
  const stages = { dispatchMs, acknowledgeMs, workMs, waitMs };
  last = { fact, stages };
  return stages;
};

const stage = (name: keyof Stages) => (fact: RequestFact) =>
  isPlain(fact) ? stagesOf(fact)[name] : null;
const mean = { unit: 'minutes', better: 'less', kind: 'mean' } as const;

export const minutes = requestReport(
  [
    {
      ...mean,
      name: 'intake',
      of: (fact) =>
        fact.callBeganAtMs === null || !isPlain(fact)
          ? null
          : Math.max(0, fact.loggedAtMs - fact.callBeganAtMs),
    },
    { ...mean, name: 'dispatch', of: stage('dispatchMs') },
    { ...mean, name: 'acknowledge', of: stage('acknowledgeMs') },
    { ...mean, name: 'work', of: stage('workMs') },
    { ...mean, name: 'wait', better: null, of: stage('waitMs') },
    {
      ...mean,
      name: 'whole',
      of: (fact) => (isPlain(fact) ? Math.max(0, (fact.doneAtMs ?? 0) - fact.loggedAtMs) : null),
    },
    {
      name: 'waited',
      unit: 'percent',
      better: null,
      kind: 'share',
      among: isPlain,
      of: (fact) => stagesOf(fact).waitMs > 0,
    },
  ],
  { withCall: true },
);
