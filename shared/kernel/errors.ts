/**
 * The error codes of the house. Every refusal carries one, with a sentence in the caller's language
 * (what happened, what was kept, what to do) and details a program can read.
 */
import { z } from 'zod';

export const errorCodes = [
  'INVALID_INPUT',
  'TOO_LARGE',
  'UNAUTHENTICATED',
  'NOT_ALLOWED',
  'NOT_FOUND',
  'WRONG_STATE',
  'CONFLICT',
  'DATABASE_LOCKED',
  'DATABASE_READ_ONLY',
  'DATABASE_FULL',
  'DATABASE_CORRUPT',
  'DATABASE_NEWER',
  'INTERNAL',
] as const;

export type ErrorCode = (typeof errorCodes)[number];

/** What travels with an error: the key of its sentence and the facts the sentence names. */
export const errorData = z.object({
  /** Key under `errors.` in the texts. */
  reason: z.string(),
  details: z.record(z.string(), z.unknown()),
});
export type ErrorData = z.infer<typeof errorData>;

const status: Record<ErrorCode, number> = {
  INVALID_INPUT: 400,
  TOO_LARGE: 413,
  UNAUTHENTICATED: 401,
  NOT_ALLOWED: 403,
  NOT_FOUND: 404,
  WRONG_STATE: 409,
  CONFLICT: 409,
  DATABASE_LOCKED: 503,
  DATABASE_READ_ONLY: 503,
  DATABASE_FULL: 507,
  DATABASE_CORRUPT: 500,
  DATABASE_NEWER: 500,
  INTERNAL: 500,
};

type ErrorItem = { status: number; data: typeof errorData };

/** The error map every procedure of the contract declares. */
export const deskErrors = Object.fromEntries(
  errorCodes.map((code) => [code, { status: status[code], data: errorData }]),
) as Record<ErrorCode, ErrorItem>;
