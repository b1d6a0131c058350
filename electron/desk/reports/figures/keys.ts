/** Keys in people's hands: back by their hour or not. */
import type { KeyMoveRow } from '../../database/schema/index.ts';
import { isLate } from '../../keys/index.ts';
import { reportOf } from '../engine.ts';
import { namesOf } from '../names.ts';

type KeyFact = KeyMoveRow & {
  code: string;
  name: string;
  overdueMs: number;
  /** Back, or its hour has passed: whether it is overdue is known. */
  judged: boolean;
};

export const keys = reportOf<KeyFact>(
  ['person', 'hour', 'weekday', 'day', 'week', 'month', 'department'],
  [
    { name: 'handedOut', unit: 'count', better: null, kind: 'count', of: () => true },
    {
      name: 'overdue',
      unit: 'percent',
      better: 'less',
      kind: 'share',
      among: ({ judged }) => judged,
      of: ({ overdueMs }) => overdueMs > 0,
    },
    {
      name: 'overdueMean',
      unit: 'minutes',
      better: 'less',
      kind: 'mean',
      of: ({ overdueMs }) => (overdueMs > 0 ? overdueMs : null),
    },
    {
      name: 'heldMedian',
      unit: 'minutes',
      better: null,
      kind: 'median',
      of: ({ fromMs, untilMs }) => (untilMs === null ? null : untilMs - fromMs),
    },
    {
      name: 'lost',
      unit: 'count',
      better: 'less',
      kind: 'count',
      of: ({ ended }) => ended === 'lost',
    },
    {
      name: 'overridden',
      unit: 'count',
      better: 'less',
      kind: 'count',
      of: ({ overridden }) => overridden,
    },
    {
      name: 'entered',
      unit: 'count',
      better: null,
      kind: 'count',
      of: (spell) => isLate(spell),
    },
  ],
  (context) => {
    const { reads, nowMs, language } = context;
    const names = namesOf(context);
    const departments = new Map(reads.staff.all().map(({ id, department }) => [id, department]));
    return {
      by: {
        person: ({ holderId }) => names.codeOf(holderId),
        department: ({ holderId }) => departments.get(holderId) ?? null,
      },
      atMs: ({ fromMs }) => fromMs,
      keyOf: ({ id }) => id,
      windowDays: 31,
      read: (span) =>
        reads.reports.keyMoves(span).map(({ move, code, zh, en }) => {
          const overdueMs = Math.max(0, (move.untilMs ?? nowMs) - move.dueAtMs);
          return {
            ...move,
            code,
            name: language === 'en' ? en : zh,
            overdueMs,
            judged: move.untilMs !== null || overdueMs > 0,
          };
        }),
      say: ({ keyId, code, name, holderId }) => ({
        subject: { kind: 'key', id: keyId },
        number: null,
        place: code,
        what: name,
        who: names.personName(holderId),
      }),
    };
  },
);
