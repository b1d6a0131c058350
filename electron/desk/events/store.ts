/** The record's statements. There is no update and no delete, here or in the database. */
import { and, asc, desc, eq, gt, lte, notInArray, sql } from 'drizzle-orm';
import type { Readable, Writable } from '../database/open.ts';
import { type EventRow, eventPersonal, events } from '../database/schema/index.ts';
import { commandStation } from '../kernel/sessions.ts';

const slot = sql.placeholder;

export const eventReads = (db: Readable) => {
  const head = db
    .select({ seq: events.seq, atMs: events.atMs, hash: events.hash })
    .from(events)
    .orderBy(desc(events.seq))
    .limit(1)
    .prepare();
  const newestAtBoard = db
    .select({ atMs: events.atMs })
    .from(events)
    // What the desk does by itself a command does as well, where it has fallen due.
    .where(notInArray(events.station, ['desk', commandStation]))
    .orderBy(desc(events.seq))
    .limit(1)
    .prepare();
  const bySeq = db
    .select({ seq: events.seq, id: events.id, atMs: events.atMs, hash: events.hash })
    .from(events)
    .where(eq(events.seq, slot('seq')))
    .prepare();
  const withPersonal = () =>
    db
      .select({ event: events, personal: eventPersonal.body })
      .from(events)
      .leftJoin(eventPersonal, eq(eventPersonal.seq, events.seq));
  const after = withPersonal()
    .where(gt(events.seq, slot('after')))
    .orderBy(asc(events.seq))
    .limit(slot('limit'))
    .prepare();
  const ofSubject = withPersonal()
    .where(and(eq(events.subjectId, slot('subject')), gt(events.seq, slot('after'))))
    .orderBy(asc(events.seq))
    .limit(slot('limit'))
    .prepare();
  const newestOf = withPersonal()
    .where(eq(events.subjectId, slot('subject')))
    .orderBy(desc(events.seq))
    .limit(slot('limit'))
    .prepare();
  const lastOf = db
    .select({ seq: events.seq, atMs: events.atMs, actor: events.actor })
    .from(events)
    .where(
      and(
        eq(events.subjectId, slot('subject')),
        eq(events.subjectKind, slot('kind')),
        sql`(${slot('step')} IS NULL OR ${events.kind} = ${slot('step')})`,
        sql`(${slot('except')} IS NULL OR ${events.kind} <> ${slot('except')})`,
        sql`(${slot('field')} IS NULL OR json_type(${events.body}, '$.facts.' || ${slot('field')}) IS NOT NULL)`,
      ),
    )
    .orderBy(desc(events.seq))
    .limit(1)
    .prepare();
  const kindsBetween = db
    .select({
      kind: events.kind,
      subjectKind: events.subjectKind,
      subjectId: events.subjectId,
      body: events.body,
    })
    .from(events)
    .where(and(gt(events.seq, slot('after')), lte(events.seq, slot('until'))))
    .orderBy(asc(events.seq))
    .prepare();
  const partOf = db
    .select({ salt: eventPersonal.salt, body: eventPersonal.body })
    .from(eventPersonal)
    .where(eq(eventPersonal.seq, slot('seq')))
    .prepare();
  const personalOf = db
    .select({ body: eventPersonal.body })
    .from(events)
    .innerJoin(eventPersonal, eq(eventPersonal.seq, events.seq))
    .where(eq(events.subjectId, slot('subject')))
    .orderBy(asc(events.seq))
    .limit(slot('limit'))
    .prepare();
  return {
    head: () => head.get(),
    /** When somebody last wrote at a board; undefined: nobody yet. */
    atBoardMs: (): number | undefined => newestAtBoard.get()?.atMs,
    /** When the record begins; undefined: there is none yet. */
    beginsMs: (): number | undefined => bySeq.get({ seq: 1 })?.atMs,
    bySeq: (seq: number) => bySeq.get({ seq }),
    after: (seq: number, limit: number) => after.all({ after: seq, limit }),
    ofSubject: (subject: string, seq: number, limit: number) =>
      ofSubject.all({ subject, after: seq, limit }),
    newestOf: (subject: string, limit: number) => newestOf.all({ subject, limit }),
    /** Who last did anything to a subject, or this step with this fact, or anything but one step, and when. */
    lastOf: (
      kind: string,
      subject: string,
      { step, field, except }: { [K in 'step' | 'field' | 'except']?: string | undefined },
    ) =>
      lastOf.get({
        kind,
        subject,
        step: step ?? null,
        field: field ?? null,
        except: except ?? null,
      }),
    /** What happened in a stretch of the record, without what was said. */
    kindsBetween: (after: number, until: number) => kindsBetween.all({ after, until }),
    /** The personal part of one event with its salt; undefined when there is none or it was erased. */
    partOf: (seq: number) => partOf.get({ seq }),
    /** The personal parts only, oldest first: what was said and written of a subject. */
    personalOf: (subject: string, limit: number): string[] =>
      personalOf.all({ subject, limit }).map(({ body }) => body),
  };
};
export type StoredEvent = ReturnType<ReturnType<typeof eventReads>['after']>[number];

export const eventWrites = (db: Writable) => {
  const insert = db
    .insert(events)
    .values({
      seq: slot('seq'),
      id: slot('id'),
      atMs: slot('atMs'),
      kind: slot('kind'),
      subjectKind: slot('subjectKind'),
      subjectId: slot('subjectId'),
      actor: slot('actor'),
      station: slot('station'),
      body: slot('body'),
      commitment: slot('commitment'),
      previousHash: slot('previousHash'),
      hash: slot('hash'),
    })
    .prepare();
  const insertPersonal = db
    .insert(eventPersonal)
    .values({ seq: slot('seq'), salt: slot('salt'), body: slot('body') })
    .prepare();
  return {
    append: (event: EventRow): void => void insert.run(event),
    appendPersonal: (part: { seq: number; salt: string; body: string }): void =>
      void insertPersonal.run(part),
  };
};
