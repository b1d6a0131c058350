/** The timetable of the public areas as it is kept: added to, changed, and shown with the day's rounds. */
import type { RoundView } from '../../../shared/housekeeping/contract.ts';
import type { PublicRoundRow } from '../database/schema/index.ts';
import type { ReadContext, WriteContext } from '../kernel/context.ts';
import { found } from '../kernel/failure.ts';
import { personOf } from '../staff/index.ts';
import { insertRound, saveRound } from './recorded.ts';
import { firstRounds, remakeRound } from './rounds.ts';
import { lensOf, viewTask } from './views.ts';

type Here = Pick<ReadContext, 'reads' | 'nowMs' | 'timeZone'>;

const viewRound = ({ reads }: Pick<Here, 'reads'>, row: PublicRoundRow): RoundView => {
  const area = reads.rooms.area(row.area);
  const { id, words, times, weekdays, minutes, graceMinutes, active } = row;
  return {
    id,
    area: row.area,
    areaZh: area?.zh ?? row.area,
    areaEn: area?.en ?? row.area,
    words,
    times,
    weekdays,
    minutes,
    graceMinutes,
    who: (row.staffId === null ? undefined : reads.staff.byId(row.staffId)?.code) ?? null,
    active,
  };
};

/** The timetable in the order of the areas, and the rounds of a day in the order they are due. */
export const publicAreasOf = (context: Here, date: string) => {
  const { reads } = context;
  const order = new Map(reads.rooms.areas().map(({ code, position }) => [code, position]));
  const lens = lensOf(context);
  return {
    rounds: reads.housekeeping
      .rounds()
      .sort((a, b) => (order.get(a.area) ?? 0) - (order.get(b.area) ?? 0))
      .map((row) => viewRound(context, row)),
    tasks: reads.housekeeping
      .ofPart(date, 'round')
      .filter(({ state }) => state !== 'dropped')
      .sort(
        (a, b) =>
          (a.dueAtMs ?? 0) - (b.dueAtMs ?? 0) ||
          (order.get(a.place) ?? 0) - (order.get(b.place) ?? 0),
      )
      .map((row) => viewTask(context, row, lens)),
  };
};

const inOrder = (list: readonly number[]): number[] => [...new Set(list)].sort((a, b) => a - b);

const personId = (context: WriteContext, code: string | null): string | null =>
  code === null ? null : personOf(context, code).id;

type NewRound = Pick<
  PublicRoundRow,
  'area' | 'words' | 'times' | 'weekdays' | 'minutes' | 'graceMinutes'
> & {
  who: string | null;
};

/** @throws DeskError NOT_FOUND for an area or a person the house does not know */
export const addRound = (context: WriteContext, { who, ...wanted }: NewRound): RoundView => {
  found(context.reads.rooms.area(wanted.area), 'housekeeping.unknownArea', { area: wanted.area });
  const row = insertRound(context, {
    id: context.newId(),
    ...wanted,
    times: inOrder(wanted.times),
    weekdays: inOrder(wanted.weekdays),
    staffId: personId(context, who),
    active: true,
  });
  firstRounds(context, row);
  return viewRound(context, row);
};

type Change = {
  [K in 'words' | 'times' | 'weekdays' | 'minutes' | 'graceMinutes' | 'active']?:
    | PublicRoundRow[K]
    | undefined;
} & { id: string; who?: string | null | undefined };

/** What is left out stays. What of today is still to come follows the new timetable. */
export const changeRound = (context: WriteContext, { id, who, ...wanted }: Change): RoundView => {
  const before = found(context.reads.housekeeping.round(id), 'housekeeping.unknownRound', { id });
  const row = saveRound(context, before, {
    ...before,
    words: wanted.words ?? before.words,
    times: wanted.times ? inOrder(wanted.times) : before.times,
    weekdays: wanted.weekdays ? inOrder(wanted.weekdays) : before.weekdays,
    minutes: wanted.minutes ?? before.minutes,
    graceMinutes: wanted.graceMinutes ?? before.graceMinutes,
    active: wanted.active ?? before.active,
    staffId: who === undefined ? before.staffId : personId(context, who),
  });
  remakeRound(context, row);
  return viewRound(context, row);
};
