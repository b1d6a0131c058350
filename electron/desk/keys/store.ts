/** The keys' statements. */
import { and, asc, desc, eq, getTableColumns, isNull, lt, ne, or, sql } from 'drizzle-orm';
import type { Readable, Writable } from '../database/open.ts';
import { prepareInsert, prepareRows, prepareSave } from '../database/prepared.ts';
import {
  type KeyIncidentRow,
  type KeyMoveRow,
  type KeyRingRow,
  type KeyRow,
  keyBookings,
  keyCounts,
  keyEnvelopes,
  keyHandouts,
  keyIncidents,
  keyMoves,
  keyRings,
  keys,
} from '../database/schema/index.ts';

const slot = sql.placeholder;

const keyReadsOf = (db: Readable) => {
  const cells = getTableColumns(keys);
  const all = prepareRows<KeyRow>(
    db.select().from(keys).orderBy(asc(keys.plainFamily), asc(keys.copy)).prepare(),
    cells,
  );
  const byId = prepareRows<KeyRow>(
    db
      .select()
      .from(keys)
      .where(eq(keys.id, slot('id')))
      .prepare(),
    cells,
  );
  const byToken = prepareRows<KeyRow>(
    db
      .select()
      .from(keys)
      .where(
        and(
          or(
            eq(keys.plainCode, slot('token')),
            eq(keys.plainFamily, slot('token')),
            eq(keys.plainBarcode, slot('token')),
          ),
          ne(keys.state, sql`'retired'`),
        ),
      )
      .prepare(),
    cells,
  );
  // `IS NOT NULL` stands literally: the partial indexes are used only so.
  const held = prepareRows<KeyRow>(
    db
      .select()
      .from(keys)
      .where(sql`${keys.holderId} IS NOT NULL`)
      .orderBy(asc(keys.dueAtMs))
      .prepare(),
    cells,
  );
  const heldBy = prepareRows<KeyRow>(
    db
      .select()
      .from(keys)
      .where(sql`${keys.holderId} = ${slot('staffId')} AND ${keys.holderId} IS NOT NULL`)
      .prepare(),
    cells,
  );
  const onRing = prepareRows<KeyRow>(
    db
      .select()
      .from(keys)
      .where(sql`${keys.ringId} = ${slot('ringId')} AND ${keys.ringId} IS NOT NULL`)
      .prepare(),
    cells,
  );
  const rings = db.select().from(keyRings).orderBy(asc(keyRings.code)).prepare();
  const ringByCode = db
    .select()
    .from(keyRings)
    .where(sql`${keyRings.plain} = ${slot('token')} AND ${keyRings.retired} = 0`)
    .prepare();
  return {
    all: (): KeyRow[] => all(),
    byId: (id: string): KeyRow | undefined => byId({ id })[0],
    /** Keys of this code or barcode, and all copies of a family; as `plainCode` has it. */
    byToken: (token: string): KeyRow[] => byToken({ token }),
    /** Keys in somebody's hands, due first first. */
    held: (): KeyRow[] => held(),
    heldBy: (staffId: string): KeyRow[] => heldBy({ staffId }),
    onRing: (ringId: string): KeyRow[] => onRing({ ringId }),
    rings: (): KeyRingRow[] => rings.all(),
    ringByCode: (token: string): KeyRingRow | undefined => ringByCode.get({ token }),
  };
};

const moveReadsOf = (db: Readable) => {
  const cells = getTableColumns(keyMoves);
  const byId = prepareRows<KeyMoveRow>(
    db
      .select()
      .from(keyMoves)
      .where(eq(keyMoves.id, slot('id')))
      .prepare(),
    cells,
  );
  const newestOf = prepareRows<KeyMoveRow>(
    db
      .select()
      .from(keyMoves)
      .where(eq(keyMoves.keyId, slot('keyId')))
      .orderBy(desc(keyMoves.fromMs))
      .limit(slot('limit'))
      .prepare(),
    cells,
  );
  // Spells of one key follow each other: of those that began before the interval only the last can reach
  // into it, so both ends of the range are found by the index whatever the key has been through.
  const between = prepareRows<KeyMoveRow>(
    db
      .select()
      .from(keyMoves)
      .where(
        and(
          eq(keyMoves.keyId, slot('keyId')),
          sql`${keyMoves.fromMs} >= coalesce((
            SELECT max(earlier.from_ms) FROM key_moves AS earlier
            WHERE earlier.key_id = ${slot('keyId')} AND earlier.from_ms <= ${slot('fromMs')}
          ), 0)`,
          lt(keyMoves.fromMs, slot('untilMs')),
          sql`(${keyMoves.untilMs} IS NULL OR ${keyMoves.untilMs} > ${slot('fromMs')})`,
        ),
      )
      .orderBy(asc(keyMoves.fromMs))
      .limit(slot('limit'))
      .prepare(),
    cells,
  );
  const ofOutage = prepareRows<KeyMoveRow>(
    db
      .select()
      .from(keyMoves)
      .where(
        or(
          sql`(${keyMoves.givenOutageId} = ${slot('id')} AND ${keyMoves.givenOutageId} IS NOT NULL)`,
          sql`(${keyMoves.returnedOutageId} = ${slot('id')} AND ${keyMoves.returnedOutageId} IS NOT NULL)`,
        ),
      )
      .orderBy(asc(keyMoves.fromMs))
      .prepare(),
    cells,
  );
  return {
    move: (id: string): KeyMoveRow | undefined => byId({ id })[0],
    /** Spells whose beginning or end stood on the paper of an outage, oldest first. */
    movesOfOutage: (id: string): KeyMoveRow[] => ofOutage({ id }),
    newestMoves: (keyId: string, limit: number): KeyMoveRow[] => newestOf({ keyId, limit }),
    /** Spells of a key that touch the interval, oldest first. */
    movesBetween: (keyId: string, fromMs: number, untilMs: number, limit: number): KeyMoveRow[] =>
      between({ keyId, fromMs, untilMs, limit }),
  };
};

const bookingReadsOf = (db: Readable) => {
  const byId = db
    .select()
    .from(keyBookings)
    .where(eq(keyBookings.id, slot('id')))
    .prepare();
  const open = db
    .select()
    .from(keyBookings)
    .where(sql`${keyBookings.state} = 'open'`)
    .orderBy(asc(keyBookings.keyId), asc(keyBookings.fromMs))
    .prepare();
  const openOf = db
    .select()
    .from(keyBookings)
    .where(sql`${keyBookings.keyId} = ${slot('keyId')} AND ${keyBookings.state} = 'open'`)
    .orderBy(asc(keyBookings.fromMs))
    .prepare();
  const takenOf = db
    .select()
    .from(keyBookings)
    .where(
      sql`${keyBookings.keyId} = ${slot('keyId')} AND ${keyBookings.state} = 'taken' AND ${keyBookings.untilMs} > ${slot('nowMs')}`,
    )
    .prepare();
  return {
    booking: (id: string) => byId.get({ id }),
    openBookings: () => open.all(),
    bookingsOf: (keyId: string) => openOf.all({ keyId }),
    /** Taken up, and not over yet. */
    takenBookingsOf: (keyId: string, nowMs: number) => takenOf.all({ keyId, nowMs }),
  };
};

const incidentReadsOf = (db: Readable) => {
  const byId = db
    .select()
    .from(keyIncidents)
    .where(eq(keyIncidents.id, slot('id')))
    .prepare();
  const open = db
    .select()
    .from(keyIncidents)
    .where(sql`${keyIncidents.open} = 1`)
    .orderBy(asc(keyIncidents.number))
    .prepare();
  const ofKey = prepareRows(
    db
      .select()
      .from(keyIncidents)
      .where(sql`${keyIncidents.keyId} = ${slot('keyId')} AND ${keyIncidents.keyId} IS NOT NULL`)
      .orderBy(desc(keyIncidents.openedAtMs))
      .prepare(),
    getTableColumns(keyIncidents),
  );
  const newest = db
    .select()
    .from(keyIncidents)
    .orderBy(desc(keyIncidents.number))
    .limit(slot('limit'))
    .prepare();
  return {
    incident: (id: string) => byId.get({ id }),
    openIncidents: () => open.all(),
    incidentsOf: (keyId: string): KeyIncidentRow[] => ofKey({ keyId }),
    newestIncidents: (limit: number) => newest.all({ limit }),
  };
};

const ledgerReadsOf = (db: Readable) => {
  const counts = db
    .select()
    .from(keyCounts)
    .orderBy(desc(keyCounts.number))
    .limit(slot('limit'))
    .prepare();
  const envelopes = db
    .select()
    .from(keyEnvelopes)
    .orderBy(desc(keyEnvelopes.number))
    .limit(slot('limit'))
    .prepare();
  const envelope = db
    .select()
    .from(keyEnvelopes)
    .where(eq(keyEnvelopes.number, slot('number')))
    .prepare();
  const envelopeById = db
    .select()
    .from(keyEnvelopes)
    .where(eq(keyEnvelopes.id, slot('id')))
    .prepare();
  const sealed = db
    .select()
    .from(keyEnvelopes)
    .where(sql`${keyEnvelopes.state} = 'sealed'`)
    .orderBy(asc(keyEnvelopes.number))
    .prepare();
  const handout = db
    .select()
    .from(keyHandouts)
    .where(eq(keyHandouts.id, slot('id')))
    .prepare();
  const handouts = db
    .select()
    .from(keyHandouts)
    .orderBy(desc(keyHandouts.startedAtMs))
    .limit(slot('limit'))
    .prepare();
  const running = db
    .select()
    .from(keyHandouts)
    .where(isNull(keyHandouts.endedAtMs))
    .orderBy(desc(keyHandouts.startedAtMs))
    .limit(1)
    .prepare();
  return {
    newestCounts: (limit: number) => counts.all({ limit }),
    newestEnvelopes: (limit: number) => envelopes.all({ limit }),
    envelope: (number: number) => envelope.get({ number }),
    envelopeById: (id: string) => envelopeById.get({ id }),
    sealedEnvelopes: () => sealed.all(),
    handout: (id: string) => handout.get({ id }),
    newestHandouts: (limit: number) => handouts.all({ limit }),
    runningHandout: () => running.get(),
  };
};

export const keyReads = (db: Readable) => ({
  ...keyReadsOf(db),
  ...moveReadsOf(db),
  ...bookingReadsOf(db),
  ...incidentReadsOf(db),
  ...ledgerReadsOf(db),
});

const dropMoveOf = (db: Writable) => {
  const drop = db
    .delete(keyMoves)
    .where(eq(keyMoves.id, slot('id')))
    .prepare();
  return (id: string): void => void drop.run({ id });
};

export const keyWrites = (db: Writable) => ({
  insert: prepareInsert(db, keys),
  save: prepareSave(db, keys, keys.id),
  /** In whose hands it is, and nothing else of the row. */
  saveHands: prepareSave(db, keys, keys.id, [
    'state',
    'moveId',
    'holderId',
    'outSinceMs',
    'dueAtMs',
  ]),
  insertRing: prepareInsert(db, keyRings),
  insertMove: prepareInsert(db, keyMoves),
  endMove: prepareSave(db, keyMoves, keyMoves.id, [
    'untilMs',
    'ended',
    'receivedBy',
    'returnedOutageId',
  ]),
  /** One that was entered late by mistake; that it was stays in the record. */
  dropMove: dropMoveOf(db),
  insertBooking: prepareInsert(db, keyBookings),
  saveBooking: prepareSave(db, keyBookings, keyBookings.id),
  insertIncident: prepareInsert(db, keyIncidents),
  saveIncident: prepareSave(db, keyIncidents, keyIncidents.id),
  insertCount: prepareInsert(db, keyCounts),
  saveCount: prepareSave(db, keyCounts, keyCounts.id),
  insertEnvelope: prepareInsert(db, keyEnvelopes),
  saveEnvelope: prepareSave(db, keyEnvelopes, keyEnvelopes.id),
  insertHandout: prepareInsert(db, keyHandouts),
  saveHandout: prepareSave(db, keyHandouts, keyHandouts.id),
});
