/** The layout as it is edited: floors with their rooms, areas, what is out of use. */
import { isoAt } from '../../../shared/kernel/time.ts';
import type { LayoutArea, LayoutRoom, LayoutView } from '../../../shared/layout/contract.ts';
import type { AreaRow } from '../database/schema/index.ts';
import type { ReadContext } from '../kernel/context.ts';

type Here = Pick<ReadContext, 'reads' | 'timeZone'>;

const viewArea = ({ timeZone }: Here, area: AreaRow): LayoutArea => ({
  code: area.code,
  zh: area.zh,
  en: area.en,
  aliases: area.aliases,
  floor: area.floor,
  retiredAt: area.retiredAtMs === null ? null : isoAt(area.retiredAtMs, timeZone),
});

/** Most used first. */
const inUse = (values: readonly (string | null)[]): string[] =>
  [
    ...Map.groupBy(
      values.filter((value) => value !== null),
      (value) => value,
    ),
  ]
    .sort(([, one], [, other]) => other.length - one.length)
    .map(([value]) => value);

export const viewLayout = (context: Here): LayoutView => {
  const { reads, timeZone } = context;
  const rooms = reads.rooms.rooms();
  const numbers = new Map(rooms.map(({ id, number }) => [id, number]));
  const doors = new Map<string, string[]>();
  for (const { one, other } of reads.layout.connections())
    for (const [from, to] of [
      [one, other],
      [other, one],
    ] as const)
      doors.set(from, [...(doors.get(from) ?? []), numbers.get(to) ?? '']);
  const names = Map.groupBy(reads.layout.names(), ({ roomId }) => roomId);
  const formerly = (id: string): string[] =>
    (names.get(id) ?? []).map(({ number }) => number).reverse();
  const byFloor = Map.groupBy(rooms, ({ floor }) => floor);
  return {
    floors: reads.rooms.floors().map(({ code }) => ({
      code,
      rooms: (byFloor.get(code) ?? []).map(
        ({ id, number, floor, type, wing }): LayoutRoom => ({
          id,
          number,
          floor,
          type,
          wing,
          connects: doors.get(id) ?? [],
          formerly: formerly(id),
        }),
      ),
    })),
    areas: reads.rooms.areas().map((area) => viewArea(context, area)),
    retiredAreas: reads.layout.retiredAreas().map((area) => viewArea(context, area)),
    retiredRooms: reads.layout.retired().map(({ retiredAtMs, ...room }) => ({
      ...room,
      retiredAt: isoAt(retiredAtMs, timeZone),
      formerly: formerly(room.id),
    })),
    types: inUse(rooms.map(({ type }) => type)),
    wings: inUse(rooms.map(({ wing }) => wing)),
  };
};
