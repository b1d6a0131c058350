/** How the desk refuses: one error type with a code of the contract, a reason key and its facts. */
import type { ErrorCode } from '../../../shared/kernel/errors.ts';

/** Thrown anywhere below the pipeline; the pipeline adds the sentence in the caller's language. */
export class DeskError extends Error {
  readonly code: ErrorCode;
  /** Key under `errors.` in the texts. */
  readonly reason: string;
  readonly details: Record<string, unknown>;

  constructor(code: ErrorCode, reason: string, details: Record<string, unknown> = {}) {
    super(`${code}: ${reason}`);
    this.name = 'DeskError';
    this.code = code;
    this.reason = reason;
    this.details = details;
  }
}

/** The row, or NOT_FOUND with the sentence for its kind. */
export const found = <T>(
  row: T | undefined,
  reason: string,
  details: Record<string, unknown>,
): T => {
  if (row === undefined) throw new DeskError('NOT_FOUND', reason, details);
  return row;
};
