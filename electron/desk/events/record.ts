/** Appends events inside a running transaction, each chained to the one before. */

import type { Subject } from '../../../shared/kernel/subjects.ts';
import type { EventRow } from '../database/schema/index.ts';
import type { Chance } from '../kernel/chance.ts';
import { commitmentOf, genesis, hashOf } from './chain.ts';
import type { eventReads, eventWrites } from './store.ts';

export type NewEvent = {
  kind: string;
  subject: Subject;
  /** Facts without anything personal: they stay for good. */
  body?: Record<string, unknown>;
  /** What was said, names, telephone numbers: kept apart, so that it can be erased. */
  personal?: Record<string, unknown>;
};

export type Recorder = { record: (event: NewEvent) => void };

type Deps = {
  reads: ReturnType<typeof eventReads>;
  writes: ReturnType<typeof eventWrites>;
  chance: Chance;
};

/** A recorder for one transaction. The head is read once, inside it: another process may have written. */
export const openRecorder = (
  { reads, writes, chance }: Deps,
  /** `forward`: the record never goes back, whatever the clock does. A demo clock may be set back on purpose. */
  by: { actor: string; station: string; nowMs: number; forward: boolean },
  /** Gathers what is appended, oldest first. */
  appended: EventRow[],
): Recorder => {
  let head: { seq: number; hash: string; atMs: number } | undefined;
  return {
    record: ({ kind, subject, body, personal }) => {
      head ??= reads.head() ?? { seq: 0, hash: genesis, atMs: 0 };
      const part =
        personal === undefined
          ? undefined
          : { salt: chance.salt(), body: JSON.stringify(personal) };
      const unsealed = {
        seq: head.seq + 1,
        id: chance.id(by.nowMs),
        atMs: by.forward ? Math.max(by.nowMs, head.atMs) : by.nowMs,
        kind,
        subjectKind: subject.kind,
        subjectId: subject.id,
        actor: by.actor,
        station: by.station,
        body: JSON.stringify(body ?? {}),
        commitment: part ? commitmentOf(part.salt, part.body) : null,
        previousHash: head.hash,
      };
      const event: EventRow = { ...unsealed, hash: hashOf(unsealed) };
      writes.append(event);
      if (part) writes.appendPersonal({ seq: event.seq, ...part });
      head = event;
      appended.push(event);
    },
  };
};
