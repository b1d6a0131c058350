/** Taking a complaint and putting right what was taken down. */
import { guessKind, guessSeverity } from '../../../shared/complaints/guess.ts';
import {
  type ComplaintKind,
  isSensitive,
  type Severity,
} from '../../../shared/complaints/model.ts';
import type { ComplaintRow } from '../database/schema/index.ts';
import { mainStayAt } from '../guests/index.ts';
import type { ReadContext, WriteContext } from '../kernel/context.ts';
import { DeskError, found } from '../kernel/failure.ts';
import { momentToCome } from '../kernel/to-come.ts';
import { floorOf, placeOf } from '../requests/index.ts';
import { personWithCode } from '../staff/index.ts';
import { standardDue } from './due.ts';
import { ready } from './ready.ts';
import { changeComplaint, insertComplaint } from './recorded.ts';
import { roomOf } from './whose.ts';

export type Opened = {
  what: string;
  place?: string | undefined;
  kind?: ComplaintKind | undefined;
  severity?: Severity | undefined;
  wants?: string | undefined;
  repeatedBack?: boolean | undefined;
  promise?: string | undefined;
  about?: string | undefined;
  callId?: string | undefined;
  requestId?: string | undefined;
  /** Whose complaint it is; left out: of whoever asked for the request, else of whoever lives there now. */
  stayId?: string | undefined;
};

const placed = (context: ReadContext, place: string | undefined) => {
  const { code, kind, known } = placeOf(context, place ?? null);
  if (code !== null && !known) throw new DeskError('NOT_FOUND', 'rooms.unknown', { place: code });
  return {
    place: code,
    placeKind: kind,
    floor: floorOf(context, { place: code, placeKind: kind }),
  };
};

/**
 * Records it, owned by whoever took it; one of a sensitive kind waits for an entitled owner.
 * @throws DeskError NOT_FOUND, INVALID_INPUT
 */
export const open = (context: WriteContext, wanted: Opened): ComplaintRow => {
  const { reads, nowMs } = context;
  const kind = wanted.kind ?? guessKind(wanted.what);
  const severity = wanted.severity ?? guessSeverity(kind, wanted.what);
  const call =
    wanted.callId === undefined
      ? undefined
      : found(reads.calls.byId(wanted.callId), 'calls.unknown', { id: wanted.callId });
  const request =
    wanted.requestId === undefined
      ? undefined
      : found(reads.requests.byId(wanted.requestId), 'requests.unknown', { id: wanted.requestId });
  const where = placed(context, wanted.place ?? call?.place ?? request?.place ?? undefined);
  const stayId = wanted.stayId ?? request?.stayId;
  const stay = stayId
    ? reads.stays.byId(stayId)
    : mainStayAt(context, where.placeKind === 'room' ? where.place : null);
  return insertComplaint(
    context,
    {
      id: context.newId(),
      number: context.nextNumber('complaint'),
      kind,
      severity,
      state: 'open',
      ...where,
      stayId: stay?.id ?? null,
      callId: call?.id ?? null,
      requestId: request?.id ?? null,
      words: wanted.what,
      wants: wanted.wants ?? null,
      repeatedBack: wanted.repeatedBack ?? false,
      aboutId: wanted.about === undefined ? null : personWithCode(context, wanted.about).id,
      openedAtMs: nowMs,
      openedBy: context.actor.id,
      ownerId: isSensitive(kind) ? null : context.actor.id,
      dueAtMs:
        wanted.promise === undefined
          ? standardDue(context, severity, nowMs)
          : momentToCome(context, wanted.promise, 'complaints.past'),
      dueFromMs: nowMs,
      promised: wanted.promise !== undefined,
      options: [],
      replies: [],
      repliesInTime: 0,
      repliesLate: 0,
      followUps: [],
      currency: reads.loans.settings().currency,
      resolution: null,
      resolvedAtMs: null,
      guestView: null,
      cause: null,
      causeWords: null,
      noMeasure: null,
      reopened: 0,
      reopenedAtMs: null,
      closedAtMs: null,
      closedBy: null,
    },
    { kind: 'opened' },
  );
};

type Changed = Omit<Opened, 'what' | 'about' | 'promise' | 'callId' | 'requestId' | 'stayId'> & {
  what?: string | undefined;
  about?: string | null | undefined;
};

/** While nothing was promised the house's standard follows how bad it is. */
const retimed = (context: WriteContext, row: ComplaintRow, severity: Severity) =>
  row.state === 'open' && !row.promised && severity !== row.severity
    ? { dueAtMs: standardDue(context, severity, row.dueFromMs ?? row.openedAtMs) }
    : {};

/** In another room it is another guest's; an area says nothing of whose it is. */
const whoseThen = (
  context: ReadContext,
  row: ComplaintRow,
  { place, placeKind }: ReturnType<typeof placed>,
) =>
  placeKind === 'room' && (row.stayId === null || place !== row.place)
    ? { stayId: mainStayAt(context, place)?.id ?? null }
    : {};

/** @throws DeskError NOT_FOUND, WRONG_STATE */
export const change = (context: WriteContext, id: string, wanted: Changed): ComplaintRow => {
  const row = ready(context, id, 'change');
  const kind = wanted.kind ?? row.kind;
  const severity = wanted.severity ?? row.severity;
  const moved = wanted.place === undefined ? undefined : placed(context, wanted.place);
  const left = moved ? roomOf(context, row) : null;
  // The tile of the room it leaves bears its mark no longer.
  if (left !== null) context.touch({ kind: 'room', id: left });
  // Whoever may not see it does not keep it.
  const keeps = !isSensitive(kind) || row.sensitive || row.ownerId === null;
  return changeComplaint(
    context,
    row,
    {
      kind,
      severity,
      ...moved,
      ...(moved ? whoseThen(context, row, moved) : {}),
      ...(keeps ? {} : { ownerId: null }),
      ...(wanted.what === undefined ? {} : { words: wanted.what }),
      ...(wanted.wants === undefined ? {} : { wants: wanted.wants }),
      ...(wanted.repeatedBack === undefined ? {} : { repeatedBack: wanted.repeatedBack }),
      ...(wanted.about === undefined
        ? {}
        : { aboutId: wanted.about === null ? null : personWithCode(context, wanted.about).id }),
      ...retimed(context, row, severity),
    },
    { kind: 'changed' },
  );
};
