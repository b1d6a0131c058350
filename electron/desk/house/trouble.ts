/** A desk that could not open its database still answers one question: what is wrong. */
import { implement } from '@orpc/server';
import { contract } from '../../../shared/contract.ts';
import type { HouseStatus } from '../../../shared/house/contract.ts';
import { troubleOf } from '../database/trouble.ts';
import { DeskError } from '../kernel/failure.ts';
import { sentenceOf } from '../kernel/sentences.ts';

/** A file of the program that is half there, or of another version: an update was broken off. */
const isIncomplete = (error: unknown): boolean =>
  ['ERR_DLOPEN_FAILED', 'MODULE_NOT_FOUND', 'ERR_MODULE_NOT_FOUND'].includes(
    String((error as { code?: unknown } | null)?.code),
  );

/** The trouble an error means to an operator. */
export const readableTrouble = (error: unknown): DeskError => {
  if (error instanceof DeskError) return error;
  const cause = String(error);
  if (isIncomplete(error)) return new DeskError('INTERNAL', 'kernel.incomplete', { cause });
  return troubleOf(error) ?? new DeskError('INTERNAL', 'kernel.internal', { cause });
};

/** What the windows are shown instead of a house. */
export const troubleStatus = (error: unknown, dataDir: string, version: string): HouseStatus => {
  const trouble = readableTrouble(error);
  return {
    state: 'trouble',
    version,
    dataDir,
    demo: false,
    name: null,
    language: 'zh-CN',
    trouble: {
      code: trouble.code,
      reason: trouble.reason,
      details: trouble.details,
      message: sentenceOf(trouble, 'zh-CN'),
    },
  };
};

/** A router that knows only `house.status`. */
export const createTroubleRouter = (error: unknown, dataDir = '', version = '') => ({
  house: {
    status: implement(contract.house.status).handler(() => troubleStatus(error, dataDir, version)),
  },
});
