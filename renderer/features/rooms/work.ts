/**
 * The open work of each room and how near it is to breaking: what colours a tile. Worked out once for
 * the whole grid and once a second, so that a tile repaints only when its own mark changes.
 */
import { useMemo } from 'react';
import type { BoardRequest } from '../../../shared/board/contract.ts';
import { useBoard } from '../../client/board.ts';
import { useNowValue } from '../../client/clock.ts';
import { byTick } from '../board/byTick.ts';
import { type Tone, toneOf, worse } from '../requests/clock.ts';
import type { FloorLine } from './layout.ts';

export type RoomWork = { count: number; tone: Tone };
const letters = { calm: 'c', warn: 'w', late: 'l' } as const;
const tones = { c: 'calm', w: 'warn', l: 'late' } as const;

const worst = (rows: readonly BoardRequest[], nowMs: number, warnShare: number): Tone =>
  rows.reduce<Tone>((tone, row) => worse(tone, toneOf(row, nowMs, warnShare)), 'calm');

export const useRoomWork = (): ReadonlyMap<string, RoomWork> => {
  const requests = useBoard((board) => board.requests);
  const warnShare = useBoard((board) => board.house?.warnShare ?? 1);
  const byPlace = useMemo(() => {
    const placed = [...requests.values()].filter((row) => row.place !== null);
    return [...Map.groupBy(placed, (row) => row.place ?? '')];
  }, [requests]);
  const colours = useMemo(
    () => byTick((now) => byPlace.map(([, rows]) => letters[worst(rows, now, warnShare)]).join('')),
    [byPlace, warnShare],
  );
  const coloured = useNowValue(colours);
  return useMemo(
    () =>
      new Map(
        byPlace.map(([place, rows], at) => {
          const letter = coloured.charAt(at) as keyof typeof tones;
          return [place, { count: rows.length, tone: tones[letter] ?? 'calm' }];
        }),
      ),
    [byPlace, coloured],
  );
};

/** The work of one floor in a few letters: `1208:2l 1210:1c`. */
export const marksOf = ({ rooms }: FloorLine, work: ReadonlyMap<string, RoomWork>): string =>
  rooms
    .flatMap(({ number }) => {
      const here = work.get(number);
      return here ? `${number}:${here.count}${letters[here.tone]}` : [];
    })
    .join(' ');

export const readMarks = (marks: string): ReadonlyMap<string, RoomWork> =>
  new Map(
    marks.split(' ').map((mark) => {
      const [number = '', rest = ''] = mark.split(':');
      const letter = rest.slice(-1) as keyof typeof tones;
      return [number, { count: Number.parseInt(rest, 10), tone: tones[letter] ?? 'calm' }];
    }),
  );
