/** What a register says of itself so that it can be found: how a hit looks, its words, who may see it. */
import type { Permission } from '../../../shared/kernel/permissions.ts';
import type { SearchHit } from '../../../shared/search/contract.ts';
import type { ReadContext } from '../kernel/context.ts';
import type { Reads } from '../stores.ts';

export type Named = { zh: string; en: string };

export type Entry = Omit<SearchHit, 'kind' | 'id' | 'at' | 'label'> & {
  atMs: number;
  label: Named;
};
export type Found = { entry: Entry; words: () => string };

export type Searchable = {
  /** Whoever lacks it finds none of the kind. */
  may: Permission;
  /** The subject as it stands; null when it is no more, or is not to be found yet. */
  find: (reads: Reads, id: string) => Found | null;
  /** Kept from this asker: such a hit does not exist for them. */
  hidden?: (context: ReadContext, id: string) => boolean;
  /** How it stands today for whoever asks: what the index cannot know. */
  today?: (context: ReadContext, id: string, entry: Entry) => Entry;
  /** Kinds of its events that change none of its words. */
  unchangedBy?: readonly string[];
  /** Its words change only with these columns, or with what is said; left out: with every event. */
  columns?: readonly string[];
};

/** The same in both languages. */
export const bothNames = (name: string): Named => ({ zh: name, en: name });
export const noName: Named = { zh: '', en: '' };

/** Parts of a text, one after another; what is missing is left out. */
export const joined = (...parts: readonly (string | number | null | undefined)[]): string =>
  parts.filter((part) => part !== null && part !== undefined && part !== '').join(' | ');
