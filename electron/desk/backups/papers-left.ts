/** Papers of contracts that a place did not get, as they are told: once on the board, and in the book until they are there. */
import { z } from 'zod';
import { type PapersLeft, papersLeft } from '../../../shared/backups/contract.ts';
import { unwatch, watch } from '../alarms/index.ts';
import type { ReadContext, WriteContext } from '../kernel/context.ts';
import type { PlaceOutcome } from './copy.ts';

const subject = { kind: 'backup', id: 'backup-papers' } as const;
const target = 'backup-papers';
const leftEvent = 'backup-papers-left';
/** Its alarm has events of its own. */
const lookedThrough = 100;

type Reading = Pick<ReadContext, 'reads'>;
const body = z.object({ facts: papersLeft });

/** What one place did not get, by the name its contract has. */
export const papersOf = (
  { reads }: Reading,
  { place, papers }: PlaceOutcome,
): PapersLeft | undefined => {
  if (!papers) return undefined;
  const [, contract = ''] = papers.paper.split(/[\\/]/);
  return { place, about: reads.contracts.byId(contract)?.supplier ?? null, ...papers };
};

/** What was told and is not settled yet; null: nothing. */
export const papersTold = ({ reads }: Reading): PapersLeft | null => {
  if (!reads.alarms.watch(subject.id, target)) return null;
  const told = reads.events
    .newestOf(subject.id, lookedThrough)
    .find(({ event }) => event.kind === leftEvent);
  return told ? (body.safeParse(JSON.parse(told.event.body)).data?.facts ?? null) : null;
};

/** Null: nothing is to be told; else what is, and of which nothing is left once all papers are there. */
const newsIn = (
  { reads }: Reading,
  outcomes: readonly PlaceOutcome[],
): { left: PapersLeft | undefined } | null => {
  const [left] = outcomes.flatMap((outcome) => papersOf({ reads }, outcome) ?? []);
  const told = papersTold({ reads });
  if (left) return JSON.stringify(left) === JSON.stringify(told) ? null : { left };
  // A place that takes no copy now says nothing of its papers; one that was given up is none any more.
  const hasAnswered =
    outcomes.some(({ place, problem }) => problem === null && place === told?.place) ||
    outcomes.every(({ problem }) => problem === null);
  return reads.alarms.watch(subject.id, target) && hasAnswered ? { left } : null;
};

export const hasPapersNews = (reading: Reading, outcomes: readonly PlaceOutcome[]): boolean =>
  newsIn(reading, outcomes) !== null;

/** Says which paper could not be carried, once; another is told anew. */
export const tellOfPapers = (context: WriteContext, outcomes: readonly PlaceOutcome[]): void => {
  const news = newsIn(context, outcomes);
  if (!news) return;
  unwatch(context, subject, target);
  if (!news.left) {
    context.record({ kind: 'backup-papers-back', subject });
    return;
  }
  context.record({ kind: leftEvent, subject, body: { facts: news.left } });
  watch(context, {
    about: subject,
    target,
    label: news.left.about ?? news.left.paper,
    dueAtMs: context.nowMs,
  });
};
