/**
 * The check of the record: at the start of a desk what came after the witness, by night all of it. It runs
 * in bites beside the desk and only reads.
 */
import { type Finding, findingDeeds, mostFindings } from '../../../shared/record/model.ts';
import type { Raw } from '../database/open.ts';
import { troubleOf } from '../database/trouble.ts';
import { checkFile, walkRecord } from '../events/index.ts';
import { changedSheets } from '../handover/index.ts';
import type { Reads } from '../stores.ts';
import { checkRows } from './rows.ts';
import { checkSchema } from './schema-check.ts';
import { hearWitness } from './witnessed.ts';

export type CheckInput = {
  dataDir: string;
  /** Everything from the first event on, the file and every row; else what came after the witness. */
  whole: boolean;
  /** Where to begin a check that is not whole; left out: where the witness agrees. */
  after?: { seq: number; hash: string } | undefined;
  nativeBinding?: string | undefined;
};

export type Checked = {
  whole: boolean;
  events: number;
  /** Personal parts erased by rule or on request; their commitments still stand. */
  erased: number;
  head: { seq: number; hash: string } | null;
  /** Signed handovers compared with what was signed. */
  sheets: number;
  findings: Finding[];
};

/** The desk's hand is raised inside its transactions alone: seen from outside, somebody stilled the marks. */
const checkHand = (raw: Raw): Finding[] =>
  raw.prepare('SELECT writing OR erasing FROM own_hand').pluck().get() === 0
    ? []
    : [
        {
          kind: 'row-changed',
          seq: null,
          table: 'own_hand',
          key: '1',
          detail: 'the marks are stilled',
        },
      ];

const unchecked: Finding = { kind: 'unchecked', seq: null, detail: findingDeeds.unfinished };

/** A part that cannot be gone through to its end is told as that: what the others find is told all the same. */
function* toItsEnd<T>(part: Generator<unknown, T>, otherwise: T): Generator<unknown, T> {
  try {
    return yield* part;
  } catch (error) {
    // A disk or a file that is the trouble itself: more is told than that.
    if (troubleOf(error)) throw error;
    console.error('A part of the record could not be checked:', error);
    return otherwise;
  }
}

type Sheets = { sheets: number; findings: Finding[] };

function* checkSheets(reads: Reads): Generator<unknown, Sheets> {
  const { sheets, changed } = changedSheets(reads);
  yield;
  return {
    sheets,
    findings: changed.map(({ number, seq, differs }) => ({
      kind: 'sheet-changed',
      seq,
      table: 'handovers',
      detail: `handover ${number}: ${differs.join(', ')}`,
    })),
  };
}

/** Checks a house in bites; whoever drives it may do something else between two of them. */
export function* checkRecord(
  { raw, reads }: { raw: Raw; reads: Reads },
  { dataDir, whole, after, nativeBinding }: CheckInput,
): Generator<unknown, Checked> {
  const { witness, findings: heard, agreed } = hearWitness({ reads, dataDir });
  const schema = [...checkSchema(raw, nativeBinding), ...checkHand(raw)];
  yield;
  const walked = yield* walkRecord(raw, whole ? undefined : (after ?? agreed));
  const findings: Finding[] = [...heard, ...walked.findings, ...schema];
  let sheets = 0;
  if (whole) {
    findings.push(...(yield* toItsEnd(checkFile(raw), [unchecked])));
    const signed = yield* toItsEnd(checkSheets(reads), { sheets, findings: [unchecked] });
    sheets = signed.sheets;
    findings.push(...signed.findings);
    findings.push(...(yield* toItsEnd(checkRows(raw), [unchecked])));
  }
  const sinceMs = witness?.wholeAtMs ?? null;
  return {
    whole,
    events: walked.events,
    erased: walked.erased,
    head: walked.head.seq === 0 ? null : walked.head,
    sheets,
    findings: findings
      .slice(0, mostFindings)
      .map((finding) => ({ ...finding, sinceMs: finding.sinceMs ?? sinceMs })),
  };
}

/** The check as the reader's thread does it: other questions are answered between two bites. */
export const checkBeside = async (
  { raw, reads, leaving }: { raw: Raw; reads: Reads; leaving: () => boolean },
  input: CheckInput,
): Promise<Checked> => {
  const work = checkRecord({ raw, reads }, input);
  for (let step = work.next(); ; step = work.next()) {
    if (step.done) return step.value;
    await new Promise((resolve) => setImmediate(resolve));
    if (leaving()) throw new Error('the desk leaves');
  }
};
