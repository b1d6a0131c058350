/** What a refused call was told. */
import { ORPCError } from '@orpc/client';
import type { ErrorCode } from '../../shared/kernel/errors.ts';

export type Refusal = {
  code: ErrorCode;
  /** Key under `errors.` in the texts. */
  reason: string;
  message: string;
  details: Record<string, unknown>;
};

/** The refusal of a call that must fail; anything else fails the test. */
export const refusal = async (call: Promise<unknown>): Promise<Refusal> => {
  try {
    await call;
  } catch (error) {
    if (!(error instanceof ORPCError)) throw error;
    const { reason, details } = error.data as Pick<Refusal, 'reason' | 'details'>;
    return { code: error.code as ErrorCode, reason, message: error.message, details };
  }
  throw new Error('the call was not refused');
};
