// The events of made requests, chained to the record as the desk chains them.
import type { EventRow, RequestRow } from '../../../electron/desk/database/schema/index.ts';
import { commitmentOf, hashOf } from '../../../electron/desk/events/chain.ts';
import { idAt, type Random, saltOf } from './random.ts';

export type Personal = { seq: number; salt: string; body: string };
export type Link = { event: EventRow; personal: Personal | null };
export type Head = { seq: number; hash: string };

type Told = {
  kind: string;
  subjectKind: 'request' | 'call';
  subjectId: string;
  atMs: number;
  actor: string;
  body: Record<string, unknown>;
  said: Record<string, unknown> | null;
};

/** The next link of a chain and its new head. */
export const linkAfter = (random: Random, head: Head, told: Told): Link => {
  const part =
    told.said === null ? null : { salt: saltOf(random), body: JSON.stringify(told.said) };
  const unsealed = {
    seq: head.seq + 1,
    id: idAt(random, told.atMs),
    atMs: told.atMs,
    kind: told.kind,
    subjectKind: told.subjectKind,
    subjectId: told.subjectId,
    actor: told.actor,
    station: 'desk-1',
    body: JSON.stringify(told.body),
    commitment: part && commitmentOf(part.salt, part.body),
    previousHash: head.hash,
  };
  return {
    event: { ...unsealed, hash: hashOf(unsealed) },
    personal: part && { seq: unsealed.seq, ...part },
  };
};

/** The first event of a request, as the desk writes it. */
export const loggedEvent = (row: RequestRow, actor: string): Told => {
  const {
    id,
    words,
    open: _o,
    deadline: _d,
    deadlineAtMs: _a,
    attentionAtMs: _n,
    fromMs: _f,
    version: _v,
    ...initial
  } = row;
  return {
    kind: 'logged',
    subjectKind: 'request',
    subjectId: id,
    atMs: row.loggedAtMs,
    actor,
    body: {
      row: {
        ...initial,
        state: 'logged',
        assigneeId: null,
        dispatchedAtMs: null,
        acknowledgedAtMs: null,
        doneAtMs: null,
        closedAtMs: null,
        satisfied: null,
      },
      facts: {},
    },
    said: { text: words },
  };
};

/** What followed, two steps of it: who got it, and how it ended or stands. */
export const laterEvents = (row: RequestRow, actor: string): Told[] => {
  const step = (kind: string, atMs: number, changes: Record<string, unknown>): Told => ({
    kind,
    subjectKind: 'request',
    subjectId: row.id,
    atMs,
    actor,
    body: { changes },
    said: null,
  });
  if (row.state === 'logged') return [];
  const dispatched = step('dispatched', row.dispatchedAtMs ?? row.loggedAtMs, {
    state: ['logged', 'dispatched'],
    assigneeId: [null, row.assigneeId],
    dispatchedAtMs: [null, row.dispatchedAtMs],
  });
  if (row.state === 'dispatched') return [dispatched];
  const endedMs = row.closedAtMs ?? row.acknowledgedAtMs ?? row.loggedAtMs;
  return [
    dispatched,
    step(row.state, endedMs, {
      state: ['dispatched', row.state],
      acknowledgedAtMs: [null, row.acknowledgedAtMs],
      closedAtMs: [null, row.closedAtMs],
    }),
  ];
};
