/** How the calls of a day were taken, read from the record of its own house. In the reader's thread. */
import { minuteMs } from '../../../shared/kernel/durations.ts';
import type { PracticeScore } from '../../../shared/practice/contract.ts';
import type { RequestRow } from '../database/schema/index.ts';
import type { Reads } from '../stores.ts';
import type { PracticeCall, PracticeScript } from './script.ts';

/** So long after the call somebody has to know of it. */
const passedOnMs = 3 * minuteMs;

type House = { reads: Pick<Reads, 'practice' | 'calls' | 'requests' | 'events'> };

/** The first time that was promised, minutes after it was asked for; null where none was. */
const promisedMinutes = ({ reads }: House, row: RequestRow): number | null => {
  for (const { event } of reads.events.ofSubject(row.id, 0, 200)) {
    if (event.kind !== 'promised') continue;
    const { changes } = JSON.parse(event.body) as { changes?: Record<string, [unknown, unknown]> };
    const byMs = changes?.['promiseAtMs']?.[1];
    if (typeof byMs === 'number') return (byMs - row.loggedAtMs) / minuteMs;
  }
  return null;
};

const scoreCall = (house: House, call: PracticeCall, callId: string | undefined): PracticeScore => {
  const { reads } = house;
  const { wanted } = call;
  const taken = callId === undefined ? undefined : reads.calls.byId(callId);
  const rows = (callId === undefined ? [] : reads.calls.requestIds(callId)).flatMap(
    (id) => reads.requests.byId(id) ?? [],
  );
  const right = rows.find(({ service }) => wanted.services.includes(service));
  const judged = right ?? rows[0];
  const promised = judged ? promisedMinutes(house, judged) : null;
  const passedOn =
    judged?.dispatchedAtMs != null &&
    judged.dispatchedAtMs <= (taken?.endedAtMs ?? judged.dispatchedAtMs) + passedOnMs;
  return {
    position: call.position,
    words: call.words,
    taken: taken !== undefined,
    place: judged !== undefined && judged.place === wanted.place,
    item:
      right !== undefined &&
      (wanted.quantity === null || (right.quantity ?? 1) === wanted.quantity),
    promise:
      wanted.promiseMinutes === null
        ? null
        : promised !== null && promised <= wanted.promiseMinutes + 1,
    notice: taken?.repeatedBack === true && passedOn,
    wanted,
    recorded: rows.map(({ number, place, service, quantity }) => ({
      number,
      place,
      service,
      quantity,
    })),
  };
};

export type Scored = { scores: PracticeScore[]; points: number; most: number };

export const scoreDay = (house: House, script: PracticeScript): Scored => {
  const taken = new Map(
    house.reads.practice.taken().map(({ position, callId }) => [position, callId]),
  );
  const scores = script.calls.map((call) => scoreCall(house, call, taken.get(call.position)));
  const marks = scores.flatMap(({ place, item, promise, notice }) =>
    [place, item, promise, notice].filter((mark) => mark !== null),
  );
  return { scores, points: marks.filter(Boolean).length, most: marks.length };
};
