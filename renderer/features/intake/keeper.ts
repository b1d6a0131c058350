/**
 * Keeps what is typed: one call on its way, then the newest text and nothing in between. It must not
 * know what the text is or who keeps it.
 */
export type Keeper = {
  keep: (text: string) => void;
  /** Settles when nothing is on its way any more. */
  quiet: () => Promise<void>;
};

export const createKeeper = (send: (text: string) => Promise<unknown>): Keeper => {
  let next: string | null = null;
  let running: Promise<void> | null = null;
  const run = async () => {
    while (next !== null) {
      const text = next;
      next = null;
      // A text that could not be kept is not lost: it stands in the line, and the next key sends it again.
      await send(text).catch(() => undefined);
    }
    running = null;
  };
  return {
    keep: (text) => {
      next = text;
      running ??= run();
    },
    quiet: () => running ?? Promise.resolve(),
  };
};
