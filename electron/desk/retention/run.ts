/**
 * The run: works off what the rules let go, after midnight's work and in bites of a few milliseconds, each
 * in a transaction of its own with an event of its own. A crash loses nothing: what is gone is gone, and
 * the run that stands in the table goes on.
 */

import type { RetentionClass } from '../../../shared/retention/model.ts';
import type { Database } from '../database/open.ts';
import type { RetentionRunRow } from '../database/schema/index.ts';
import { livedThrough } from '../events/index.ts';
import type { WriteContext } from '../kernel/context.ts';
import { type DeskWork, desk } from '../kernel/pipeline.ts';
import { type Due, nightly } from '../kernel/scheduler.ts';
import type { Erased, Eraser } from './erase.ts';
import { monthsAgo, rulesOf } from './rules.ts';

/** Ids fetched at once; they are worked off bite by bite. */
const batchSize = 500;
/** How long one bite may take before it is committed: the desk answers in between. */
const biteMs = 6;
/** Half past three: the night's quietest. */
const runMinute = 210;
/** Pages of the index put together at a time. */
const mergePages = 32;

type Batch = {
  class: RetentionClass;
  ids: string[];
  erase: (context: WriteContext, id: string) => Erased | null;
};

export const beginRun = (context: WriteContext): RetentionRunRow => {
  const run: RetentionRunRow = {
    id: context.newId(),
    startedAtMs: context.nowMs,
    startedBy: context.actor.id,
    state: 'running',
    erased: {},
    endedAtMs: null,
    stays: null,
  };
  context.writes.retention.insertRun(run);
  context.record({
    kind: 'retention-begun',
    subject: { kind: 'retention', id: run.id },
    body: {
      facts: {
        rules: Object.fromEntries(rulesOf(context).map((rule) => [rule.class, rule.months])),
      },
    },
  });
  return run;
};

type Deps = DeskWork & {
  database: Database;
  eraser: Eraser;
};

export const createRetention = ({ database, reads, clock, house, pipeline, eraser }: Deps) => {
  const here = () => ({ reads, nowMs: clock.nowMs(), timeZone: house()?.timeZone ?? 'UTC' });
  let batch: Batch | undefined;
  let merging = false;

  /** The next ids to go; undefined when nothing is left. */
  const next = (): Batch | undefined => {
    for (const rule of rulesOf(here())) {
      if (rule.months === null) continue;
      const before = monthsAgo(here(), rule.months);
      for (const register of eraser.registers.filter(({ sort }) => sort.of === rule.class)) {
        const ids = register.due(before, batchSize);
        if (ids.length === 0) continue;
        const erase: Batch['erase'] = (context, id) => {
          if (!register.isDue(id, before)) return null;
          const stay = register.sort.table === 'stays' ? context.reads.stays.byId(id) : undefined;
          return stay ? eraser.eraseStay(context, stay) : eraser.eraseRow(context, register, id);
        };
        return { class: rule.class, ids, erase };
      }
      for (const kind of eraser.beside.filter((one) => one.class === rule.class)) {
        const ids = kind.due(before, batchSize);
        if (ids.length > 0)
          return {
            class: rule.class,
            ids,
            erase: (context, id) =>
              kind.isDue(id, before) ? eraser.eraseBeside(context, kind, id) : null,
          };
      }
    }
    return undefined;
  };

  const bite = (run: RetentionRunRow, { class: name, ids, erase }: Batch): void =>
    pipeline.perform(desk, 'desk', (context) => {
      const from = performance.now();
      const done = { rows: 0, parts: 0, subjects: 0 };
      do {
        const gone = erase(context, ids.shift() ?? '');
        if (gone === null) continue;
        done.rows += gone.rows;
        done.parts += gone.parts;
        done.subjects += 1;
      } while (ids.length > 0 && performance.now() - from < biteMs);
      if (done.subjects === 0) return;
      const erased = { ...run.erased, [name]: (run.erased[name] ?? 0) + done.subjects };
      context.writes.retention.saveRun({ ...run, erased });
      context.record({
        kind: 'retention-step',
        subject: { kind: 'retention', id: run.id },
        body: { facts: { class: name, ...done } },
      });
    });

  const end = (run: RetentionRunRow): void =>
    pipeline.perform(desk, 'desk', (context) => {
      context.writes.retention.saveRun({ ...run, state: 'done', endedAtMs: context.nowMs });
      context.record({
        kind: 'retention-done',
        subject: { kind: 'retention', id: run.id },
        body: { facts: { erased: run.erased } },
      });
    });

  /** Puts some pages of the index together, without the words that were taken out; false when none is left. */
  const merge = (): boolean => {
    const before = database.raw.prepare('SELECT total_changes()').pluck();
    const were = before.get() as number;
    database.raw.exec(
      `INSERT INTO document_words (document_words, rank) VALUES ('merge', ${-mergePages})`,
    );
    return (before.get() as number) - were >= 2;
  };

  /** What was overwritten is still in the log that is written ahead until that is emptied; readers may hold it. */
  const emptyLog = (): void => {
    const waits = database.raw.pragma('busy_timeout', { simple: true });
    database.raw.pragma('busy_timeout = 0');
    try {
      database.raw.pragma('wal_checkpoint(TRUNCATE)');
    } finally {
      database.raw.pragma(`busy_timeout = ${waits}`);
    }
  };

  return {
    /** Does one bite. Returns false when there is nothing more to do. */
    work: (): boolean => {
      const run = reads.retention.running();
      if (run) {
        if (!batch || batch.ids.length === 0) batch = next();
        if (batch) bite(run, batch);
        else {
          end(run);
          merging = Object.keys(run.erased).length > 0;
        }
        return true;
      }
      if (!merging) return false;
      merging = merge();
      if (!merging) emptyLog();
      return merging;
    },
    /** True while a run is under way. */
    busy: (): boolean => merging || reads.retention.running() !== undefined,
    /** After an erasure on request: nothing of it is left in the index or the log. */
    tidySoon: (): void => {
      merging = true;
    },
    anythingDue: (): boolean => next() !== undefined,
  };
};
export type Retention = ReturnType<typeof createRetention>;

/** Every night, when something is to go: a night without leaves no line in the record. */
export const retentionDue = ({
  clock,
  house,
  pipeline,
  retention,
  reads,
}: Omit<Deps, 'database' | 'eraser'> & { retention: Retention }): Due =>
  nightly(
    clock,
    () => house()?.timeZone,
    runMinute,
    () => {
      if (!livedThrough(reads, clock.nowMs())) return;
      if (reads.retention.running() === undefined && retention.anythingDue())
        pipeline.perform(desk, 'desk', beginRun);
    },
  );
