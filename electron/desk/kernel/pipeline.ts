/**
 * The one door for change: read the input, know the caller, check the permission, begin, handle,
 * append to the record, commit to disk, tell the board. Nothing reports success before the commit.
 */

import type { z } from 'zod';
import type { Language } from '../../../shared/kernel/fields.ts';
import type { ProcedureMeta } from '../../../shared/kernel/procedure.ts';
import type { Subject } from '../../../shared/kernel/subjects.ts';
import type { SearchKind } from '../../../shared/search/contract.ts';
import type { Database } from '../database/open.ts';
import type { EventRow, HouseRow } from '../database/schema/index.ts';
import { troubleOf } from '../database/trouble.ts';
import { type NewEvent, openRecorder } from '../events/record.ts';
import type { Reads, Writes } from '../stores.ts';
import type { Chance } from './chance.ts';
import type { Clock } from './clock.ts';
import type { Actor, Listeners, ReadContext, WriteContext } from './context.ts';
import { DeskError } from './failure.ts';
import type { AnyHandler, Prepared, PreparedQuery } from './handlers.ts';
import { readInput } from './input.ts';
import { mustMay } from './permission.ts';
import { closeSession, isConfirmed, type Session, standingOf } from './sessions.ts';

export type PipelineDeps = {
  database: Database;
  reads: Reads;
  writes: Writes;
  clock: Clock;
  /** The machine's clock, epoch milliseconds: sessions end by it. */
  machineMs: () => number;
  chance: Chance;
  /** The house's settings; undefined before the first run. */
  house: () => HouseRow | undefined;
  listeners: Listeners;
  /** Whether an event may have changed the words its subject is found by: it is indexed anew then. */
  changesWords: (event: NewEvent) => boolean;
  /** Told after each commit what it touched, in commit order. */
  committed: (touched: readonly Subject[], events: readonly EventRow[]) => void;
  /** Told when a page of the house cannot be read any more. */
  damaged: (fault: string) => void;
  /** Told of each answer somebody was given, once it is there. */
  answered?: (path: string, session: Session, input: unknown, output: unknown) => void;
  /** Told what the disk has refused of a call. */
  refused?: (error: unknown) => void;
  /** Tests check outputs against the contract too; a live desk trusts its own. */
  checkOutputs: boolean;
};

export type Procedure = {
  path: string;
  meta: ProcedureMeta;
  input?: z.ZodType;
  output?: z.ZodType;
};

export const desk: Actor = { id: 'scheduler', code: 'scheduler', role: 'desk' };

const isPrepared = (handler: AnyHandler): handler is Prepared<unknown, unknown> =>
  typeof handler !== 'function' && 'run' in handler;
const isPreparedQuery = (handler: AnyHandler): handler is PreparedQuery<unknown, unknown> =>
  typeof handler !== 'function' && 'answer' in handler;

/** What one transaction has touched and recorded so far. */
/** `queued`: ids that wait for the index by it. */
type Gathered = { touched: Subject[]; events: EventRow[]; queued: Set<string> };

export const createPipeline = (deps: PipelineDeps) => {
  const { database, reads, writes, clock, chance } = deps;

  const contextFor = (
    actor: Actor,
    station: string,
    language: Language,
    session: Session | null,
    nowMs: number = clock.nowMs(),
  ): ReadContext => ({
    reads,
    nowMs,
    timeZone: deps.house()?.timeZone ?? 'UTC',
    language,
    actor,
    station,
    session,
  });

  /** What a handler works with inside a running transaction; its events and subjects are gathered. */
  const writing = (
    base: ReadContext,
    stripped: boolean,
    gathered: Gathered,
    source: Chance = chance,
  ): WriteContext => {
    const recorder = openRecorder(
      { reads: reads.events, writes: writes.events, chance: source },
      {
        actor: base.actor.id,
        station: base.station,
        nowMs: base.nowMs,
        forward: deps.house()?.demo === false,
      },
      gathered.events,
    );
    return {
      ...base,
      writes,
      ...deps.listeners,
      newId: () => source.id(base.nowMs),
      nextNumber: writes.house.nextNumber,
      record: (event) => {
        gathered.touched.push(event.subject);
        // The record says when the text it keeps is not quite what was typed.
        recorder.record(
          stripped ? { ...event, body: { ...event.body, zeroBytesStripped: true } } : event,
        );
        const { kind, id } = event.subject;
        if (deps.changesWords(event) && !gathered.queued.has(id)) {
          gathered.queued.add(id);
          writes.search.enqueue(kind as SearchKind, id);
        }
      },
      touch: (subject) => gathered.touched.push(subject),
    };
  };

  /** One transaction with its events; the board is told after the commit. */
  const change = <T>(work: (gathered: Gathered) => T, takeBack?: () => void): T => {
    const gathered: Gathered = { touched: [], events: [], queued: new Set() };
    let output: T;
    try {
      output = database.transact(() => work(gathered));
    } catch (error) {
      takeBack?.();
      throw error;
    }
    deps.committed(gathered.touched, gathered.events);
    return output;
  };

  const unattended = (actor: Actor, station: string, nowMs: number): ReadContext =>
    contextFor(actor, station, deps.house()?.language ?? 'zh-CN', null, nowMs);

  /**
   * Locks a session nobody sits at, and one whose person was given another secret; ends one that is over, and one
   * whose person is out: who comes back signs in. Asked before each call, and before each word of a stream.
   */
  const lookAfter = (session: Session): void => {
    if (session.staffId === null) return;
    const person = reads.staff.byId(session.staffId);
    if (!person?.active) {
      closeSession(session);
      return;
    }
    if (session.openedWith !== null && session.openedWith !== person.secretHash)
      session.locked = true;
    const standing = standingOf(session, deps.machineMs(), deps.house()?.idleLockMs ?? 0);
    if (standing === 'idle') session.locked = true;
    if (standing !== 'over') return;
    closeSession(session);
    const base = unattended(desk, session.station, clock.nowMs());
    change((gathered) =>
      writing(base, false, gathered).record({
        kind: 'session-over',
        subject: { kind: 'staff', id: person.id },
      }),
    );
  };

  /** Who has the session, at the console or gone from it under lock. */
  const authoriseCovered = (
    session: Session,
    permission: ProcedureMeta['permission'],
  ): ReadContext => {
    if (session.staffId === null) throw new DeskError('UNAUTHENTICATED', 'kernel.unauthenticated');
    const person = reads.staff.byId(session.staffId);
    if (!person?.active) throw new DeskError('UNAUTHENTICATED', 'kernel.unauthenticated');
    if (permission !== 'anyone') mustMay(person, permission);
    const language = person.language ?? deps.house()?.language ?? 'zh-CN';
    const actor = { id: person.id, code: person.code, role: person.role };
    return contextFor(actor, session.station, language, session);
  };

  /** Who calls, checked anew each time: a person made inactive is out at once. */
  const authorise = (session: Session, permission: ProcedureMeta['permission']): ReadContext => {
    if (session.staffId !== null && session.locked)
      throw new DeskError('UNAUTHENTICATED', 'kernel.locked');
    return authoriseCovered(session, permission);
  };

  /**
   * Asked again once something slow is through: whoever was signed out meanwhile gets and does nothing more, and what
   * one person began is not finished, or read, as whoever sits there by then.
   */
  const authoriseStill = (
    session: Session,
    permission: ProcedureMeta['permission'],
    { actor }: ReadContext,
  ): ReadContext => {
    const now = authorise(session, permission);
    if (now.actor.id !== actor.id) throw new DeskError('UNAUTHENTICATED', 'kernel.unauthenticated');
    return now;
  };

  const checked = (procedure: Procedure, output: unknown): unknown =>
    deps.checkOutputs && procedure.output ? procedure.output.parse(output) : output;

  /** @throws DeskError NOT_ALLOWED `session.confirmIdentity` where the secret has to be typed once more */
  const mustBeConfirmed = ({ meta }: Procedure, input: unknown, session: Session): void => {
    const { confirm, permission } = meta;
    const grave =
      confirm === 'identity' ||
      confirm?.some((field) => (input as Record<string, unknown> | null)?.[field] !== undefined);
    if (!grave) return;
    // Whoever may not do it at all is not asked who they are.
    authorise(session, permission);
    if (!isConfirmed(session, deps.machineMs()))
      throw new DeskError('NOT_ALLOWED', 'session.confirmIdentity', {});
  };

  const call = async (
    procedure: Procedure,
    handler: AnyHandler,
    raw: unknown,
    session: Session,
    signal?: AbortSignal,
  ): Promise<unknown> => {
    const { kind, permission, most } = procedure.meta;
    const { input, stripped } = readInput(procedure.input, raw, most);
    const direct = handler as (context: unknown, input: unknown) => unknown;
    lookAfter(session);
    mustBeConfirmed(procedure, input, session);
    if (kind === 'access') return checked(procedure, await direct(session, input));
    if (kind === 'stream') {
      const isCovered = (): boolean => {
        lookAfter(session);
        return session.locked;
      };
      return direct(authoriseCovered(session, permission), { signal, isCovered });
    }
    const given = (output: unknown): unknown => {
      deps.answered?.(procedure.path, session, input, output);
      return checked(procedure, output);
    };
    if (isPreparedQuery(handler)) {
      const asking = authorise(session, permission);
      const made = await handler.prepare(input);
      const answer = handler.answer as (...given: unknown[]) => unknown;
      return given(answer(authoriseStill(session, permission, asking), input, made));
    }
    if (kind === 'query') return given(direct(authorise(session, permission), input));
    if (kind === 'report') {
      const asking = authorise(session, permission);
      const output = await direct(asking, input);
      authoriseStill(session, permission, asking);
      return given(output);
    }
    if (isPrepared(handler)) {
      const asking = authorise(session, permission);
      const made = await handler.prepare(input, asking);
      const run = handler.run as (context: WriteContext, input: unknown, made: unknown) => unknown;
      const takeBack = handler.takeBack as ((made: unknown) => void) | undefined;
      return given(
        change(
          (gathered) => {
            const base = authoriseStill(session, permission, asking);
            return run(writing(base, stripped, gathered), input, made);
          },
          () => takeBack?.(made),
        ),
      );
    }
    const base = authorise(session, permission);
    return given(change((gathered) => direct(writing(base, stripped, gathered), input)));
  };

  return {
    /** @throws DeskError only: what SQLite says is translated. */
    call: async (...args: Parameters<typeof call>): Promise<unknown> => {
      try {
        return await call(...args);
      } catch (error) {
        deps.refused?.(error);
        const known = troubleOf(error);
        if (known?.code === 'DATABASE_CORRUPT') deps.damaged(String(known.details['cause']));
        throw known ?? error;
      }
    },
    /** Work of the desk itself or of the set-up, through the same door. */
    perform: <T>(actor: Actor, station: string, work: (context: WriteContext) => T): T =>
      change((gathered) =>
        work(writing(unattended(actor, station, clock.nowMs()), false, gathered)),
      ),
    /**
     * Many steps of many people at many moments in one transaction: how a demo house gets its history.
     * @param source ids and salts; seeded, the same house comes out everywhere
     */
    replay: <T>(
      source: Chance,
      work: (as: (actor: Actor, station: string, nowMs: number) => WriteContext) => T,
    ): T =>
      change((gathered) =>
        work((actor, station, nowMs) =>
          writing(unattended(actor, station, nowMs), false, gathered, source),
        ),
      ),
  };
};
export type Pipeline = ReturnType<typeof createPipeline>;

/** What each piece of work is given that the desk does by itself. */
export type DeskWork = Pick<PipelineDeps, 'reads' | 'clock' | 'house'> & { pipeline: Pipeline };
