/**
 * What was typed into a form that was left: kept until it is sent or, where it is about a line, another
 * one is taken up. It must not know the fields; a PIN is never handed in.
 */

/** What stands in a field, and what it means once it is understood. */
export type Entry = { typed: string; value: unknown };
export type Entries = Readonly<Record<string, Entry>>;

const drafts = new Map<string, Entries>();

/** @param about the id of the line; empty for a form that makes a new record. */
export const draftKey = (register: string, about: string, form: string): string =>
  `${register}/${about}/${form}`;

export const readDraft = (key: string): Entries => drafts.get(key) ?? {};
/** Whether anything stands in it. */
export const isDraft = (entries: Entries): boolean =>
  Object.values(entries).some(
    ({ typed, value }) => typed.trim() !== '' || (value !== undefined && value !== null),
  );
export const keepDraft = (key: string, entries: Entries): void => void drafts.set(key, entries);
export const dropDraft = (key: string): void => void drafts.delete(key);

/** More words for a field of a form that was left half filled; one that stands empty begins with them by itself. */
export const addToDraft = (key: string, field: string, words: string): void => {
  const entries = readDraft(key);
  const typed = entries[field]?.typed.trim();
  if (typed && words !== '')
    drafts.set(key, { ...entries, [field]: { typed: `${typed} ${words}`, value: undefined } });
};

/** Those about one line of a register; without it all there are. */
export const dropDrafts = (of?: { register: string; about: string }): void => {
  const start = of === undefined ? '' : draftKey(of.register, of.about, '');
  for (const key of [...drafts.keys()]) if (key.startsWith(start)) drafts.delete(key);
};
