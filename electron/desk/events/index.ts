/** The record as the contract shows it. The domain's public face. */
import type { ChangeOf, eventsContract, LastChange } from '../../../shared/events/contract.ts';
import { may } from '../../../shared/kernel/permissions.ts';
import { isoAt } from '../../../shared/kernel/time.ts';
import type { ReadContext } from '../kernel/context.ts';
import type { Handlers } from '../kernel/handlers.ts';
import { seesIncognito } from '../kernel/permission.ts';
import { checkWordOf } from './chain.ts';
import type { StoredEvent } from './store.ts';

export { commitmentOf, genesis, hashOf } from './chain.ts';

export { type Recorded, recordChange, recordRow, rowBefore, type Step } from './changes.ts';
export { type Past, pastAt, valuesAt } from './past.ts';
export type { StoredEvent } from './store.ts';
export { newestStoryOf, storyOf, viewEvent } from './view.ts';

/** The newest event on disk: what the foot of the screen may claim. */
export const headOf = ({ reads }: Pick<ReadContext, 'reads'>) => {
  const head = reads.events.head();
  return head
    ? { seq: head.seq, atMs: head.atMs, checkWord: checkWordOf(head.hash) }
    : { seq: 0, atMs: null, checkWord: '' };
};

/** Whom a record of the people of the house is about, and who else may read it. */
const concerned = ({ reads }: ReadContext, kind: string, id: string) => {
  if (kind === 'call-check')
    return { staffId: reads.callQuality.byId(id)?.staffId, permission: 'quality.check' } as const;
  if (kind === 'training')
    return { staffId: reads.training.byId(id)?.staffId, permission: 'people.manage' } as const;
  if (kind === 'conduct')
    return { staffId: reads.conduct.byId(id)?.staffId, permission: 'people.manage' } as const;
  return null;
};

/** A name that is not given out stands in the record of its stay and file only for those who need it. */
const hidesGuest = (context: ReadContext, { event }: StoredEvent): boolean => {
  if (seesIncognito(context)) return false;
  const { stays, guests, carePlans } = context.reads;
  const { subjectKind, subjectId } = event;
  if (subjectKind === 'stay') return stays.byId(subjectId)?.incognito === true;
  const file =
    subjectKind === 'guest'
      ? subjectId
      : subjectKind === 'care-action'
        ? carePlans.byId(subjectId)?.guestId
        : undefined;
  return file !== undefined && guests.wasIncognito(file);
};

/** What is kept of a person of the house is for them and those who answer for them. */
const hidesPerson = (context: ReadContext, stored: StoredEvent): boolean => {
  const { role, id } = context.actor;
  const { subjectKind, subjectId } = stored.event;
  const about = concerned(context, subjectKind, subjectId);
  if (about === null) return hidesGuest(context, stored);
  return about.staffId !== id && role !== 'desk' && !may(role, about.permission);
};

const lastChangeOf = (
  { reads, timeZone }: ReadContext,
  { kind, id, step, field }: ChangeOf,
): LastChange | null => {
  const last = reads.events.lastOf(kind, id ?? reads.house.get()?.houseId ?? '', step, field);
  if (!last) return null;
  const person = reads.staff.byId(last.actor);
  return {
    at: isoAt(last.atMs, timeZone),
    by: person?.code ?? last.actor,
    byName: person?.name ?? '',
  };
};

export const eventsHandlers: Handlers<typeof eventsContract> = {
  lastChanges: (context, { of }) => ({ changes: of.map((one) => lastChangeOf(context, one)) }),
  list: (context, { subject, after, limit }) => {
    const { reads, timeZone } = context;
    const stored =
      subject === undefined
        ? reads.events.after(after ?? 0, limit)
        : reads.events.ofSubject(subject, after ?? 0, limit);
    return {
      head: headOf(context).seq,
      events: stored.map(({ event, personal }) => ({
        seq: event.seq,
        id: event.id,
        at: isoAt(event.atMs, timeZone),
        kind: event.kind,
        subject: { kind: event.subjectKind, id: event.subjectId },
        by: reads.staff.byId(event.actor)?.code ?? event.actor,
        station: event.station,
        body: JSON.parse(event.body) as Record<string, unknown>,
        personal:
          personal === null || hidesPerson(context, { event, personal })
            ? null
            : (JSON.parse(personal) as Record<string, unknown>),
        hash: event.hash,
        previousHash: event.previousHash,
      })),
    };
  },
};
