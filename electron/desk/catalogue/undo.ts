/** Taking back one's own last change of a service or of its targets, within the house's window. */
import type { TargetSlot, Targets } from '../../../shared/standards/model.ts';
import type { ServiceRow } from '../database/schema/index.ts';
import { rowBefore, type StoredEvent } from '../events/index.ts';
import type { WriteContext } from '../kernel/context.ts';
import { DeskError } from '../kernel/failure.ts';
import { checkWords } from './edit.ts';
import { putTargets, saveService, serviceOf } from './recorded.ts';

type Facts = Partial<TargetSlot> & { was?: Targets | null; undoes?: number };

/** A service that was added is taken out again; one that was is put back as it was. */
const putBack: readonly string[] = [
  'standard-set',
  'standard-cleared',
  'service-changed',
  'service-added',
  'service-retired',
  'service-restored',
  'priced',
];

/** The service as it was. @throws DeskError CONFLICT when another has taken meanwhile what are its words again */
const asBefore = (context: WriteContext, service: ServiceRow, last: StoredEvent): ServiceRow => {
  const before = rowBefore({ ...service, id: service.code }, [last]);
  // What is not offered holds no words, and claims none.
  if (before.retiredAtMs === null)
    checkWords(context, service.retiredAtMs === null ? service : null, before);
  return before;
};

/**
 * @throws DeskError WRONG_STATE when the last change is another's, was taken back already, or too long ago;
 * CONFLICT when another service has its words meanwhile
 */
export const undoService = (context: WriteContext, code: string): ServiceRow => {
  const service = serviceOf(context, code);
  const [last] = context.reads.events.newestOf(code, 1);
  if (!last || last.event.actor !== context.actor.id || !putBack.includes(last.event.kind))
    throw new DeskError('WRONG_STATE', 'catalogue.undoNotYours', { service: code });
  if (last.event.atMs + (context.reads.house.get()?.undoMs ?? 0) <= context.nowMs)
    throw new DeskError('WRONG_STATE', 'catalogue.undoTooLate', { service: code });
  const { facts = {} } = JSON.parse(last.event.body) as { facts?: Facts };
  const undone = { undoes: last.event.seq, undoneStep: last.event.kind };
  const { priority, period } = facts;
  if (priority !== undefined && period !== undefined)
    putTargets(context, service, { priority, period }, facts.was ?? null, {
      kind: 'standard-corrected',
      facts: undone,
    });
  else
    saveService(
      context,
      service,
      last.event.kind === 'service-added'
        ? { retiredAtMs: context.nowMs }
        : asBefore(context, service, last),
      { kind: 'service-corrected', facts: undone },
    );
  return serviceOf(context, code);
};
