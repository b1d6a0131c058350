/** How long personal words are kept, and one guest's data on request. The domain's public face. */
import { isoAt } from '../../../shared/kernel/time.ts';
import type {
  guestDataContract,
  RetentionRun,
  retentionContract,
} from '../../../shared/retention/contract.ts';
import type { Database } from '../database/open.ts';
import type { RetentionRunRow } from '../database/schema/index.ts';
import type { ReadContext } from '../kernel/context.ts';
import { DeskError } from '../kernel/failure.ts';
import { type Handlers, prepared } from '../kernel/handlers.ts';
import { nameOfPaper, recordOut, removeOut, type SaveOut } from '../paper/index.ts';
import type { Eraser } from './erase.ts';
import { eraseGuest, gatherGuest, saveGuest } from './guest.ts';
import { previewErasing } from './preview.ts';
import { rulesOf, viewRule } from './rules.ts';
import { beginRun } from './run.ts';

export { type ErasedBefore, eraseAgain } from './again.ts';
export { createEraser } from './erase.ts';
export { previewRetention } from './rules.ts';
export { createRetention, type Retention, retentionDue } from './run.ts';

const shownRuns = 50;

const viewRun = ({ reads, timeZone }: ReadContext, run: RetentionRunRow): RetentionRun => ({
  id: run.id,
  startedAt: isoAt(run.startedAtMs, timeZone),
  by: reads.staff.byId(run.startedBy)?.code ?? run.startedBy,
  state: run.state,
  erased: run.erased,
  endedAt: run.endedAtMs === null ? null : isoAt(run.endedAtMs, timeZone),
  stays: run.stays,
});

/** @param preview asks the reader's thread */
export const createRetentionHandlers = (
  preview: Handlers<typeof retentionContract>['preview'],
): Handlers<typeof retentionContract> => ({
  list: (context) => ({
    rules: rulesOf(context).map((rule) => viewRule(context, rule)),
    runs: context.reads.retention.newest(shownRuns).map((run) => viewRun(context, run)),
  }),
  set: (context, { class: name, months }) => {
    const before = rulesOf(context).find((rule) => rule.class === name)?.months ?? null;
    context.writes.retention.set(name, months);
    context.record({
      kind: 'retention-set',
      subject: { kind: 'retention', id: name },
      body: { changes: { months: [before, months] } },
    });
    return viewRule(context, { class: name, months });
  },
  preview,
  run: (context) => {
    const running = context.reads.retention.running();
    if (running) throw new DeskError('CONFLICT', 'retention.running', { id: running.id });
    return viewRun(context, beginRun(context));
  },
});

type Deps = {
  dataDir: string;
  database: Database;
  eraser: Eraser;
  saveOut: SaveOut;
  /** What was erased is to leave the index and the log as well. */
  tidySoon: () => void;
};

export const createGuestDataHandlers = ({
  dataDir,
  database,
  eraser,
  saveOut,
  tidySoon,
}: Deps): Handlers<typeof guestDataContract> => ({
  erasing: (context, whose) => previewErasing(context, eraser, dataDir, whose),
  erase: (context, input) => {
    const erased = eraseGuest(context, eraser, dataDir, input);
    tidySoon();
    return erased;
  },
  export: prepared(
    async (whose, context) => {
      const file = gatherGuest(context, database, eraser, whose);
      return { file, ...(await saveGuest(context, saveOut, file, whose.language)) };
    },
    (context, _, { file, json, sheet }) => {
      const rows = file.flatMap(({ registers }) => Object.values(registers).flat()).length;
      recordOut(context, { kind: 'exported', name: 'guest', path: sheet });
      for (const { stay } of file)
        context.record({
          kind: 'guest-exported',
          subject: { kind: 'stay', id: stay.id },
          // By these they are found again when the guest is erased.
          body: { facts: { rows, files: [sheet, json].map((path) => nameOfPaper(dataDir, path)) } },
        });
      return { json, sheet, stays: file.length, rows };
    },
    ({ json, sheet }) => [json, sheet].forEach(removeOut),
  ),
});
