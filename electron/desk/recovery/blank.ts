/** A folder whose house is gone while its copies are there: it must not become a new house without a word. */
import { statSync } from 'node:fs';
import { copiesIn, firstPlace, placeAnswers, rememberedPlaces } from '../backups/index.ts';
import { databaseFile, type OpenOptions, openToRead } from '../database/open.ts';

/** Whatever a house holds, it holds something of these. */
const beginnings = ['house', 'staff', 'events'];

/** Nothing lies there, or a file with no house in it: no bytes, no tables, or tables nobody has entered anything in. */
const isBlank = (options: OpenOptions): boolean => {
  const file = statSync(databaseFile(options.dataDir), { throwIfNoEntry: false });
  // Without bytes of its own a log beside it belongs to nothing any more.
  if (file === undefined || file.size === 0) return true;
  let house: ReturnType<typeof openToRead> | undefined;
  try {
    house = openToRead(options);
    const { raw } = house;
    const there = raw
      .prepare("SELECT name FROM sqlite_schema WHERE type = 'table'")
      .pluck()
      .all() as string[];
    return beginnings
      .filter((name) => there.includes(name))
      .every((name) => raw.prepare(`SELECT 1 FROM "${name}" LIMIT 1`).get() === undefined);
  } catch {
    // Whatever is wrong with it, it is not nothing.
    return false;
  } finally {
    house?.close();
  }
};

/** A house is remembered here, and is not. In a new folder nothing is remembered, and nothing is looked for. */
export const isGone = (options: OpenOptions): boolean =>
  rememberedPlaces(options.dataDir).houseId !== undefined && isBlank(options);

/** Whether a place that answers has a copy of the house that is remembered; where none is, of any. */
export const hasCopies = async (dataDir: string): Promise<boolean> => {
  const { folders, houseId } = rememberedPlaces(dataDir);
  for (const folder of new Set([firstPlace(dataDir), ...folders]))
    if (
      (await placeAnswers(folder)) &&
      copiesIn(folder).some(({ note }) => houseId === undefined || note.houseId === houseId)
    )
      return true;
  return false;
};
