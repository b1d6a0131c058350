/** The statements of training. */
import { desc, eq, sql } from 'drizzle-orm';
import type { Readable, Writable } from '../database/open.ts';
import { prepareInsert, prepareSave } from '../database/prepared.ts';
import { trainings } from '../database/schema/index.ts';

const slot = sql.placeholder;

export const trainingReads = (db: Readable) => {
  const select = () => db.select().from(trainings);
  const byId = select()
    .where(eq(trainings.id, slot('id')))
    .prepare();
  const all = select().orderBy(desc(trainings.atMs)).prepare();
  const of = select()
    .where(eq(trainings.staffId, slot('staffId')))
    .orderBy(desc(trainings.atMs))
    .prepare();
  return {
    byId: (id: string) => byId.get({ id }),
    all: () => all.all(),
    of: (staffId: string) => of.all({ staffId }),
  };
};

export const trainingWrites = (db: Writable) => ({
  insert: prepareInsert(db, trainings),
  save: prepareSave(db, trainings, trainings.id),
});
