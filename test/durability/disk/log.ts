/** Reads what the layer under the files has written down, entry by entry. */
import { readFileSync } from 'node:fs';

export type Entry =
  /** A handle of this id was opened on a file or a folder; `created`: its name is new. */
  | { what: 'opened'; id: number; path: string; created: boolean }
  | { what: 'written'; id: number; at: number; bytes: Buffer }
  | { what: 'resized'; id: number; size: number }
  | { what: 'synced'; id: number }
  | { what: 'renamed'; from: string; to: string }
  | { what: 'removed'; path: string }
  | { what: 'folder'; path: string }
  /** So many steps were acknowledged. */
  | { what: 'acknowledged'; steps: number };

const entryOf = (kind: string, id: number, at: number, bytes: Buffer): Entry => {
  switch (kind) {
    case 'O':
      return { what: 'opened', id, path: bytes.toString(), created: at === 1 };
    case 'W':
      return { what: 'written', id, at, bytes };
    case 'T':
      return { what: 'resized', id, size: at };
    case 'S':
      return { what: 'synced', id };
    case 'R':
      return {
        what: 'renamed',
        from: bytes.subarray(0, at).toString(),
        to: bytes.subarray(at).toString(),
      };
    case 'U':
      return { what: 'removed', path: bytes.toString() };
    case 'M':
      return { what: 'folder', path: bytes.toString() };
    case 'K':
      return { what: 'acknowledged', steps: id };
    default:
      throw new Error(`the log has an entry of no kind: ${kind}`);
  }
};

/** All entries in the order the system was asked; one the program died in the middle of is left out. */
export const readLog = (file: string): Entry[] => {
  const bytes = readFileSync(file);
  const entries: Entry[] = [];
  for (let from = 0; from < bytes.length; ) {
    const end = bytes.indexOf(10, from);
    if (end < 0) break;
    const [kind = '', id, at, length] = bytes.subarray(from, end).toString().split(' ');
    const next = end + 1 + Number(length);
    if (!(next <= bytes.length)) break;
    entries.push(entryOf(kind, Number(id), Number(at), bytes.subarray(end + 1, next)));
    from = next;
  }
  return entries;
};
