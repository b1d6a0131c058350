/** An open board: the patches that reach it, one at a time, as they come. */
import { onTestFinished } from 'vitest';
import type { DeskClient } from '../../electron/desk/router.ts';
import type { BoardPatch } from '../../shared/board/contract.ts';

export type Watched = {
  /** The next patch; waits for it. */
  next: () => Promise<BoardPatch>;
  /** The next patch that carries what is asked for; those before it are passed over. */
  nextWith: (wanted: (patch: BoardPatch) => boolean) => Promise<BoardPatch>;
  stop: () => Promise<unknown>;
};

/** Opens a board and waits until its line is open. */
export const watchBoard = async (client: DeskClient): Promise<Watched> => {
  const changes = await client.board.changes();
  const next = async (): Promise<BoardPatch> => {
    const { value, done } = await changes.next();
    if (done || !value) throw new Error('the line was closed');
    return value;
  };
  await next();
  const stop = () => changes.return?.(undefined) ?? Promise.resolve();
  onTestFinished(async () => {
    await stop();
  });
  return {
    next,
    nextWith: async (wanted) => {
      for (;;) {
        const patch = await next();
        if (wanted(patch)) return patch;
      }
    },
    stop,
  };
};
