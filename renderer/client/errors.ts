/**
 * What a refusal shows on the screen. The desk's own sentence is already in the person's language;
 * only what never reached the desk needs a sentence from here.
 */
import { ORPCError } from '@orpc/client';
import type { ErrorCode, ErrorData } from '../../shared/kernel/errors.ts';
import { DeskLostError } from './desk.ts';
import { hasText, t } from './texts.ts';

export type Problem = {
  code: ErrorCode | 'LOST';
  /** What happened, what was kept, what to do. */
  message: string;
  reason: string;
  details: Record<string, unknown>;
};

/** Refused in the window itself, before anything was sent; `reason` as of the desk's own refusals. */
export class WindowError extends Error {
  override readonly name = 'WindowError';
  readonly code: ErrorCode;
  readonly reason: string;
  readonly details: Record<string, unknown>;

  constructor(code: ErrorCode, reason: string, details: Record<string, unknown>) {
    super(reason);
    this.code = code;
    this.reason = reason;
    this.details = details;
  }
}

/** What stands in an empty list: why it could not be had, before it may be said that there is nothing. */
export const emptyWords = (
  { error, isPending }: { error: unknown; isPending: boolean },
  none: string,
): string => (error ? problemOf(error).message : isPending ? '' : none);

const isData = (value: unknown): value is ErrorData =>
  typeof value === 'object' && value !== null && 'reason' in value;

export const problemOf = (error: unknown): Problem => {
  if (error instanceof DeskLostError) {
    return { code: 'LOST', message: t('errors.window.lost'), reason: 'window.lost', details: {} };
  }
  if (error instanceof WindowError) {
    const { code, reason, details } = error;
    return { code, message: t(`errors.${reason}`, details), reason, details };
  }
  if (error instanceof ORPCError && isData(error.data)) {
    const { reason, details } = error.data;
    return {
      code: error.code as ErrorCode,
      message: error.message,
      reason,
      details: details ?? {},
    };
  }
  console.error(error);
  return {
    code: 'INTERNAL',
    message: t('errors.window.unexpected'),
    reason: 'window.unexpected',
    details: {},
  };
};

/**
 * A problem in the language of this window: before sign-in the desk does not know who reads.
 * @param instead details that have changed since
 */
export const wordsHere = (
  { message, reason, details }: Problem,
  instead: Record<string, unknown> = {},
): string => {
  if (!hasText(`errors.${reason}`)) return message;
  const role = typeof details.role === 'string' ? { role: t(`roles.${details.role}`) } : {};
  return t(`errors.${reason}`, { ...details, ...role, ...instead });
};
