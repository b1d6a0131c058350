/** What of the requests is handed to the next shift: all that is open, with its promise and why it waits. */
import type { Fact, HandoverItem, Words } from '../../../shared/handover/contract.ts';
import { minuteMs } from '../../../shared/kernel/durations.ts';
import { isoAt } from '../../../shared/kernel/time.ts';
import { isKnownReason } from '../../../shared/requests/model.ts';
import type { RequestRow } from '../database/schema/index.ts';
import type { ReadContext } from '../kernel/context.ts';

type Here = Pick<ReadContext, 'reads' | 'nowMs' | 'timeZone'>;

/** What was typed as a reason is said as it was typed. */
const reasonFact = (reason: string): Fact =>
  isKnownReason(reason) ? { key: `requests.waiting.${reason}` } : reason;

const placeFact = ({ reads }: Here, { place, placeKind }: RequestRow): Fact => {
  if (place === null) return { key: 'handover.item.noPlace' };
  const area = placeKind === 'area' ? reads.rooms.area(place) : undefined;
  return area ? { zh: area.zh, en: area.en } : place;
};

const wordsOf = ({ reads, timeZone }: Here, row: RequestRow): Words[] => {
  const service = reads.catalogue.service(row.service);
  const name: Fact = service ? { zh: service.zh, en: service.en } : row.service;
  const said = row.words.trim();
  const toldAt = row.promiseWanted && row.promisedAtMs === null;
  return [
    row.quantity === null
      ? { key: 'service', facts: { service: name } }
      : { key: 'services', facts: { service: name, quantity: row.quantity } },
    ...(said === '' || said === service?.zh || said === service?.en
      ? []
      : [{ key: 'said', facts: { text: said } }]),
    ...(row.chases > 0 ? [{ key: 'chased', facts: { count: row.chases } }] : []),
    ...(row.waitingReason !== null && row.waitingReason !== 'dnd'
      ? [{ key: 'waits', facts: { reason: reasonFact(row.waitingReason) } }]
      : []),
    ...(toldAt ? [{ key: 'promiseWanted', facts: {} }] : []),
    ...(row.askedForMs === null
      ? []
      : [{ key: 'askedFor', facts: { time: { at: isoAt(row.askedForMs, timeZone) } } }]),
  ];
};

const tagOf = ({ nowMs, timeZone }: Here, row: RequestRow): HandoverItem['tag'] => {
  const time = (ms: number): Record<string, Fact> => ({ time: { at: isoAt(ms, timeZone) } });
  const minutes = (ms: number) => ({ minutes: Math.floor((nowMs - ms) / minuteMs) });
  const { deadline, deadlineAtMs: atMs } = row;
  if (row.promiseAtMs !== null)
    return row.promiseAtMs <= nowMs
      ? { tone: 'late', key: 'promisePassed', facts: time(row.promiseAtMs) }
      : { tone: 'warn', key: 'promise', facts: time(row.promiseAtMs) };
  if (deadline === null || atMs === null) return null;
  if (deadline === 'acknowledge' || deadline === 'complete')
    return atMs <= nowMs
      ? { tone: 'late', key: 'late', facts: minutes(atMs) }
      : { tone: 'plain', key: deadline, facts: time(atMs) };
  if (deadline === 'confirm') return { tone: 'plain', key: 'confirm', facts: {} };
  return { tone: 'plain', key: deadline === 'start' ? 'start' : 'recheck', facts: time(atMs) };
};

const sectionOf = ({ reads }: Here, row: RequestRow): HandoverItem['section'] => {
  if (row.state === 'waiting' && row.waitingReason === 'dnd') return 'dnd';
  // A repair that stands still is a fault the next shift lives with, not work under way.
  const repair = reads.catalogue.department(row.service) === 'engineering';
  return repair && row.state === 'waiting' ? 'faults' : 'requests';
};

/** The catalogue and the staff read once for as many requests as are open. */
const readingOnce = (context: Here): Here => {
  const { reads } = context;
  const services = new Map(reads.catalogue.services().map((service) => [service.code, service]));
  const people = new Map(reads.staff.all().map((person) => [person.id, person]));
  return {
    ...context,
    reads: {
      ...reads,
      catalogue: {
        ...reads.catalogue,
        service: (code) => services.get(code),
        department: (code) => services.get(code)?.department,
      },
      staff: { ...reads.staff, byId: (id) => people.get(id) },
    },
  };
};

export const requestsForHandover = (here: Here): HandoverItem[] => {
  const context = readingOnce(here);
  const { reads, timeZone } = context;
  // Wake-ups and messages stand in books of their own.
  const elsewhere = new Set(
    [...reads.wakeUps.open(), ...reads.messages.open()].map(({ requestId }) => requestId),
  );
  const rows = reads.requests.open().filter(({ id }) => !elsewhere.has(id));
  return rows.map((row) => {
    const person = row.assigneeId === null ? undefined : reads.staff.byId(row.assigneeId);
    return {
      id: `request:${row.id}`,
      subject: { kind: 'request', id: row.id },
      section: sectionOf(context, row),
      head: placeFact(context, row),
      words: wordsOf(context, row),
      who: person ? [person.name, { key: `board.department.${person.department}` }] : [],
      tag: tagOf(context, row),
      since: isoAt(row.loggedAtMs, timeZone),
      due: row.deadlineAtMs === null ? null : isoAt(row.deadlineAtMs, timeZone),
    };
  });
};
