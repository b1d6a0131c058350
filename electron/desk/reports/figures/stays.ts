/** What guests said of their whole stay when they were asked after it, by when they were asked. */
import type { SurveyRow } from '../../database/schema/index.ts';
import { say } from '../../kernel/sentences.ts';
import { reportOf } from '../engine.ts';
import { namesOf } from '../names.ts';

const hasSaid = ({ answer }: SurveyRow): boolean => answer === 'satisfied' || answer === 'not';

export const stays = reportOf<SurveyRow>(
  ['floor', 'hour', 'weekday', 'day', 'week', 'month', 'roomType'],
  [
    {
      name: 'satisfied',
      unit: 'percent',
      better: 'more',
      kind: 'share',
      among: hasSaid,
      of: ({ answer }) => answer === 'satisfied',
      aim: 92,
    },
    {
      name: 'answered',
      unit: 'percent',
      better: 'more',
      kind: 'share',
      among: () => true,
      of: hasSaid,
    },
    {
      name: 'unsatisfied',
      unit: 'count',
      better: 'less',
      kind: 'count',
      of: ({ answer }) => answer === 'not',
    },
  ],
  (context) => {
    const names = namesOf(context);
    return {
      by: {
        floor: ({ room }) => names.floorOf(room),
        roomType: ({ room }) => names.typeOf(room),
      },
      atMs: ({ askedAtMs }) => askedAtMs,
      keyOf: ({ id }) => id,
      windowDays: 92,
      read: (span) => context.reads.reports.staySurveys(span),
      say: ({ number, room, answer, stayId }) => ({
        subject: stayId === null ? null : { kind: 'stay', id: stayId },
        number,
        place: room,
        what: say(context.language, `figures.said.${answer ?? 'silent'}`),
        who: null,
      }),
    };
  },
);
