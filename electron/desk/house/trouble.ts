/** A desk that could not open its database still answers one question: what is wrong. */
import { implement } from '@orpc/server';
import { contract } from '../../../shared/contract.ts';
import type { HouseStatus } from '../../../shared/house/contract.ts';
import { troubleOf } from '../database/trouble.ts';
import { DeskError } from '../kernel/failure.ts';
import { sentenceOf } from '../kernel/sentences.ts';

/** The trouble an error means to an operator. */
export const readableTrouble = (error: unknown): DeskError =>
  error instanceof DeskError
    ? error
    : (troubleOf(error) ?? new DeskError('INTERNAL', 'kernel.internal', { cause: String(error) }));

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
