/** What goes between the desk and the reader's thread. */
import type { ErrorCode } from '../../../shared/kernel/errors.ts';
import type { Language } from '../../../shared/kernel/fields.ts';

/** How the thread finds the house. */
export type ReaderData = { dataDir: string; nativeBinding?: string; busyMs?: number };

/** A word that says the desk is closing; seen in the middle of a job too, where no message comes in. */
export type Leaving = Int32Array<SharedArrayBuffer>;
export const isLeaving = (leaving: Leaving): boolean => Atomics.load(leaving, 0) === 1;
export const leave = (leaving: Leaving): void => void Atomics.store(leaving, 0, 1);
export const newLeaving = (): Leaving => new Int32Array(new SharedArrayBuffer(4));

/** A question; `null` asks the thread to close its file and go. */
export type Question = {
  id: number;
  job: string;
  input: unknown;
  context: { nowMs: number; timeZone: string; language: Language };
};

export type Answer =
  | { id: number; output: unknown }
  /** A refusal of the desk, to be said in the caller's language there. */
  | {
      id: number;
      refused: { code: ErrorCode; reason: string; details: Record<string, unknown> };
    }
  /** An error nobody foresaw. */
  | { id: number; broken: string };
