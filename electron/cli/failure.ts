/** How a command tells that it failed: one JSON line on standard error, exit code 1. */
import { ORPCError } from '@orpc/client';
import { readableTrouble } from '../desk/house/trouble.ts';
import { sentenceOf } from '../desk/kernel/sentences.ts';

export type Failure = { code: string; message: string; details: Record<string, unknown> };

/** The failure of any error, without anything internal. */
export const failureOf = (error: unknown): Failure => {
  if (error instanceof ORPCError) {
    const data = (error.data ?? {}) as { reason?: string; details?: Record<string, unknown> };
    return {
      code: error.code,
      message: error.message,
      details: { ...(data.reason === undefined ? {} : { reason: data.reason }), ...data.details },
    };
  }
  const trouble = readableTrouble(error);
  return {
    code: trouble.code,
    message: sentenceOf(trouble, 'zh-CN'),
    details: { reason: trouble.reason, ...trouble.details },
  };
};

export const fail = (error: unknown): void => {
  process.stderr.write(`${JSON.stringify({ error: failureOf(error) })}\n`);
  process.exitCode = 1;
};
