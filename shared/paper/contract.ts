/**
 * Paper: what the window shows as a sheet goes to the printer or into a file. The sheet itself is drawn by
 * the window from data; here are only its name, its size and where it went.
 */
import { z } from 'zod';
import { id } from '../kernel/fields.ts';
import { command, query } from '../kernel/procedure.ts';

/** What a sheet is cut to: A4 or A5 upright, or a label of 60 × 40 mm. */
export const paperSizes = ['A4', 'A5', 'label'] as const;
export type PaperSize = (typeof paperSizes)[number];

export const sheetOut = z.object({
  /** What it is called, as its file is: `服务单 57 1208`. It stays on the record: no guest's name. */
  name: z.string().trim().min(1).max(120),
  size: z.enum(paperSizes),
  /** What it is about, e.g. `request` and its id. */
  about: z.object({ kind: z.string().min(1).max(32), id }).optional(),
});
export type SheetOut = z.infer<typeof sheetOut>;

export const paperContract = {
  /**
   * Prints the sheet on the station's printer, without a question. Where nothing could be printed the
   * refusal names the PDF that was kept instead.
   */
  print: command('console.use')
    .input(sheetOut)
    .output(z.object({ printer: z.string() })),
  /** Keeps the sheet as a PDF among the papers of the day. */
  savePdf: command('console.use')
    .input(sheetOut)
    .output(z.object({ path: z.string() })),
  /** Opens the folder of a paper that was kept, on the station's own desktop. */
  reveal: query('console.use')
    .input(z.object({ path: z.string().min(1).max(1_024) }))
    .output(z.object({ shown: z.boolean() })),
};
