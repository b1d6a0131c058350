/** Contacts with the centre, and how long they took. */

import type { CallRow } from '../../database/schema/index.ts';
import { say } from '../../kernel/sentences.ts';
import { reportOf } from '../engine.ts';
import { namesOf } from '../names.ts';

type CallFact = Pick<
  CallRow,
  | 'id'
  | 'number'
  | 'caller'
  | 'channel'
  | 'place'
  | 'takenBy'
  | 'beganAtMs'
  | 'endedAtMs'
  | 'repeatedBack'
>;

const talkMs = ({ beganAtMs, endedAtMs }: CallFact): number | null =>
  endedAtMs === null ? null : Math.max(0, endedAtMs - beganAtMs);

export const calls = reportOf<CallFact>(
  ['floor', 'person', 'hour', 'weekday', 'day', 'week', 'month', 'roomType', 'callerKind'],
  [
    { name: 'calls', unit: 'count', better: null, kind: 'count', of: () => true },
    { name: 'talkMean', unit: 'minutes', better: 'less', kind: 'mean', of: talkMs },
    { name: 'talkP90', unit: 'minutes', better: 'less', kind: 'p90', of: talkMs },
    {
      name: 'repeatedBack',
      unit: 'percent',
      better: 'more',
      kind: 'share',
      among: ({ endedAtMs }) => endedAtMs !== null,
      of: ({ repeatedBack }) => repeatedBack,
    },
  ],
  (context) => {
    const names = namesOf(context);
    return {
      by: {
        floor: ({ place }) => names.floorOf(place),
        person: ({ takenBy }) => names.codeOf(takenBy),
        roomType: ({ place }) => names.typeOf(place),
        callerKind: ({ caller }) => caller,
      },
      atMs: ({ beganAtMs }) => beganAtMs,
      keyOf: ({ number }) => String(number),
      windowDays: 14,
      read: (span) => context.reads.reports.calls(span),
      say: ({ id, number, place, caller, takenBy }) => ({
        subject: { kind: 'call', id },
        number,
        place,
        what: say(context.language, `calls.caller.${caller}`),
        who: names.personName(takenBy),
      }),
    };
  },
);
