/**
 * What a refusal shows on the screen: the sentence of its reason, in the language that is shown. The desk
 * says the same for whoever has no window.
 */
import { ORPCError } from '@orpc/client';
import type { ErrorCode, ErrorData } from '../../shared/kernel/errors.ts';
import { namedIn } from '../../shared/texts/named.ts';
import { DeskLostError } from './desk.ts';
import { currentLanguage, hasText, t } from './texts.ts';

export type Problem = {
  code: ErrorCode | 'LOST';
  /** What happened, what was kept, what to do. */
  readonly message: string;
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

type Known = Pick<Problem, 'code' | 'reason' | 'details'>;

/** @param otherwise the sentence where the window has none for the reason */
const said = ({ reason, details }: Omit<Known, 'code'>, otherwise: string): string =>
  hasText(`errors.${reason}`)
    ? t(`errors.${reason}`, { ...details, ...namedIn(details, currentLanguage(), t) })
    : otherwise;

/** Its sentence is made when it is read: it follows the language that is shown, and not the one it came in. */
const problem = (known: Known, otherwise: string): Problem => ({
  ...known,
  get message() {
    return said(known, otherwise);
  },
});

const unexpected: Known = { code: 'INTERNAL', reason: 'window.unexpected', details: {} };

export const problemOf = (error: unknown): Problem => {
  if (error instanceof DeskLostError)
    return problem({ code: 'LOST', reason: 'window.lost', details: {} }, '');
  if (error instanceof WindowError) {
    const { code, reason, details } = error;
    return problem({ code, reason, details }, '');
  }
  if (error instanceof ORPCError && isData(error.data)) {
    const { reason, details = {} } = error.data;
    return problem({ code: error.code as ErrorCode, reason, details }, error.message);
  }
  console.error(error);
  return problem(unexpected, '');
};

/** The sentence of a problem whose details have changed since, such as how long is still to wait. */
export const messageWith = (
  { reason, details, message }: Problem,
  instead: Record<string, unknown>,
): string => said({ reason, details: { ...details, ...instead } }, message);
