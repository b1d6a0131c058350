/** The statements of the rules and runs. */
import { desc, sql } from 'drizzle-orm';
import type { RetentionClass } from '../../../shared/retention/model.ts';
import type { Readable, Writable } from '../database/open.ts';
import { prepareInsert, prepareSave } from '../database/prepared.ts';
import { type RetentionRunRow, retentionRules, retentionRuns } from '../database/schema/index.ts';

const slot = sql.placeholder;

export const retentionReads = (db: Readable) => {
  const rules = db.select().from(retentionRules).prepare();
  const running = db
    .select()
    .from(retentionRuns)
    .where(sql`${retentionRuns.state} = 'running'`)
    .prepare();
  const newest = db
    .select()
    .from(retentionRuns)
    .orderBy(desc(retentionRuns.startedAtMs))
    .limit(slot('limit'))
    .prepare();
  return {
    rules: () => rules.all(),
    running: (): RetentionRunRow | undefined => running.get(),
    newest: (limit: number): RetentionRunRow[] => newest.all({ limit }),
  };
};

export const retentionWrites = (db: Writable) => {
  const set = db
    .insert(retentionRules)
    .values({ class: slot('class'), months: slot('months') })
    .onConflictDoUpdate({ target: retentionRules.class, set: { months: slot('months') as never } })
    .prepare();
  const insertRun = prepareInsert(db, retentionRuns);
  const saveRun = prepareSave(db, retentionRuns, retentionRuns.id);
  return {
    set: (name: RetentionClass, months: number | null): void =>
      void set.run({ class: name, months }),
    insertRun,
    saveRun,
  };
};
