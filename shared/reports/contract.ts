/** Reports: figures over a time, each with its definition in words and the rows it was counted from. */
import { z } from 'zod';
import { calendarDay, moment } from '../kernel/fields.ts';
import { command, query, report } from '../kernel/procedure.ts';
import { subjectKinds } from '../kernel/subjects.ts';
import { betters, dimensions, onRecord, parts, units } from './model.ts';

const name = z.string().trim().min(1).max(32);
const key = z.string().max(64);
const month = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/);

/** A day with all its hours, or a moment: from the first, until before the second; a last day is included whole. */
const bound = z.union([calendarDay, moment]);

/** Only what is so; `-` stands for what has none of it. Persons are named by their code. */
const filters = z.partialRecord(z.enum(dimensions), key);
export type ReportFilters = z.infer<typeof filters>;

export const reportQuestion = z.object({
  name,
  from: bound,
  until: bound,
  by: z.enum(dimensions).optional(),
  filters: filters.default({}),
});
export type ReportQuestion = z.infer<typeof reportQuestion>;

/** What was counted: null where there is nothing to divide by. */
export const counted = z.object({
  value: z.number().nullable(),
  /** What was divided by what. Of a count: itself and null. Of a median: null and how many. */
  numerator: z.number().nullable(),
  denominator: z.number().int().nullable(),
});
export type Counted = z.infer<typeof counted>;

export const figureNamed = z.object({
  figure: z.string(),
  /** In the reader's language. */
  title: z.string(),
  unit: z.enum(units),
  /** Key of its definition among the texts, and the sentence in the reader's language. */
  definition: z.string(),
  says: z.string(),
  better: z.enum(betters).nullable(),
  aim: z.number().nullable(),
});

const figureView = figureNamed.extend({
  ...counted.shape,
  /** How many rows stand behind it: as many as `reports.rows` gives of all. */
  rows: z.number().int(),
  /** The same, of the time of the same length before. */
  before: counted,
  reached: z.boolean().nullable(),
});

const span = z.object({ from: moment, until: moment });

export const reportView = span.extend({
  name: z.string(),
  title: z.string(),
  before: span.extend({ onRecord: z.enum(onRecord) }),
  /** When the record of the house begins: what lies before is not nought, it is not known. Null: not yet. */
  recordFrom: moment.nullable(),
  by: z.enum(dimensions).nullable(),
  filters,
  /** ISO 4217: what money is counted in. */
  currency: z.string(),
  figures: z.array(figureView),
  /** A line for each of what it is cut by, the figures in the same order. Of times: empty ones too, those before the record without a value. */
  lines: z.array(
    z.object({
      key,
      label: z.string(),
      figures: z.array(counted),
    }),
  ),
});
export type ReportView = z.infer<typeof reportView>;

const reportNamed = z.object({
  name: z.string(),
  title: z.string(),
  says: z.string(),
  dimensions: z.array(z.enum(dimensions)),
  figures: z.array(figureNamed),
});
export type ReportNamed = z.infer<typeof reportNamed>;

export const reportRow = z.object({
  key: z.string(),
  /** What opens its card. */
  subject: z.object({ kind: z.enum(subjectKinds), id: z.string() }).nullable(),
  number: z.number().int().nullable(),
  at: moment,
  place: z.string().nullable(),
  /** In the reader's language. */
  what: z.string(),
  /** For the eyes of the entitled: anybody else reads that there was something. */
  confidential: z.boolean().optional(),
  /** Code and name of whoever it is counted for. */
  who: z.string().nullable(),
  /** What it adds to the figure in the figure's unit; of a count or a share null. */
  value: z.number().nullable(),
  counted: z.boolean(),
});
export type ReportRow = z.infer<typeof reportRow>;

export const reportRows = z.object({ rows: z.array(reportRow), next: z.string().nullable() });
export type ReportRows = z.infer<typeof reportRows>;

const file = z.object({
  name: z.string(),
  bytes: z.number().int(),
  /** SHA-256 of its bytes, hexadecimal. */
  sha256: z.string(),
});

export const reportsContract = {
  /** What can be asked, with every figure's definition. */
  list: query('record.view').output(z.object({ reports: z.array(reportNamed) })),
  /**
   * The figures of a time. Cut by person it is for whoever may see personal figures; anybody may ask for
   * their own, with a filter of their code.
   */
  run: report('record.view').input(reportQuestion).output(reportView),
  /** The rows a figure was counted from, newest first, by the same rule. */
  rows: report('record.view')
    .input(
      reportQuestion.omit({ by: true }).extend({
        figure: z.string().max(32),
        part: z.enum(parts).default('all'),
        cursor: z.string().max(128).optional(),
        limit: z.number().int().min(1).max(1_000).default(100),
      }),
    )
    .output(reportRows),
  /** Null takes an aim away. */
  setAims: command('reports.manage')
    .input(
      z.object({
        aims: z
          .array(
            z.object({ name, figure: z.string().max(32), value: z.number().min(0).nullable() }),
          )
          .min(1)
          .max(100),
      }),
    )
    .output(z.object({ changed: z.number().int() })),
  /** The report as a file of the day. */
  export: command('record.view', { confirm: 'identity' })
    .input(reportQuestion.extend({ format: z.enum(['csv', 'xlsx']).default('xlsx') }))
    .output(z.object({ path: z.string() })),
  /**
   * Everything of a month in a folder of its own: each report as XLSX and CSV, and a list of the files.
   * `sheet`: the window has drawn the month for print, and it is kept there as a PDF. Where it cannot be,
   * the tables stand.
   */
  monthEnd: command('reports.manage', { confirm: 'identity' })
    .input(z.object({ month, sheet: z.boolean().default(false) }))
    .output(
      z.object({
        folder: z.string(),
        files: z.array(file),
        /** Null: none was asked for. */
        sheet: z
          .object({
            /** Its name among the files; null where it could not be made. */
            file: z.string().nullable(),
            problem: z.enum(['no-window', 'failed']).nullable(),
          })
          .nullable(),
      }),
    ),
};
