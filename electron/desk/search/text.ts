/** What of a request or call is searched: everything said, its names in both languages, who had it. */
import type { CallRow, RequestRow } from '../database/schema/index.ts';
import type { Reads } from '../stores.ts';

type Personal = { text?: string };

/** Everything said and written along the way, oldest first. */
const saidOf = (reads: Reads, subjectId: string): string[] =>
  reads.events
    .personalOf(subjectId, 500)
    .map((body) => (JSON.parse(body) as Personal).text ?? '')
    .filter((text) => text !== '');

/** What was said and written of a request: the text a hit is shown with. */
export const requestText = (reads: Reads, row: RequestRow): string =>
  [...new Set([row.words, ...saidOf(reads, row.id)])].filter(Boolean).join(' · ');

/** The words a request is found by. `text` is what was said of it, where the caller has it already. */
export const requestWords = (
  reads: Reads,
  row: RequestRow,
  text: string = requestText(reads, row),
): string => {
  const service = reads.catalogue.service(row.service);
  const area =
    row.placeKind === 'area' && row.place !== null ? reads.rooms.area(row.place) : undefined;
  const person = row.assigneeId === null ? undefined : reads.staff.byId(row.assigneeId);
  return [
    row.number,
    row.place,
    area?.zh,
    area?.en,
    service?.zh,
    service?.en,
    person?.name,
    person?.code,
    text,
  ]
    .filter((part) => part !== undefined && part !== null)
    .join(' | ');
};

export const callWords = (call: Pick<CallRow, 'place' | 'said'>): string =>
  [call.place ?? '', ...call.said].join(' | ');

/** The words a subject is found by; null when it is no more. */
export const textOf = (reads: Reads, kind: 'request' | 'call', id: string): string | null => {
  if (kind === 'request') {
    const row = reads.requests.byId(id);
    return row ? requestWords(reads, row) : null;
  }
  const call = reads.calls.byId(id);
  return call ? callWords(call) : null;
};
