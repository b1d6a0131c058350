/** The record as the contract shows it. The domain's public face. */
import type { ChangeOf, eventsContract, LastChange } from '../../../shared/events/contract.ts';
import { may } from '../../../shared/kernel/permissions.ts';
import { isoAt } from '../../../shared/kernel/time.ts';
import { stepsWithGuest } from '../../../shared/messages/model.ts';
import type { EventRow } from '../database/schema/index.ts';
import type { ReadContext } from '../kernel/context.ts';
import type { Handlers } from '../kernel/handlers.ts';
import {
  hidesComplaint,
  hidesLoss,
  hidesMessage,
  hidesOwner,
  hidesStay,
  seesComplaint,
  seesIncognito,
} from '../kernel/permission.ts';
import { checkWordOf } from './chain.ts';
import type { StoredEvent } from './store.ts';

export { checkWordOf, commitmentOf, genesis, hashOf, type Link, linkAt } from './chain.ts';

export { type Recorded, recordChange, recordRow, rowBefore, type Step } from './changes.ts';
export { livedThrough, type Past, pastAt, toldRight, valuesAt } from './past.ts';
export type { StoredEvent } from './store.ts';
export { atOnce, checkFile, verifyRecord, walkRecord } from './verify.ts';
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
  if (kind === 'practice')
    return { staffId: reads.practice.byId(id)?.staffId, permission: 'practice.review' } as const;
  return null;
};

/** A name that is not given out stands in the record of its stay, file and things only for those who need it. */
const hidesGuest = (context: ReadContext, { event }: StoredEvent): boolean => {
  if (seesIncognito(context)) return false;
  const { guests, carePlans } = context.reads;
  const { subjectKind, subjectId } = event;
  if (subjectKind === 'stay') return hidesStay(context, subjectId);
  if (subjectKind === 'loss-report') return hidesLoss(context, subjectId);
  if (subjectKind === 'found-item') return hidesOwner(context, subjectId);
  const file =
    subjectKind === 'guest'
      ? subjectId
      : subjectKind === 'care-action'
        ? carePlans.byId(subjectId)?.guestId
        : undefined;
  return file !== undefined && guests.wasIncognito(file);
};

/** A complaint only the entitled may see is not in the record either, nor what came of it, for anybody else. */
const isHidden = (context: ReadContext, subjectKind: string, subjectId: string): boolean => {
  const { surveys, measures } = context.reads;
  if (subjectKind === 'complaint') return hidesComplaint(context, subjectId);
  if (subjectKind === 'survey')
    return hidesComplaint(context, surveys.byId(subjectId)?.complaintId);
  return (
    subjectKind === 'measure' && hidesComplaint(context, measures.byId(subjectId)?.complaintId)
  );
};

/** Where somebody is who is not to be found stands in what a message for them has been through. */
const hidesFacts = ({ reads, actor }: ReadContext, kind: string, id: string): boolean => {
  const message = kind === 'message' ? reads.messages.byId(id) : undefined;
  return message !== undefined && hidesMessage({ actor }, message);
};

/** That it went with its guest at all says that they are known here. */
const hidesStep = (context: ReadContext, { kind, subjectKind, subjectId }: EventRow): boolean =>
  stepsWithGuest.has(kind) && hidesFacts(context, subjectKind, subjectId);

/** A step that changes nothing: who has looked into a guest's file is told only to those who answer for files. */
const look = 'looked';
const hidesLooks = ({ actor: { role } }: ReadContext, subjectKind: string): boolean =>
  subjectKind === 'guest' && role !== 'desk' && !may(role, 'guests.manage');

/** A page of what may be seen, in order: what is hidden takes no place in it. */
const seen = (
  context: ReadContext,
  page: (after: number) => StoredEvent[],
  after: number,
  limit: number,
): StoredEvent[] => {
  const shown: StoredEvent[] = [];
  for (let from = after; shown.length < limit; ) {
    const stored = page(from);
    shown.push(
      ...stored.filter(
        ({ event }) =>
          !isHidden(context, event.subjectKind, event.subjectId) &&
          !hidesStep(context, event) &&
          !(event.kind === look && hidesLooks(context, event.subjectKind)),
      ),
    );
    const last = stored.at(-1)?.event.seq;
    if (last === undefined || stored.length < limit) break;
    from = last;
  }
  return shown.slice(0, limit);
};

/** What is kept of a person of the house is for them and those who answer for them. */
const isOfAnother = (context: ReadContext, subjectKind: string, subjectId: string): boolean => {
  const { role, id } = context.actor;
  const about = concerned(context, subjectKind, subjectId);
  return about !== null && about.staffId !== id && role !== 'desk' && !may(role, about.permission);
};

/** What was said in a call may be what only the entitled may see of the complaint that came of it. */
const hidesSaid = (context: ReadContext, subjectKind: string, subjectId: string): boolean =>
  subjectKind === 'call' &&
  context.reads.complaints.ofCall(subjectId).some((row) => !seesComplaint(context, row));

const hidesPerson = (context: ReadContext, stored: StoredEvent): boolean => {
  const { role } = context.actor;
  if (stored.event.subjectKind === 'service-contract')
    return role !== 'desk' && !may(role, 'contracts.manage');
  const { subjectKind, subjectId } = stored.event;
  return concerned(context, subjectKind, subjectId) === null
    ? hidesGuest(context, stored) || hidesSaid(context, subjectKind, subjectId)
    : isOfAnother(context, subjectKind, subjectId);
};

const hidesBody = (context: ReadContext, { subjectKind, subjectId }: EventRow): boolean =>
  hidesFacts(context, subjectKind, subjectId) || isOfAnother(context, subjectKind, subjectId);

/** Whether a stay hangs on a file of which one stay was to be told to nobody. */
const isLinked = (context: ReadContext, { subjectKind, subjectId }: EventRow): boolean => {
  if (subjectKind !== 'stay' || seesIncognito(context)) return false;
  const file = context.reads.stays.byId(subjectId)?.guestId;
  return file != null && context.reads.guests.wasIncognito(file);
};

type Body = Record<string, unknown>;

/** By the file and the stay before it one with a name leads to one without. */
const withoutLinks = (body: Body): Body =>
  Object.fromEntries(
    Object.entries(body).map(([part, said]) => {
      if (part !== 'row' && part !== 'changes') return [part, said];
      const { guestId: _, returningId: __, ...rest } = said as Body;
      return [part, rest];
    }),
  );

const bodyFor = (context: ReadContext, event: EventRow): Body => {
  if (hidesBody(context, event)) return {};
  const body = JSON.parse(event.body) as Body;
  return isLinked(context, event) ? withoutLinks(body) : body;
};

const lastChangeOf = (
  context: ReadContext,
  { kind, id, step, field }: ChangeOf,
): LastChange | null => {
  const { reads, timeZone } = context;
  if (
    id !== undefined &&
    (isHidden(context, kind, id) || hidesFacts(context, kind, id) || isOfAnother(context, kind, id))
  )
    return null;
  const last = reads.events.lastOf(kind, id ?? reads.house.get()?.houseId ?? '', {
    step,
    field,
    except: hidesLooks(context, kind) ? look : undefined,
  });
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
    const page = (from: number) =>
      subject === undefined
        ? reads.events.after(from, limit)
        : reads.events.ofSubject(subject, from, limit);
    const shown = seen(context, page, after ?? 0, limit);
    return {
      head: headOf(context).seq,
      events: shown.map(({ event, personal }) => ({
        seq: event.seq,
        id: event.id,
        at: isoAt(event.atMs, timeZone),
        kind: event.kind,
        subject: { kind: event.subjectKind, id: event.subjectId },
        by: reads.staff.byId(event.actor)?.code ?? event.actor,
        station: event.station,
        body: bodyFor(context, event),
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
