/** The floors with their weeks as they are shown: saved, and what has been painted over them. */
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type {
  DeskHours,
  ExceptionView,
  FloorView,
} from '../../../shared/service-model/contract.ts';
import { readHours, sayHours } from '../../../shared/service-model/hours.ts';
import type { Hours } from '../../../shared/service-model/model.ts';
import { orpc } from '../../client/desk.ts';
import { useBook } from './hand.ts';

export type Floor = FloorView & { saved: Hours[][]; shown: Hours[][]; changed: boolean };
/** What is to be sent: floors with the same new week together. */
export type Change = { floors: string[]; week: DeskHours[][] };

const nothing: readonly FloorView[] = [];
const none: readonly ExceptionView[] = [];

const same = (one: Hours[][], other: Hours[][]): boolean =>
  JSON.stringify(one) === JSON.stringify(other);

export const useWeeks = () => {
  const answer = useQuery(orpc.serviceModel.list.queryOptions()).data;
  const views = answer?.floors ?? nothing;
  const drafts = useBook((state) => state.drafts);
  const inHand = useBook((state) => state.floor);
  const marked = useBook((state) => state.marked);
  const floors = useMemo(
    () =>
      views.map((view): Floor => {
        const saved = view.calendar.week.map(readHours);
        const shown = drafts[view.floor] ?? saved;
        return { ...view, saved, shown, changed: !same(saved, shown) };
      }),
    [views, drafts],
  );
  const changes = useMemo(
    () =>
      [
        ...Map.groupBy(
          floors.filter(({ changed }) => changed),
          ({ shown }) => JSON.stringify(shown),
        ).values(),
      ].map(
        (group): Change => ({
          floors: group.map(({ floor }) => floor),
          week: (group[0]?.shown ?? []).map(sayHours),
        }),
      ),
    [floors],
  );
  const floor = floors.find((one) => one.floor === inHand) ?? floors[0];
  return {
    floors,
    floor,
    changes,
    exceptions: answer?.exceptions ?? none,
    /** The floors a stroke goes to: the one in hand, and those marked. */
    targets: floors
      .map((one) => one.floor)
      .filter((code) => code === floor?.floor || marked.includes(code)),
    weekOf: (code: string): Hours[][] => floors.find((one) => one.floor === code)?.shown ?? [],
  };
};
export type WeeksInHand = ReturnType<typeof useWeeks>;
