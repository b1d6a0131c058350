/** What of lost and found is handed to the next shift: everything that needs a step. No owner is named. */
import type { Fact, HandoverItem } from '../../../shared/handover/contract.ts';
import type { LostRow } from '../../../shared/lost-and-found/contract.ts';
import type { ReadContext } from '../kernel/context.ts';
import { stepRows } from './lists.ts';

type Here = Pick<ReadContext, 'reads' | 'nowMs' | 'timeZone'>;

const tagOf = ({ step, percent, pickupAt }: LostRow): HandoverItem['tag'] => {
  if (step === 'match')
    return { tone: 'warn', key: 'likelyMatch', facts: { percent: percent ?? 0 } };
  if (step === 'pickup' && pickupAt !== null)
    return { tone: 'plain', key: 'pickup', facts: { time: { at: pickupAt } } };
  const tone = step === 'shelve' ? 'warn' : 'late';
  return { tone, key: 'lostStep', facts: { step: { key: `lostAndFound.step.${step}` } } };
};

const placeFact = ({ reads }: Here, place: string): Fact => {
  const area = reads.rooms.area(place);
  return area ? { zh: area.zh, en: area.en } : place;
};

export const lostForHandover = (context: Here): HandoverItem[] =>
  stepRows(context).map((row) => ({
    id: `found-item:${row.id}`,
    subject: { kind: 'found-item', id: row.id },
    section: 'lost',
    head: row.number,
    words: [
      { key: 'said', facts: { text: row.what } },
      ...(row.place === null
        ? []
        : [{ key: 'foundAt', facts: { place: placeFact(context, row.place) } }]),
    ],
    who: row.person === null ? [] : [row.person],
    tag: tagOf(row),
    since: row.at,
    due: row.pickupAt,
  }));
