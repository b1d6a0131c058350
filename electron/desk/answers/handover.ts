/** What the next shift is told of the answer library: what was asked since the last and nobody could say. */
import type { HandoverItem } from '../../../shared/handover/contract.ts';
import { isoAt } from '../../../shared/kernel/time.ts';
import type { ReadContext } from '../kernel/context.ts';

type Here = Pick<ReadContext, 'reads' | 'timeZone'>;

/** More are no handover but a list: it stands in its own book. */
const mostQuestions = 8;

/** Questions still without an answer that were asked from a moment on, the most asked first. */
export const answersForHandover = ({ reads, timeZone }: Here, fromMs: number): HandoverItem[] =>
  reads.answers
    .openQuestions()
    .filter(({ lastAtMs }) => lastAtMs >= fromMs)
    .slice(0, mostQuestions)
    .map((row) => ({
      id: `question:${row.id}`,
      subject: { kind: 'question', id: row.id },
      section: 'answers',
      head: { key: 'handover.item.question' },
      words: [{ key: 'said', facts: { text: row.words } }],
      who: [],
      tag: row.times > 1 ? { tone: 'plain', key: 'askedTimes', facts: { count: row.times } } : null,
      since: isoAt(row.lastAtMs, timeZone),
      due: null,
    }));
