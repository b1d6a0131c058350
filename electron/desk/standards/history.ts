/** How a service's targets came to be what they are, from the record: who set what, and what it was before. */
import { isoAt } from '../../../shared/kernel/time.ts';
import type { StandardChange } from '../../../shared/standards/contract.ts';
import type { TargetSlot, Targets } from '../../../shared/standards/model.ts';
import type { ServiceRow } from '../database/schema/index.ts';
import type { ReadContext } from '../kernel/context.ts';

type Here = Pick<ReadContext, 'reads' | 'timeZone'>;
type Facts = TargetSlot & { was: Targets | null; now: Targets | null; undoes?: number };

const steps = ['standard-set', 'standard-cleared', 'standard-corrected'];
/** More changes of one service than these are no history but a log; the record itself keeps them. */
const most = 1_000;

type Changed = { atMs: number; actor: string; facts: Facts };

const changesOf = ({ reads }: Pick<Here, 'reads'>, service: string): Changed[] =>
  reads.events
    .newestOf(service, most)
    .filter(({ event }) => event.subjectKind === 'service' && steps.includes(event.kind))
    .map(({ event }) => ({
      atMs: event.atMs,
      actor: event.actor,
      facts: (JSON.parse(event.body) as { facts: Facts }).facts,
    }));

/** Every change of a service's targets, newest first. */
export const historyOf = (context: Here, service: string): StandardChange[] =>
  changesOf(context, service).map(({ atMs, actor, facts }) => {
    const person = context.reads.staff.byId(actor);
    const { priority, period, was, now, undoes } = facts;
    return {
      at: isoAt(atMs, context.timeZone),
      by: person?.code ?? actor,
      byName: person?.name ?? '',
      priority,
      period,
      was,
      now,
      undone: undoes !== undefined,
    };
  });

/** Every target the service has or ever had, in minutes. */
export const knownTargets = (context: Pick<Here, 'reads'>, service: ServiceRow) => {
  const held: Targets[] = [service, ...context.reads.catalogue.special(service.code)];
  for (const { facts } of changesOf(context, service.code))
    for (const one of [facts.was, facts.now]) if (one) held.push(one);
  return {
    acknowledge: new Set(held.map(({ acknowledgeMinutes }) => acknowledgeMinutes)),
    complete: new Set(held.map(({ completeMinutes }) => completeMinutes)),
  };
};
