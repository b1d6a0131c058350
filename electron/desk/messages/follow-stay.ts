/** Messages follow their guest: brought when they arrive, into another room with them, due when they leave. */
import type { MessageRow, StayRow } from '../database/schema/index.ts';
import type { StayListener, WriteContext } from '../kernel/context.ts';
import { correct, floorOf, isYetToDo, placeOf } from '../requests/index.ts';
import { changeMessage } from './recorded.ts';
import { keepBack } from './take.ts';
import { untilOf } from './whom.ts';

const openOf = ({ reads }: WriteContext, { id }: StayRow): MessageRow[] =>
  reads.messages.open().filter(({ stayId }) => stayId === id);

/** The job of bringing it, while somebody still has to. */
const jobOf = ({ reads }: WriteContext, row: MessageRow) => {
  const request = reads.requests.byId(row.requestId);
  return isYetToDo(request) ? request : undefined;
};

/** They are here: it is brought now, not at the hour they were expected. */
const bringNow = (context: WriteContext, row: MessageRow): void => {
  // Of a guest who stays incognito it waits for no hour, and no step of its job tells that they have come.
  if (row.confidential) return;
  const job = jobOf(context, row);
  if (job?.state === 'logged' && (job.askedForMs ?? 0) > context.nowMs)
    correct(context, job.id, { askedForMs: context.nowMs });
};

const move = (context: WriteContext, row: MessageRow, to: string): void => {
  if (context.reads.messages.byId(row.id)?.place === to) return;
  const { code, kind, known } = placeOf(context, to);
  const floor = floorOf(context, { place: code, placeKind: kind });
  changeMessage(context, row, { place: code, floor }, { kind: 'moved', facts: { to } });
  const job = jobOf(context, row);
  if (job && !row.confidential)
    correct(context, job.id, {
      place: code,
      placeKind: kind,
      placeKnown: known,
      stayId: row.stayId,
    });
};

export const messagesFollowStay: StayListener = (context, { before, after, step }) => {
  // One that is delivered still says where its guest stays.
  if (before !== null && before.incognito !== after.incognito)
    for (const row of context.reads.messages.ofStay(after.id))
      keepBack(context, row, after.incognito);
  for (const row of openOf(context, after)) {
    if (before !== null && before.room !== after.room) move(context, row, after.room);
    if (step === 'checked-in') bringNow(context, row);
    const now = context.reads.messages.byId(row.id) ?? row;
    const gone = step === 'checked-out' || step === 'cancelled';
    // Gone before their time: what did not reach them is due at once.
    const untilMs = gone ? context.nowMs : untilOf(context, after);
    if (untilMs !== now.untilMs)
      changeMessage(context, now, { untilMs }, { kind: gone ? 'guest-left' : 'retimed' });
  }
};
