/** The service contracts' statements. */
import { asc, desc, eq, sql } from 'drizzle-orm';
import type { Readable, Writable } from '../database/open.ts';
import { prepareInsert, prepareSave } from '../database/prepared.ts';
import {
  contractFiles,
  contractNotes,
  requests,
  serviceContracts,
} from '../database/schema/index.ts';

const slot = sql.placeholder;

const performanceOf = (db: Readable) => {
  const late = sql<number>`total(coalesce(${requests.doneAtMs}, ${slot('nowMs')}) > ${requests.dueAtMs})`;
  const counted = db
    .select({
      service: requests.service,
      count: sql<number>`count(*)`,
      late: sql<number>`cast(${late} AS INTEGER)`,
      reopened: sql<number>`cast(total(${requests.reopened} > 0) AS INTEGER)`,
      chased: sql<number>`cast(total(${requests.chases} > 0) AS INTEGER)`,
    })
    .from(requests)
    .where(
      sql`${requests.loggedAtMs} >= ${slot('fromMs')} AND ${requests.loggedAtMs} < ${slot('untilMs')}
        AND ${requests.service} IN (SELECT value FROM json_each(${slot('services')}))
        AND ${requests.state} <> 'cancelled'`,
    )
    .groupBy(requests.service)
    .prepare();
  return (services: readonly string[], fromMs: number, untilMs: number, nowMs: number) =>
    counted.all({ services: JSON.stringify(services), fromMs, untilMs, nowMs });
};

export const contractReads = (db: Readable) => {
  const all = db.select().from(serviceContracts).orderBy(asc(serviceContracts.number)).prepare();
  const byId = db
    .select()
    .from(serviceContracts)
    .where(eq(serviceContracts.id, slot('id')))
    .prepare();
  const files = db
    .select()
    .from(contractFiles)
    .where(sql`${contractFiles.contractId} = ${slot('id')} AND ${contractFiles.hidden} = 0`)
    .orderBy(asc(contractFiles.addedAtMs), asc(contractFiles.id))
    .prepare();
  const file = db
    .select()
    .from(contractFiles)
    .where(eq(contractFiles.id, slot('id')))
    .prepare();
  const notes = db
    .select()
    .from(contractNotes)
    .where(eq(contractNotes.contractId, slot('id')))
    .orderBy(desc(contractNotes.atMs), desc(contractNotes.id))
    .prepare();
  return {
    all: () => all.all(),
    byId: (id: string) => byId.get({ id }),
    /** Papers that lie with it, oldest first. */
    filesOf: (id: string) => files.all({ id }),
    file: (id: string) => file.get({ id }),
    /** Newest first. */
    notesOf: (id: string) => notes.all({ id }),
    /** Requests of services over a time, and how they went. */
    performance: performanceOf(db),
  };
};

export const contractWrites = (db: Writable) => ({
  insert: prepareInsert(db, serviceContracts),
  save: prepareSave(db, serviceContracts, serviceContracts.id),
  insertFile: prepareInsert(db, contractFiles),
  saveFile: prepareSave(db, contractFiles, contractFiles.id),
  insertNote: prepareInsert(db, contractNotes),
});
