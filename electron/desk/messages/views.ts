/** Messages as the contract shows them; of a guest who stays incognito only to those who may know. */
import type { Fact, HandoverItem } from '../../../shared/handover/contract.ts';
import { isoAt } from '../../../shared/kernel/time.ts';
import type { BoardMessage, MessageCard, MessageView } from '../../../shared/messages/contract.ts';
import {
  isOpenMessage,
  legalMessageSteps,
  stepsWithGuest,
} from '../../../shared/messages/model.ts';
import type { MessageRow } from '../database/schema/index.ts';
import { type Past, rowBefore, storyOf } from '../events/index.ts';
import type { ReadContext } from '../kernel/context.ts';
import { hidesMessage, seesIncognito } from '../kernel/permission.ts';
import type { Reads } from '../stores.ts';
import { guestStateOf, stayOf } from './whom.ts';

type Here = Pick<ReadContext, 'reads' | 'nowMs' | 'timeZone'>;

export const viewMessage = (context: ReadContext, row: MessageRow): MessageView => {
  const { reads, nowMs, timeZone } = context;
  const iso = (ms: number) => isoAt(ms, timeZone);
  const isoOr = (ms: number | null) => (ms === null ? null : iso(ms));
  const code = (id: string) => reads.staff.byId(id)?.code ?? id;
  const sees = seesIncognito(context);
  const hidden = row.confidential && !sees;
  const stay = hidden ? undefined : stayOf(context, row);
  const guestState = hidden ? 'unknown' : guestStateOf(stay);
  return {
    id: row.id,
    place: hidden ? null : row.place,
    floor: hidden ? null : row.floor,
    for: row.saidFor,
    guest: stay === undefined || (stay.incognito && !sees) ? null : stay.guest,
    guestState,
    confidential: row.confidential && sees,
    vip: stay?.vipClass != null,
    language: stay?.language ?? null,
    from: row.saidFrom,
    contact: row.contact,
    text: row.words,
    state: row.state,
    attempts: row.attempts.map(({ atMs, byId, how, reached, to }) => ({
      at: iso(atMs),
      by: code(byId),
      how,
      reached,
      to,
    })),
    until: hidden ? null : isoOr(row.untilMs),
    expired: row.open && !hidden && (guestState === 'left' || (row.untilMs ?? nowMs + 1) <= nowMs),
    passedTo: row.passedTo,
    request: { id: row.requestId, number: reads.requests.byId(row.requestId)?.number ?? 0 },
    receivedAt: iso(row.receivedAtMs),
    receivedBy: code(row.receivedBy),
    closedAt: isoOr(row.closedAtMs),
  };
};

export const cardOf = (context: ReadContext, row: MessageRow): MessageCard => {
  const events = storyOf(context, row.id);
  return {
    ...viewMessage(context, row),
    steps: legalMessageSteps(row.state),
    // What was understood of the guest stands in its steps: hidden with the room.
    events: hidesMessage(context, row)
      ? events
          .filter(({ kind }) => !stepsWithGuest.has(kind))
          .map((event) => ({ ...event, changes: {} }))
      : events,
  };
};

/** Those not delivered yet, oldest first. Everybody reads the board: it names no room of who stays incognito. */
export const boardMessages = ({ reads }: Pick<Here, 'reads'>): BoardMessage[] =>
  reads.messages.open().map((row) => ({
    id: row.id,
    place: row.confidential ? null : row.place,
    floor: row.confidential ? null : row.floor,
    state: row.state,
    receivedAtMs: row.receivedAtMs,
    untilMs: row.confidential ? null : row.untilMs,
    attempts: row.attempts.length,
    requestId: row.requestId,
  }));

/** The book as it stood at a past moment. */
export const messagesAsOf = (reads: Reads, past: Past): Reads['messages'] => {
  const { messages } = reads;
  const rows = [...messages.open(), ...messages.closedSince(past.atMs)]
    .filter(({ receivedAtMs }) => receivedAtMs <= past.atMs)
    .map((row) => rowBefore(row, reads.events.ofSubject(row.id, past.seq, -1).reverse()))
    .filter(({ state }) => isOpenMessage(state))
    .sort((a, b) => a.receivedAtMs - b.receivedAtMs);
  return { ...messages, open: () => rows };
};

/** What is still to be said is handed over; whoever brings it stands with its request. */
export const messagesForHandover = (context: Here): HandoverItem[] =>
  context.reads.messages.open().map((row) => {
    const { reads, nowMs, timeZone } = context;
    // Everybody reads the sheet: of who stays incognito it says neither where nor until when.
    const untilMs = row.confidential ? null : row.untilMs;
    const late = untilMs !== null && untilMs <= nowMs;
    const head: Fact =
      row.place === null || row.confidential ? { key: 'handover.item.noPlace' } : row.place;
    return {
      id: `message:${row.id}`,
      subject: { kind: 'message', id: row.id },
      section: 'messages',
      head,
      words: [
        { key: 'message', facts: { state: { key: `messages.state.${row.state}` } } },
        ...(row.attempts.length > 0
          ? [{ key: 'messageTries', facts: { count: row.attempts.length } }]
          : []),
      ],
      who: [reads.staff.byId(row.receivedBy)?.name ?? ''].filter((name) => name !== ''),
      tag: late ? { tone: 'late', key: 'guestLeft', facts: {} } : null,
      since: isoAt(row.receivedAtMs, timeZone),
      due: untilMs === null ? null : isoAt(untilMs, timeZone),
    };
  });
