/** The rooms of the book: those whose check waits to be written down first, then floor by floor. Pure. */
import type { MinibarRoom } from '../../../shared/minibar/contract.ts';
import { findableBy } from '../../ui/find.ts';

export type MinibarLine = MinibarRoom & { id: string };
export const kinds = ['awaited', 'missing', 'expiring'] as const;

export const linesOf = (rooms: readonly MinibarRoom[]): MinibarLine[] => {
  const lines = rooms.map((room) => ({ ...room, id: room.place }));
  const isAwaited = ({ awaited }: MinibarLine) => awaited.length > 0;
  return [...lines.filter(isAwaited), ...lines.filter((line) => !isAwaited(line))];
};

export const groupOf = ({ awaited, floor }: MinibarLine): string =>
  awaited.length > 0 ? 'awaited' : floor;

/** @param until the last day that is still soon */
export const isSoon = ({ expires }: Pick<MinibarRoom, 'expires'>, until: string): boolean =>
  expires !== null && expires <= until;

export const wordsOf = ({ place, floor, type, missing }: MinibarLine): readonly string[] =>
  findableBy(
    place,
    place.replace(/^0+/, ''),
    `F${floor}`,
    type,
    ...missing.map((one) => one.article),
  );
