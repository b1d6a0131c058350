/**
 * One command at a time: under way, refused with the desk's sentence, or done with a quiet line or one
 * that warns of what came of it and, where it may be taken back, the time left for it. It must not know
 * what is sent.
 */
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { readBoard } from '../../client/board.ts';
import { houseNow } from '../../client/clock.ts';
import { type Problem, problemOf } from '../../client/errors.ts';
import { putAwayRefusal } from '../../paper/news.ts';

/** Words alone, or with a warning: it was done, but somebody has to look. */
export type Said<Answer> = string | ((answer: Answer) => string | { warning: string });

export type Done = {
  said: string;
  warns: boolean;
  atMs: number;
  /** Sends the taking back; null: it stays as it is. */
  undo: (() => Promise<unknown>) | null;
  undoUntilMs: number;
};

type ActOptions<Answer> = {
  /** What the line says instead of `已记录`, in the person's language. */
  said?: Said<Answer>;
  undo?: (answer: Answer) => Promise<unknown>;
  onDone?: (answer: Answer) => void;
  /** The line that comes into hand with it: what came of it is said there. Null: none does. */
  movesTo?: string | null;
};

export type Act = {
  pending: boolean;
  problem: Problem | null;
  done: Done | null;
  /** True when the desk took it; false when it refused, or another command is under way. */
  run: <Answer>(send: () => Promise<Answer>, options?: ActOptions<Answer>) => Promise<boolean>;
  takeBack: () => Promise<boolean>;
  clear: () => void;
};

type Outcome = { of: string | null; problem: Problem | null; done: Done | null };

/** `of` is the line it is about: what came of a command is shown only while that line is in hand. */
export const useAct = (of: string | null = null): Act => {
  const { t } = useTranslation();
  const [outcome, setOutcome] = useState<Outcome>({ of, problem: null, done: null });
  const [pending, setPending] = useState(false);
  // Asked when a key comes, which may be before React has drawn that one is under way.
  const underWay = useRef<Promise<Done | null> | null>(null);

  const carry = async <Answer>(
    send: () => Promise<Answer>,
    { said, undo, onDone, movesTo }: ActOptions<Answer>,
  ): Promise<Done | null> => {
    putAwayRefusal();
    setPending(true);
    setOutcome({ of, problem: null, done: null });
    try {
      const answer = await send();
      const atMs = houseNow();
      const words = typeof said === 'function' ? said(answer) : (said ?? t('registers.recorded'));
      const warns = typeof words === 'object';
      const done: Done = {
        said: warns ? words.warning : words,
        warns,
        atMs,
        undo: undo ? () => undo(answer) : null,
        undoUntilMs: atMs + (readBoard().house?.undoMs ?? 0),
      };
      setOutcome({ of: movesTo === undefined ? of : movesTo, problem: null, done });
      onDone?.(answer);
      return done;
    } catch (error) {
      setOutcome({ of, problem: problemOf(error), done: null });
      return null;
    } finally {
      setPending(false);
    }
  };
  const run: Act['run'] = async (send, options = {}) => {
    if (underWay.current !== null) return false;
    // What is refused in the window is refused before this line is done.
    const carried = carry(send, options);
    underWay.current = carried;
    try {
      return (await carried) !== null;
    } finally {
      underWay.current = null;
    }
  };
  const isOfThis = outcome.of === of;
  const done = isOfThis ? outcome.done : null;
  return {
    pending,
    problem: isOfThis ? outcome.problem : null,
    done,
    run,
    takeBack: async () => {
      // Before the desk has answered it is meant for what is under way.
      const last = underWay.current === null ? done : await underWay.current;
      if (!last?.undo || houseNow() >= last.undoUntilMs) return false;
      return run(last.undo, { said: t('registers.takenBack') });
    },
    clear: () => setOutcome({ of, problem: null, done: null }),
  };
};
