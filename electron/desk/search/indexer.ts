/**
 * Works off the queue of texts to index, after the commit and in small bites, so that no change ever
 * waits for the index. A crash loses nothing: the queue was written with the change.
 */
import type { SearchKind } from '../../../shared/search/contract.ts';
import type { Database } from '../database/open.ts';
import { troubleOf } from '../database/trouble.ts';
import type { Reads, Writes } from '../stores.ts';
import { marksOf } from './marks.ts';
import { subjectOf } from './subjects.ts';
import { indexWords } from './words.ts';

const bite = 32;
/** When nobody waits: fewer commits, and a text that changed often is indexed once. */
const mouthful = 2_048;

/** Pages of the index put together after a bite: a few milliseconds' work at most. */
const mergePages = 8;
/** When nobody waits. */
const mergePagesAlone = 1_024;

export type Indexer = {
  /** Indexes one bite. Returns how many were left when it began. */
  work: () => number;
  /** Indexes everything waiting. */
  drain: () => void;
};

export const createIndexer = (database: Database, reads: Reads, writes: Writes): Indexer => {
  const insert = database.raw.prepare('INSERT INTO document_words (rowid, words) VALUES (?, ?)');
  const remove = database.raw.prepare('DELETE FROM document_words WHERE rowid = ?');
  // The index puts nothing together by itself: what it would do in one go within a commit can hold the desk
  // for a quarter of a second. Here it does so little by little, in a commit of its own.
  const merge = database.raw.prepare(
    "INSERT INTO document_words (document_words, rank) VALUES ('merge', ?)",
  );
  /** What the index holds of it. Undefined: it is gone, or somebody made it unreadable, and nothing else waits for it. */
  const wordsOf = (kind: SearchKind, subjectId: string): string | undefined => {
    try {
      const found = subjectOf(reads, kind, subjectId);
      return found ? `${indexWords(found.words())} ${marksOf(kind, found.entry)}` : undefined;
    } catch (error) {
      if (troubleOf(error)) throw error;
      console.error(`The ${kind} ${subjectId} could not be indexed:`, error);
      return undefined;
    }
  };
  const work = (most: number, pages: number): number => {
    const waiting = reads.search.next(most);
    const last = waiting.at(-1);
    if (!last) return 0;
    database.transact(() => {
      const newest = new Map(waiting.map((entry) => [entry.subjectId, entry]));
      for (const { kind, subjectId } of newest.values()) {
        const words = wordsOf(kind, subjectId);
        const known = reads.search.document(subjectId);
        if (known) remove.run(known.id);
        if (words === undefined) continue;
        insert.run(known?.id ?? writes.search.insertDocument(kind, subjectId), words);
      }
      writes.search.done(last.id);
    });
    merge.run(pages);
    return waiting.length;
  };
  return {
    work: () => work(bite, mergePages),
    drain: () => {
      while (work(mouthful, mergePagesAlone) > 0);
    },
  };
};
