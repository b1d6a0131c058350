/** An event as a card's timeline shows it. */
import type { SubjectEvent } from '../../../shared/events/contract.ts';
import { isoAt } from '../../../shared/kernel/time.ts';
import type { ReadContext } from '../kernel/context.ts';
import type { StoredEvent } from './store.ts';

type Here = Pick<ReadContext, 'reads' | 'timeZone'>;
type Body = { changes?: Record<string, [unknown, unknown]>; facts?: Record<string, unknown> };
type Personal = Body & { text?: string };

/** A timeline longer than this is no timeline any more; the record itself keeps all. */
const longestTimeline = 500;

/** One event, as a timeline shows it. */
export const viewEvent = (context: Here, { event, personal }: StoredEvent): SubjectEvent => {
  const body = JSON.parse(event.body) as Body;
  const kept = personal === null ? null : (JSON.parse(personal) as Personal);
  const person = context.reads.staff.byId(event.actor);
  const changes = { ...body.changes, ...kept?.changes };
  return {
    seq: event.seq,
    kind: event.kind,
    at: isoAt(event.atMs, context.timeZone),
    by: person?.code ?? event.actor,
    byName: person?.name ?? '',
    station: event.station,
    changes: Object.fromEntries(
      Object.entries(changes).map(([name, [before, after]]) => [name, { before, after }]),
    ),
    text: kept?.text ?? null,
    facts: body.facts ?? {},
  };
};

/** The newest that happened to one subject, so many at most, oldest of them first. */
export const newestStoryOf = (context: Here, subjectId: string, most: number): SubjectEvent[] =>
  context.reads.events
    .newestOf(subjectId, most)
    .map((event) => viewEvent(context, event))
    .reverse();

/** Everything that happened to one subject, oldest first; of more than a timeline can hold the newest. */
export const storyOf = (context: Here, subjectId: string): SubjectEvent[] =>
  newestStoryOf(context, subjectId, longestTimeline);
