/** The statements of the roster, of breaks and swaps, and of past duties. */
import { and, asc, between, eq, getTableColumns, gte, isNull, lt, or, sql } from 'drizzle-orm';
import type { Readable, Writable } from '../database/open.ts';
import { prepareInsert, prepareRows, prepareSave } from '../database/prepared.ts';
import {
  type BreakRow,
  breaks,
  type DutyRow,
  duties,
  type RosterRow,
  rosters,
  type SwapRow,
  swaps,
} from '../database/schema/index.ts';

const slot = sql.placeholder;

export const attendanceReads = (db: Readable) => {
  const ofRoster = () => db.select().from(rosters);
  const cell = ofRoster()
    .where(and(eq(rosters.staffId, slot('staffId')), eq(rosters.date, slot('date'))))
    .prepare();
  const cells = prepareRows(
    ofRoster()
      .where(between(rosters.date, slot('from'), slot('until')))
      .prepare(),
    getTableColumns(rosters),
  );
  const cellsOf = prepareRows(
    ofRoster()
      .where(
        and(
          eq(rosters.staffId, slot('staffId')),
          between(rosters.date, slot('from'), slot('until')),
        ),
      )
      .prepare(),
    getTableColumns(rosters),
  );
  const ofDuties = () => db.select().from(duties);
  const duty = ofDuties()
    .where(eq(duties.id, slot('id')))
    .prepare();
  const dutiesIn = prepareRows(
    ofDuties()
      .where(and(gte(duties.onAtMs, slot('fromMs')), lt(duties.onAtMs, slot('untilMs'))))
      .orderBy(asc(duties.onAtMs))
      .prepare(),
    getTableColumns(duties),
  );
  const dutiesOf = prepareRows(
    ofDuties()
      .where(
        and(
          eq(duties.staffId, slot('staffId')),
          gte(duties.onAtMs, slot('fromMs')),
          lt(duties.onAtMs, slot('untilMs')),
        ),
      )
      .orderBy(asc(duties.onAtMs))
      .prepare(),
    getTableColumns(duties),
  );
  const ofBreaks = () => db.select().from(breaks);
  const openBreak = ofBreaks()
    .where(and(eq(breaks.staffId, slot('staffId')), isNull(breaks.untilMs)))
    .prepare();
  const openBreaks = ofBreaks().where(isNull(breaks.untilMs)).prepare();
  const breaksIn = ofBreaks()
    .where(and(gte(breaks.fromMs, slot('fromMs')), lt(breaks.fromMs, slot('untilMs'))))
    .orderBy(asc(breaks.fromMs))
    .prepare();
  const breaksOf = ofBreaks()
    .where(
      and(
        eq(breaks.staffId, slot('staffId')),
        gte(breaks.fromMs, slot('fromMs')),
        lt(breaks.fromMs, slot('untilMs')),
      ),
    )
    .orderBy(asc(breaks.fromMs))
    .prepare();
  const ofSwaps = () => db.select().from(swaps);
  const swap = ofSwaps()
    .where(eq(swaps.id, slot('id')))
    .prepare();
  const waiting = ofSwaps()
    // `state = 'asked'` stands literally: the partial index is used only so.
    .where(sql`${swaps.state} = 'asked'`)
    .orderBy(asc(swaps.askedAtMs))
    .prepare();
  const swapsIn = ofSwaps()
    .where(
      or(
        between(swaps.date, slot('from'), slot('until')),
        between(swaps.withDate, slot('from'), slot('until')),
      ),
    )
    .prepare();
  return {
    cell: (staffId: string, date: string): RosterRow | undefined => cell.get({ staffId, date }),
    /** Everybody's roster of the days, both ends included. */
    cells: (from: string, until: string): RosterRow[] => cells({ from, until }),
    cellsOf: (staffId: string, from: string, until: string): RosterRow[] =>
      cellsOf({ staffId, from, until }),
    duty: (id: string): DutyRow | undefined => duty.get({ id }),
    /** Who signed on in the time, in order. */
    dutiesIn: (fromMs: number, untilMs: number): DutyRow[] => dutiesIn({ fromMs, untilMs }),
    dutiesOf: (staffId: string, fromMs: number, untilMs: number): DutyRow[] =>
      dutiesOf({ staffId, fromMs, untilMs }),
    openBreak: (staffId: string): BreakRow | undefined => openBreak.get({ staffId }),
    openBreaks: (): BreakRow[] => openBreaks.all(),
    breaksIn: (fromMs: number, untilMs: number): BreakRow[] => breaksIn.all({ fromMs, untilMs }),
    breaksOf: (staffId: string, fromMs: number, untilMs: number): BreakRow[] =>
      breaksOf.all({ staffId, fromMs, untilMs }),
    swap: (id: string): SwapRow | undefined => swap.get({ id }),
    waitingSwaps: (): SwapRow[] => waiting.all(),
    /** Swaps that touch one of the days, decided or not. */
    swapsIn: (from: string, until: string): SwapRow[] => swapsIn.all({ from, until }),
  };
};

export const attendanceWrites = (db: Writable) => ({
  insertCell: prepareInsert(db, rosters),
  saveCell: prepareSave(db, rosters, rosters.id),
  insertBreak: prepareInsert(db, breaks),
  saveBreak: prepareSave(db, breaks, breaks.id),
  insertSwap: prepareInsert(db, swaps),
  saveSwap: prepareSave(db, swaps, swaps.id),
});
