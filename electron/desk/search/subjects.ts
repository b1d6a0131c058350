/** Everything that can be found, one line a register. A register that is new joins here. */
import { type SearchKind, searchKinds } from '../../../shared/search/contract.ts';
import type { WriteContext } from '../kernel/context.ts';
import type { Reads } from '../stores.ts';
import { careSubjects } from './care.ts';
import { registerSubjects } from './registers.ts';
import type { Found, Searchable } from './searchable.ts';
import { saidSubjects } from './text.ts';

export const subjects: Record<SearchKind, Searchable> = {
  ...saidSubjects,
  ...registerSubjects,
  ...careSubjects,
};

export const isSearched = (kind: string): kind is SearchKind =>
  searchKinds.some((one) => one === kind);

type NewEvent = Parameters<WriteContext['record']>[0];

/** True when an event may have changed the words its subject is found by. */
export const changesWords = ({ kind, subject, body, personal }: NewEvent): boolean => {
  if (!isSearched(subject.kind)) return false;
  const { columns, unchangedBy } = subjects[subject.kind];
  if (unchangedBy?.includes(kind)) return false;
  const { row, changes } = (body ?? {}) as { row?: unknown; changes?: Record<string, unknown> };
  if (columns === undefined || row !== undefined || personal !== undefined) return true;
  return columns.some((name) => name in (changes ?? {}));
};

export const subjectOf = (reads: Reads, kind: SearchKind, id: string): Found | null =>
  subjects[kind].find(reads, id);
