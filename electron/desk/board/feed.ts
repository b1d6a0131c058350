/**
 * The live feed: after each commit the rows it touched go to every open board. A commit of another
 * process rings the bell, and what it touched is read from the record: nobody polls.
 */
import { EventPublisher } from '@orpc/server';
import type { BoardPatch } from '../../../shared/board/contract.ts';
import type { Subject, SubjectKind } from '../../../shared/kernel/subjects.ts';
import type { EventRow } from '../database/schema/index.ts';
import type { Reads } from '../stores.ts';

export type Feed = {
  /** A commit of this process. */
  committed: (touched: readonly Subject[], events: readonly EventRow[]) => void;
  /** Reads what other processes have committed since the last look. */
  catchUp: () => void;
  /** Something changed with the hour, without an event: who serves a floor, which shift it is. */
  nudge: (touched: readonly Subject[]) => void;
  /** Nothing is read any more; the database may go. */
  close: () => void;
  /** @param isCovered whether the board may show nothing now: what is touched then is told when it may again */
  subscribe: (
    signal: AbortSignal | undefined,
    isCovered: () => boolean,
  ) => AsyncGenerator<BoardPatch, void, void>;
};

type Deps = {
  reads: Reads;
  patch: (touched: readonly Subject[]) => BoardPatch;
  /** What may be told of a board that is covered. */
  covered: () => BoardPatch;
  /** Told first, so that settings are fresh when the patch is made. */
  heard: (touched: readonly Subject[]) => void;
};

/** What a commit touched, and how it is told to every board that is open to the eye. */
type Commit = { touched: readonly Subject[]; patch: BoardPatch };

/** Events of another process are read in pages of so many. */
const pageOfEvents = 5_000;

export const createFeed = ({ reads, patch, covered, heard }: Deps): Feed => {
  // A board that is slow to draw loses nothing: patches wait for it.
  const publisher = new EventPublisher<{ commit: Commit }>({
    maxBufferedEvents: Number.MAX_SAFE_INTEGER,
  });
  let seen = reads.events.head()?.seq ?? 0;

  // The answer to whoever made the change goes first; its patch follows in the same turn of the loop.
  let waiting: (readonly Subject[])[] = [];
  let soon: NodeJS.Immediate | undefined;
  const send = (): void => {
    soon = undefined;
    const due = waiting;
    waiting = [];
    for (const touched of due) {
      try {
        publisher.publish('commit', { touched, patch: patch(touched) });
      } catch (error) {
        console.error('A change is on disk but could not be shown:', error);
      }
    }
  };
  const show = (touched: readonly Subject[]): void => {
    if (publisher.size === 0) return;
    waiting.push(touched);
    soon ??= setImmediate(send);
  };
  const tell = (touched: readonly Subject[]): void => {
    if (touched.length === 0) return;
    heard(touched);
    show(touched);
  };

  const foreign = (until: number): Subject[] => {
    const touched = new Map<string, Subject>();
    for (let from = seen; from < until; ) {
      const page = reads.events.after(from, pageOfEvents);
      for (const { event } of page)
        if (event.seq <= until)
          touched.set(event.subjectId, {
            kind: event.subjectKind as SubjectKind,
            id: event.subjectId,
          });
      from = page.at(-1)?.event.seq ?? until;
    }
    return [...touched.values()];
  };

  return {
    committed: (touched, events) => {
      const first = events[0];
      const last = events.at(-1);
      // Another process may have written between our commits.
      const missed = first && first.seq > seen + 1 ? foreign(first.seq - 1) : [];
      if (last) seen = last.seq;
      tell([...missed, ...touched]);
    },
    catchUp: () => {
      const head = reads.events.head()?.seq ?? 0;
      if (head <= seen) return;
      const touched = foreign(head);
      seen = head;
      tell(touched);
    },
    nudge: show,
    close: () => {
      clearImmediate(soon);
      waiting = [];
    },
    subscribe: async function* (signal, isCovered) {
      const commits = publisher.subscribe('commit', signal ? { signal } : {});
      // The first patch says that the line is open; whoever waits for it misses nothing after it.
      yield isCovered() ? covered() : {};
      const missed = new Map<string, Subject>();
      for await (const { touched, patch: ready } of commits) {
        if (isCovered()) {
          for (const subject of touched) missed.set(`${subject.kind} ${subject.id}`, subject);
          yield covered();
          continue;
        }
        yield missed.size === 0 ? ready : patch([...missed.values(), ...touched]);
        missed.clear();
      }
    },
  };
};
