/** The complaints' statements. */
import { and, asc, desc, eq, sql } from 'drizzle-orm';
import type { ComplaintKind, Severity } from '../../../shared/complaints/model.ts';
import type { Readable, Writable } from '../database/open.ts';
import { prepareInsert, prepareSave } from '../database/prepared.ts';
import {
  complaintLadders,
  complaintLimits,
  complaintSettings,
  complaints,
} from '../database/schema/index.ts';

const slot = sql.placeholder;
// Stands literally in the statement: the partial index is used only so.
const isOpen = sql`${complaints.open} = 1`;

export const complaintReads = (db: Readable) => {
  const select = () => db.select().from(complaints);
  const byId = select()
    .where(eq(complaints.id, slot('id')))
    .prepare();
  const byNumber = select()
    .where(eq(complaints.number, slot('number')))
    .prepare();
  const open = select().where(isOpen).orderBy(asc(complaints.openedAtMs)).prepare();
  const marked = db
    .select({
      place: complaints.place,
      placeKind: complaints.placeKind,
      stayId: complaints.stayId,
    })
    .from(complaints)
    .where(
      and(
        isOpen,
        sql`${complaints.sensitive} = 0`,
        sql`(${complaints.state} = 'open' OR ${complaints.guestView} IS NOT 'satisfied')`,
      ),
    )
    .prepare();
  const newest = select().orderBy(desc(complaints.openedAtMs)).limit(slot('limit')).prepare();
  const at = select()
    .where(eq(complaints.place, slot('place')))
    .orderBy(desc(complaints.openedAtMs))
    .limit(slot('limit'))
    .prepare();
  const since = (column: typeof complaints.place | typeof complaints.kind) =>
    select()
      .where(and(eq(column, slot('value')), sql`${complaints.openedAtMs} >= ${slot('sinceMs')}`))
      .orderBy(desc(complaints.openedAtMs))
      .prepare();
  const atSince = since(complaints.place);
  const ofKindSince = since(complaints.kind);
  const ofStay = select()
    .where(and(eq(complaints.stayId, slot('stayId')), sql`${complaints.stayId} IS NOT NULL`))
    .orderBy(desc(complaints.openedAtMs))
    .prepare();
  const ofCall = select()
    .where(and(eq(complaints.callId, slot('callId')), sql`${complaints.callId} IS NOT NULL`))
    .prepare();
  const closedSince = select()
    .where(
      and(
        sql`${complaints.closedAtMs} IS NOT NULL`,
        sql`${complaints.closedAtMs} > ${slot('momentMs')}`,
        sql`${complaints.openedAtMs} <= ${slot('momentMs')}`,
      ),
    )
    .prepare();
  const ladders = db
    .select()
    .from(complaintLadders)
    .orderBy(asc(complaintLadders.severity))
    .prepare();
  const ladder = db
    .select()
    .from(complaintLadders)
    .where(eq(complaintLadders.severity, slot('severity')))
    .prepare();
  const limits = db.select().from(complaintLimits).prepare();
  const settings = db.select().from(complaintSettings).prepare();
  return {
    byId: (id: string) => byId.get({ id }),
    byNumber: (number: number) => byNumber.get({ number }),
    /** Something is still to be done about them, oldest first. */
    open: () => open.all(),
    /** Where those are whose guests are to be treated with care; nothing sensitive among them. */
    marked: () => marked.all(),
    newest: (limit: number) => newest.all({ limit }),
    at: (place: string, limit: number) => at.all({ place, limit }),
    atSince: (place: string, sinceMs: number) => atSince.all({ value: place, sinceMs }),
    ofKindSince: (kind: ComplaintKind, sinceMs: number) =>
      ofKindSince.all({ value: kind, sinceMs }),
    ofStay: (stayId: string) => ofStay.all({ stayId }),
    ofCall: (callId: string) => ofCall.all({ callId }),
    /** Taken by a moment and closed since. */
    closedSince: (momentMs: number) => closedSince.all({ momentMs }),
    ladders: () => ladders.all(),
    ladder: (severity: Severity) => ladder.get({ severity }),
    limits: () => limits.all(),
    settings: () => settings.get() ?? { id: 1, repeatDays: 30, followUpHours: 4 },
  };
};

export const complaintWrites = (db: Writable) => {
  const setLimit = db
    .insert(complaintLimits)
    .values({ role: slot('role'), cents: slot('cents') })
    .onConflictDoUpdate({ target: complaintLimits.role, set: { cents: sql`excluded.cents` } })
    .prepare();
  return {
    insert: prepareInsert(db, complaints),
    save: prepareSave(db, complaints, complaints.id),
    saveLadder: prepareSave(db, complaintLadders, complaintLadders.severity),
    saveSettings: prepareSave(db, complaintSettings, complaintSettings.id),
    setLimit: (role: string, cents: number): void => void setLimit.run({ role, cents }),
  };
};
