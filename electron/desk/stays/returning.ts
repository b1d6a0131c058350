/** Stays a guest has had before, as the guest's file has them. */
import type { StayRow } from '../database/schema/index.ts';
import { fileOfStay, staysOfFile } from '../guests/index.ts';
import type { ReadContext } from '../kernel/context.ts';
import { hidesStay } from '../kernel/permission.ts';

const isOver = ({ state }: StayRow): boolean => state === 'departed' || state === 'in-house';

/** Stays of a file that began before a day, newest first. @param rootId of the file it is read as */
export const earlierOf = (
  context: Pick<ReadContext, 'reads'>,
  rootId: string,
  before: string,
): StayRow[] =>
  staysOfFile(context, rootId).filter((stay) => isOver(stay) && stay.arrival < before);

/** As far as whoever asks may know of them. */
export const earlierStays = (
  context: Pick<ReadContext, 'reads' | 'actor'>,
  stay: StayRow,
): StayRow[] => {
  const file = fileOfStay(context, stay);
  return file
    ? earlierOf(context, file.id, stay.arrival).filter(
        ({ id }) => id !== stay.id && !hidesStay(context, id),
      )
    : [];
};
