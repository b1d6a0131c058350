/** How long a shift waited for its keys: batch handouts, from the first key to the last. */
import type { KeyHandoutRow } from '../../database/schema/index.ts';
import { reportOf } from '../engine.ts';
import { namesOf } from '../names.ts';

const tookMs = ({ firstAtMs, lastAtMs, persons }: KeyHandoutRow): number | null =>
  firstAtMs === null || lastAtMs === null || persons < 2 ? null : lastAtMs - firstAtMs;

export const handouts = reportOf<KeyHandoutRow>(
  ['person', 'hour', 'weekday', 'day', 'week', 'month'],
  [
    { name: 'handoutMean', unit: 'minutes', better: 'less', kind: 'mean', of: tookMs },
    { name: 'handoutMedian', unit: 'minutes', better: 'less', kind: 'median', of: tookMs },
    { name: 'handouts', unit: 'count', better: null, kind: 'count', of: () => true },
    {
      name: 'keys',
      unit: 'count',
      better: null,
      kind: 'sum',
      of: ({ handedOut }) => handedOut,
    },
  ],
  (context) => {
    const names = namesOf(context);
    return {
      by: { person: ({ startedBy }) => names.codeOf(startedBy) },
      atMs: ({ startedAtMs }) => startedAtMs,
      keyOf: ({ id }) => id,
      windowDays: 92,
      read: (span) => context.reads.reports.handouts(span),
      say: ({ handedOut, persons, startedBy }) => ({
        subject: null,
        number: null,
        place: null,
        what: `${handedOut} / ${persons}`,
        who: names.personName(startedBy),
      }),
    };
  },
);
