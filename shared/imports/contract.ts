/** Tables coming in: rooms and stays from a file or pasted; first what it would do, then all of it. */
import { z } from 'zod';
import { fileContent, mostWithFile } from '../kernel/fields.ts';
import { command, query } from '../kernel/procedure.ts';
import { importKinds, missingChoices, noteKinds, problemKinds, settled } from './model.ts';

const pasted = z.string().min(1).max(4_000_000);

/** A file's name and its bytes as base64, or a text as pasted. */
export const importSource = z.union([
  z.object({ name: z.string().trim().min(1).max(200), content: fileContent }),
  z.object({ name: z.string().trim().max(200).optional(), text: pasted }),
  pasted,
]);
export type ImportSource = z.infer<typeof importSource>;

const importInput = z.object({
  kind: z.enum(importKinds),
  file: importSource,
  /** Rooms of the house the file does not name: kept, or taken out of the house. Stays are always kept. */
  missing: z.enum(missingChoices).default('keep'),
});

/** A line that cannot be taken: where, what stands there, what is wrong, and with what it clashes. */
export const importProblem = z.object({
  kind: z.enum(problemKinds),
  /** Line of the file as a person counts it; 0 for what is missing from the file. */
  line: z.number().int(),
  /** The cell as a spreadsheet names it, `B7`. */
  cell: z.string().nullable(),
  /** The column as the file heads it. */
  column: z.string().nullable(),
  value: z.string(),
  /** The other line, the guest who is there, the work that is open. */
  other: z.string().nullable(),
});
export type ImportProblem = z.infer<typeof importProblem>;

/** What was understood in a way somebody may want to know of; it keeps nothing from being taken. */
export const importNote = z.object({
  kind: z.enum(noteKinds),
  line: z.number().int().nullable(),
  value: z.string(),
});
export type ImportNote = z.infer<typeof importNote>;

/** What becomes of one room or stay. */
export const importLine = z.object({
  line: z.number().int(),
  place: z.string(),
  /** The guest; null for a room, and for one who stays incognito. */
  name: z.string().nullable(),
  what: z.enum(settled),
  /** Field by field, before and after; of a new one only what it has. */
  changes: z.array(z.object({ field: z.string(), from: z.string(), to: z.string() })),
});
export type ImportLine = z.infer<typeof importLine>;

export const importPreview = z.object({
  kind: z.enum(importKinds),
  name: z.string(),
  /** What apply must be given: it stands for this file read against the house as it is now. */
  token: z.string(),
  /** Lines that name a room or a stay. */
  read: z.number().int(),
  counts: z.object({
    new: z.number().int(),
    changed: z.number().int(),
    same: z.number().int(),
    /** In the house and not in the file. */
    leaving: z.number().int(),
    bad: z.number().int(),
  }),
  /** How the columns were understood; `field` is null for what is left aside. */
  columns: z.array(
    z.object({ column: z.string(), title: z.string(), field: z.string().nullable() }),
  ),
  problems: z.array(importProblem),
  notes: z.array(importNote),
  /** The stays whose guests it tells something of: what the house has of them, or their names. */
  stays: z.array(z.string()),
  /** What is new and what changes, as many as can be looked through; then what is missing from the file. */
  lines: z.array(importLine),
});
export type ImportPreview = z.infer<typeof importPreview>;

export const importsContract = {
  /** A dry run: changes nothing. */
  preview: query('imports.use', { most: mostWithFile }).input(importInput).output(importPreview),
  /**
   * The same file with the token of its preview. One transaction: all of it, or without the bad lines
   * where `leaveOut` says so. CONFLICT when the house has changed meanwhile in a way that matters to it.
   */
  apply: command('imports.use', { most: mostWithFile })
    .input(importInput.extend({ token: z.string().max(128), leaveOut: z.boolean().default(false) }))
    .output(
      z.object({
        new: z.number().int(),
        changed: z.number().int(),
        same: z.number().int(),
        retired: z.number().int(),
        leftOut: z.number().int(),
      }),
    ),
};
