/** Reading where pages may be gone. */
import { troubleOf } from '../database/trouble.ts';

/** @returns undefined where a page is gone. @throws whatever is no damage */
export const readable = <T>(work: () => T): T | undefined => {
  try {
    return work();
  } catch (error) {
    if (troubleOf(error)?.code === 'DATABASE_CORRUPT') return undefined;
    throw error;
  }
};
