/** Why a table was refused. */
import { DeskError } from '../../electron/desk/kernel/failure.ts';

/** The reason of a refusal; anything else fails the test. */
export const refusal = async (reading: Promise<unknown>): Promise<string> => {
  try {
    await reading;
  } catch (error) {
    if (!(error instanceof DeskError)) throw error;
    return error.reason;
  }
  throw new Error('the table was not refused');
};
