/** The analysis of the call record: what stands out in a time, by which rule, and what to do about it. */
import { z } from 'zod';
import { callerKinds } from '../calls/contract.ts';
import { bilingual, calendarDay, id, moment } from '../kernel/fields.ts';
import { report } from '../kernel/procedure.ts';
import { measureScope } from '../measures/contract.ts';
import { figureBases, measureKinds } from '../measures/model.ts';
import { analysisRules, groupings } from './model.ts';

const code = z.string().trim().min(1).max(64);

const time = {
  /** A day with all its hours, or a moment; both days are included. Left out: the last thirty days. */
  from: z.union([calendarDay, moment]).optional(),
  until: z.union([calendarDay, moment]).optional(),
};
const only = {
  floor: code.optional(),
  roomType: code.optional(),
  /** The hour of the house's day it was asked in. */
  hour: z.number().int().min(0).max(23).optional(),
  caller: z.enum(callerKinds).optional(),
};
export const analysisInput = z.object({ ...time, ...only });
export type AnalysisInput = z.infer<typeof analysisInput>;

/** One of what a finding is computed from. */
export const findingRow = z.object({
  kind: z.enum(['request', 'loan', 'call', 'answer', 'question']),
  /** Of an asking: what was said, or what nobody could answer. */
  id,
  /** Of an asking: in the order it came. */
  number: z.number().int(),
  at: moment,
  place: z.string().nullable(),
  service: z.string().nullable(),
});
export type FindingRow = z.infer<typeof findingRow>;

/** A count, what it is held against, and the rate; null where there is nothing to hold it against. */
const counted = z.object({
  count: z.number().int(),
  base: z.number(),
  rate: z.number().nullable(),
});

export const finding = z.object({
  key: z.string(),
  /** What it says, in one line. */
  title: bilingual,
  /** The rule in words: what was counted, against what, with which thresholds. */
  rule: z.object({ code: z.enum(analysisRules), zh: z.string(), en: z.string() }),
  by: z.enum(groupings),
  value: z.string(),
  per: z.enum(figureBases),
  here: counted,
  rest: counted,
  /** So many times the rest; null where the rest has none. */
  ratio: z.number().nullable(),
  /** How likely so many are by accident; null where the rule asks for no test. */
  chance: z.number().nullable(),
  byFloor: z.array(counted.extend({ floor: z.string() })),
  /** How many in each hour of the day. */
  byHour: z.array(z.number().int()).length(24),
  /** The newest twenty; `analysis.rows` has them all. */
  rows: z.array(findingRow),
  measure: z.object({
    kind: z.enum(measureKinds),
    title: bilingual,
    scope: measureScope,
    /** The open measure it has been made into; null: none yet. */
    open: id.nullable(),
  }),
});
export type Finding = z.infer<typeof finding>;

export const analysisAnswer = z.object({
  from: moment,
  until: moment,
  days: z.number(),
  requests: z.number().int(),
  calls: z.number().int(),
  /** What counts by room are held against, and how many of them there were. */
  base: z.object({ per: z.enum(figureBases), amount: z.number() }),
  /** Strongest first. */
  findings: z.array(finding),
});
export type AnalysisAnswer = z.infer<typeof analysisAnswer>;

export const analysisContract = {
  run: report('analysis.view').input(analysisInput.prefault({})).output(analysisAnswer),
  /** Everything a finding is computed from, newest first; `after` goes on from where the last page ended. */
  rows: report('analysis.view')
    .input(
      analysisInput.extend({
        key: z.string().min(1).max(200),
        after: z.number().int().min(0).default(0),
        limit: z.number().int().min(1).max(1_000).default(200),
      }),
    )
    .output(
      z.object({
        total: z.number().int(),
        rows: z.array(findingRow),
        next: z.number().int().nullable(),
      }),
    ),
};
