/** Contracts as the contract of the desk shows them; price and papers only for whoever answers for them. */

import type { HandoverItem } from '../../../shared/handover/contract.ts';
import { may } from '../../../shared/kernel/permissions.ts';
import { addDays, dateAt, dayStart, isoAt } from '../../../shared/kernel/time.ts';
import type {
  ContractCard,
  ContractFile,
  ContractView,
  Performance,
} from '../../../shared/service-contracts/contract.ts';
import {
  contractStateOn,
  contractStates,
  daysToNotice,
  noticeAheadDays,
} from '../../../shared/service-contracts/model.ts';
import type { ContractFileRow, ServiceContractRow } from '../database/schema/index.ts';
import { storyOf } from '../events/index.ts';
import type { ReadContext } from '../kernel/context.ts';
import { DeskError } from '../kernel/failure.ts';
import { contractById } from './terms.ts';

type Here = Pick<ReadContext, 'reads' | 'nowMs' | 'timeZone' | 'actor'>;

/** How long back the work is looked at where no period is given. */
const usualDays = 90;

const codeOf = ({ reads }: Pick<Here, 'reads'>, id: string): string =>
  reads.staff.byId(id)?.code ?? '';

export const termsOf = (row: ServiceContractRow) => ({
  ...row,
  terminated: row.terminatedOn !== null,
});

const manages = ({ actor: { role } }: Pick<Here, 'actor'>): boolean =>
  role === 'desk' || may(role, 'contracts.manage');

export const viewContract = (context: Here, row: ServiceContractRow): ContractView => {
  const { reads, nowMs, timeZone } = context;
  const day = dateAt(nowMs, timeZone);
  const { decided: _, ...kept } = row;
  return {
    ...kept,
    price: manages(context) ? row.price : null,
    state: contractStateOn(termsOf(row), day),
    daysToNotice: daysToNotice(termsOf(row), day),
    files: reads.contracts.filesOf(row.id).length,
    notes: reads.contracts.notesOf(row.id).length,
  };
};

export const viewFile = (context: Here, row: ContractFileRow): ContractFile => ({
  id: row.id,
  name: row.name,
  kind: row.kind,
  bytes: row.bytes,
  sha256: row.sha256,
  addedAt: isoAt(row.addedAtMs, context.timeZone),
  by: codeOf(context, row.addedBy),
});

/** The record of a contract tells what it costs and how its papers are called: only to whoever answers for it. */
const storyFor = (context: Here, id: string) =>
  storyOf(context, id).map((event) => {
    if (manages(context)) return event;
    const { price: _, ...changes } = event.changes;
    return { ...event, changes, text: event.kind.startsWith('paper-') ? null : event.text };
  });

export const contractCardOf = (context: Here, row: ServiceContractRow): ContractCard => ({
  ...viewContract(context, row),
  papers: manages(context)
    ? context.reads.contracts.filesOf(row.id).map((file) => viewFile(context, file))
    : [],
  written: context.reads.contracts.notesOf(row.id).map((note) => {
    const request =
      note.requestId === null ? undefined : context.reads.requests.byId(note.requestId);
    return {
      id: note.id,
      at: isoAt(note.atMs, context.timeZone),
      by: codeOf(context, note.byId),
      tone: note.tone,
      words: note.words,
      request: request ? { id: request.id, number: request.number } : null,
    };
  }),
  events: storyFor(context, row.id),
});

/** Those with something to say first, then by the day that comes next. */
export const inOrder = (one: ContractView, other: ContractView): number => {
  const rank = ({ state }: ContractView) => contractStates.indexOf(state);
  const next = ({ noticeOn, endsOn, daysToNotice: left }: ContractView) =>
    (left === null ? endsOn : noticeOn) ?? endsOn ?? '9999';
  return (
    rank(one) - rank(other) || next(one).localeCompare(next(other)) || one.number - other.number
  );
};

type Period = { id: string; from?: string | undefined; until?: string | undefined };

/**
 * How the services it covers were done over a period, both days included. Read in the reader's thread.
 * @throws DeskError INVALID_INPUT `contracts.periodBackwards`
 */
export const contractPerformance = (
  context: Pick<Here, 'reads' | 'nowMs' | 'timeZone'>,
  { id, from, until }: Period,
): Performance => {
  const { reads, nowMs, timeZone } = context;
  const row = contractById(context, id);
  const last = until ?? dateAt(nowMs, timeZone);
  const usual = addDays(last, 1 - usualDays);
  // What lies before the record cannot be told: the usual time begins with it.
  const beginsMs = reads.events.beginsMs();
  const begins = beginsMs === undefined ? usual : dateAt(beginsMs, timeZone);
  const sinceRecord = from === undefined && begins > usual && begins <= last;
  const first = from ?? (sinceRecord ? begins : usual);
  if (first > last)
    throw new DeskError('INVALID_INPUT', 'contracts.periodBackwards', { from: first, to: last });
  const counted = new Map(
    reads.contracts
      .performance(
        row.services,
        dayStart(first, timeZone),
        dayStart(addDays(last, 1), timeZone),
        nowMs,
      )
      .map((one) => [one.service, one]),
  );
  const services = row.services.map(
    (service) => counted.get(service) ?? { service, count: 0, late: 0, reopened: 0, chased: 0 },
  );
  const sum = (name: 'count' | 'late' | 'reopened' | 'chased') =>
    services.reduce((all, one) => all + one[name], 0);
  return {
    from: first,
    until: last,
    sinceRecord,
    services,
    total: {
      count: sum('count'),
      late: sum('late'),
      reopened: sum('reopened'),
      chased: sum('chased'),
    },
  };
};

/** Contracts whose notice date is near or past and nobody has decided. */
export const contractsForHandover = ({
  reads,
  nowMs,
  timeZone,
}: Pick<Here, 'reads' | 'nowMs' | 'timeZone'>): HandoverItem[] => {
  const day = dateAt(nowMs, timeZone);
  return reads.contracts.all().flatMap((row): HandoverItem[] => {
    const left = daysToNotice(termsOf(row), day);
    const over = row.endsOn !== null && row.endsOn < day;
    if (left === null || left > noticeAheadDays || over || row.noticeOn === null) return [];
    return [
      {
        id: `service-contract:${row.id}`,
        subject: { kind: 'service-contract', id: row.id },
        section: 'contracts',
        head: row.supplier,
        words: [{ key: 'contract', facts: { scope: row.scope, date: row.noticeOn } }],
        who: [],
        tag: left <= 0 ? { tone: 'late', key: 'noticeDue', facts: {} } : null,
        since: null,
        due: isoAt(dayStart(row.noticeOn, timeZone), timeZone),
      },
    ];
  });
};
