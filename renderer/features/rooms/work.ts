/**
 * The open work of each room and how near it is to breaking: what colours a tile. Worked out once for
 * the whole grid and once a second, so that a tile repaints only when its own mark changes.
 */
import { useMemo } from 'react';
import type { BoardRequest } from '../../../shared/board/contract.ts';
import { useBoard } from '../../client/board.ts';
import { useNowValue } from '../../client/clock.ts';
import { type Tone, toneOf, worse } from '../requests/clock.ts';

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
  const coloured = useNowValue((now) =>
    byPlace.map(([, rows]) => letters[worst(rows, now, warnShare)]).join(''),
  );
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
