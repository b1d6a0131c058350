/** How many were asked, answered and satisfied, by service and for stays. Read in the reader's thread. */
import { shareOf } from '../../../shared/surveys/model.ts';
import type { ReadContext } from '../kernel/context.ts';
import { DeskError } from '../kernel/failure.ts';

type Counts = { asked: number; satisfied: number; not: number };

const figuresOf = (service: string | null, kind: 'request' | 'stay', counts: Counts) => {
  const answered = counts.satisfied + counts.not;
  return {
    service,
    kind,
    ...counts,
    answered,
    responseRate: shareOf(answered, counts.asked),
    satisfiedRate: shareOf(counts.satisfied, answered),
  };
};

const nothing = (): Counts => ({ asked: 0, satisfied: 0, not: 0 });

/**
 * A request counts by the moment it was done, a stay by the moment it was asked about. Asked is whoever
 * said anything, or was given a card.
 * @throws DeskError INVALID_INPUT for a period that ends before it begins
 */
export const summariseSurveys = (
  { reads }: Pick<ReadContext, 'reads'>,
  { from, until }: { from: string; until: string },
) => {
  const fromMs = Date.parse(from);
  const untilMs = Date.parse(until);
  if (untilMs < fromMs) throw new DeskError('INVALID_INPUT', 'surveys.period', {});
  const services = new Map<string, Counts>();
  const of = (service: string): Counts => {
    const counts = services.get(service) ?? nothing();
    services.set(service, counts);
    return counts;
  };
  for (const { service, satisfied, count } of reads.surveys.saidOfRequests(fromMs, untilMs)) {
    const counts = of(service);
    counts.asked += count;
    if (satisfied === 'yes') counts.satisfied += count;
    if (satisfied === 'no') counts.not += count;
  }
  for (const { service, count } of reads.surveys.silentCards(fromMs, untilMs))
    if (service !== null) of(service).asked += count;
  const stays = nothing();
  for (const { answer, count } of reads.surveys.saidOfStays(fromMs, untilMs)) {
    stays.asked += count;
    if (answer === 'satisfied') stays.satisfied += count;
    if (answer === 'not') stays.not += count;
  }
  const all = [...services.values(), stays].reduce(
    (sum, one) => ({
      asked: sum.asked + one.asked,
      satisfied: sum.satisfied + one.satisfied,
      not: sum.not + one.not,
    }),
    nothing(),
  );
  const byService = [...services]
    .map(([service, counts]) => figuresOf(service, 'request', counts))
    .sort((one, other) => other.asked - one.asked);
  return {
    figures: stays.asked === 0 ? byService : [...byService, figuresOf(null, 'stay', stays)],
    total: figuresOf(null, 'request', all),
  };
};
