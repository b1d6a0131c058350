/** The house that gave way to a copy, looked into and left as it is. */
import { existsSync, rmSync } from 'node:fs';
import { databaseFile, type OpenOptions, openToRead, type ReadDatabase } from '../database/open.ts';

const lookOnce = <T>(
  kept: OpenOptions,
  houseId: string,
  another: T,
  look: (house: ReadDatabase) => T,
): T => {
  const file = databaseFile(kept.dataDir);
  // Reading lays these beside it, where they were not.
  const besides = ['-shm', '-wal']
    .map((ending) => `${file}${ending}`)
    .filter((at) => !existsSync(at));
  try {
    const house = openToRead(kept);
    try {
      const itsId = house.raw.prepare('SELECT house_id FROM house').pluck().get();
      // Tables with nothing in them: what was done since the copy was done in a house that is not here.
      if (itsId === undefined) throw new Error('no house was ever made here');
      return itsId === houseId ? look(house) : another;
    } finally {
      house.close();
    }
  } finally {
    for (const at of besides) rmSync(at, { force: true });
  }
};

/**
 * A disk that fails once to read is asked a second time: what is not read here is lost to the house.
 * @param kept its folder
 * @param another the answer where another house lies there
 * @throws where it cannot be read, or there is no house
 */
export const lookInto = <T>(...asked: Parameters<typeof lookOnce<T>>): T => {
  try {
    return lookOnce(...asked);
  } catch {
    return lookOnce(...asked);
  }
};
