/** What of a request or call is searched: everything said, its names in both languages, who had it. */
import type { Reads } from '../stores.ts';

type Personal = { text?: string };

/** Everything said and written along the way, oldest first. */
const saidOf = (reads: Reads, subjectId: string): string[] =>
  reads.events
    .ofSubject(subjectId, 0, 500)
    .flatMap(({ personal }) =>
      personal === null ? [] : ((JSON.parse(personal) as Personal).text ?? []),
    )
    .filter((text) => text !== '');

/** What was said and written of a request: the text a hit is shown with. */
export const requestText = (reads: Reads, id: string): string => {
  const row = reads.requests.byId(id);
  return row ? [...new Set([row.words, ...saidOf(reads, id)])].filter(Boolean).join(' · ') : '';
};

const requestWords = (reads: Reads, id: string): string | null => {
  const row = reads.requests.byId(id);
  if (!row) return null;
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
    requestText(reads, id),
  ]
    .filter((part) => part !== undefined && part !== null)
    .join(' | ');
};

/** The words a subject is found by; null when it is no more. */
export const textOf = (reads: Reads, kind: 'request' | 'call', id: string): string | null => {
  if (kind === 'request') return requestWords(reads, id);
  const call = reads.calls.byId(id);
  return call ? [call.place ?? '', ...call.said].join(' | ') : null;
};
