/**
 * Incidents: a key lost, missing or where it should not be. Each names what is exposed, who had it last,
 * when the duty manager was told, and is closed only with what was done.
 */
import type { IncidentKind, IncidentOutcome } from '../../../shared/keys/model.ts';
import { unwatch, watch } from '../alarms/index.ts';
import type { KeyIncidentRow, KeyRow, StaffRow } from '../database/schema/index.ts';
import { recordChange, recordRow } from '../events/index.ts';
import type { WriteContext } from '../kernel/context.ts';
import { DeskError, found } from '../kernel/failure.ts';
import { exposedBy } from './exposure.ts';
import { envelopeWith, isAway, isOfAway } from './find.ts';
import { incidentSort, keySort } from './rows.ts';
import { endSpell } from './spells.ts';

type NewIncident = {
  kind: IncidentKind;
  key?: KeyRow | undefined;
  envelopeId?: string;
  countId?: string;
  /** What can be entered by whoever has it now. */
  exposed: string[];
  sinceMs?: number | undefined;
  note?: string;
};

const lastHolderOf = ({ reads }: WriteContext, key: KeyRow | undefined): string | null =>
  key ? (key.holderId ?? reads.keys.newestMoves(key.id, 1)[0]?.holderId ?? null) : null;

export const openIncident = (context: WriteContext, wanted: NewIncident): KeyIncidentRow => {
  const { key } = wanted;
  const row: KeyIncidentRow = {
    id: context.newId(),
    number: context.nextNumber('incident'),
    kind: wanted.kind,
    keyId: key?.id ?? null,
    envelopeId: wanted.envelopeId ?? null,
    countId: wanted.countId ?? null,
    open: true,
    sinceMs: wanted.sinceMs ?? context.nowMs,
    lastHolderId: lastHolderOf(context, key),
    exposed: wanted.exposed,
    openedBy: context.actor.id,
    openedAtMs: context.nowMs,
    toldId: null,
    toldBy: null,
    toldAtMs: null,
    locksChanged: [],
    foundAtMs: null,
    outcome: null,
    closedBy: null,
    closedAtMs: null,
    note: wanted.note ?? null,
    done: null,
  };
  context.writes.keys.insertIncident(row);
  recordRow(context, incidentSort, row, { kind: 'incident-opened', facts: { key: key?.code } });
  return row;
};

const change = (
  context: WriteContext,
  before: KeyIncidentRow,
  after: KeyIncidentRow,
  kind: string,
  facts: Record<string, unknown> = {},
): KeyIncidentRow => {
  context.writes.keys.saveIncident(after);
  recordChange(context, incidentSort, before, after, { kind, facts });
  return after;
};

/** Counted on its hook while it was in somebody's hands: handed in, that is settled. */
export const settleHandedIn = (context: WriteContext, key: KeyRow): void => {
  const row = context.reads.keys
    .incidentsOf(key.id)
    .find(({ open, kind }) => open && kind === 'unexpected');
  if (!row) return;
  const done = context.language === 'en' ? 'handed in' : '已交回';
  const closed = { closedBy: context.actor.id, closedAtMs: context.nowMs };
  change(
    context,
    row,
    { ...row, open: false, outcome: 'explained', done, ...closed },
    'incident-closed',
    { outcome: 'explained' },
  );
};

const openOf = ({ reads }: WriteContext, key: KeyRow): KeyIncidentRow | undefined =>
  reads.keys.incidentsOf(key.id).find((one) => one.open && isOfAway(one));

const openById = ({ reads }: WriteContext, id: string): KeyIncidentRow => {
  const row = found(reads.keys.incident(id), 'keys.noIncident', {});
  if (!row.open) throw new DeskError('WRONG_STATE', 'keys.incidentClosed', { number: row.number });
  return row;
};

/** Nobody can find it. The key leaves whatever hands it was in and its place on the board. */
export const takeAway = (
  context: WriteContext,
  key: KeyRow,
  state: 'lost' | 'missing',
  incident: KeyIncidentRow,
): void => {
  const after = endSpell(context, key, 'lost', state);
  context.writes.keys.save(after);
  recordChange(context, keySort, key, after, {
    kind: state === 'lost' ? 'key-lost' : 'key-missing',
    facts: { incident: incident.number },
  });
};

const watchTelling = (context: WriteContext, key: KeyRow, { lastHolderId }: KeyIncidentRow): void =>
  watch(context, {
    about: { kind: 'key', id: key.id },
    target: 'key-lost',
    label: key.code,
    dueAtMs: context.nowMs,
    holderId: lastHolderId,
  });

/**
 * Away once more while its incident is still open: that it was found, and who was told of it then, say
 * nothing of this time. It stays away from the first time on.
 */
const awayAnew = (context: WriteContext, known: KeyIncidentRow, key: KeyRow) =>
  known.foundAtMs === null
    ? {}
    : {
        foundAtMs: null,
        toldId: null,
        toldBy: null,
        toldAtMs: null,
        lastHolderId: lastHolderOf(context, key),
      };

/** Not there at a count, though an incident about it is open: the same one, opened anew where it had been found. */
export const missingAnew = (
  context: WriteContext,
  known: KeyIncidentRow,
  key: KeyRow,
): KeyIncidentRow => {
  const anew = { ...known, ...awayAnew(context, known, key) };
  const incident =
    known.foundAtMs === null ? known : change(context, known, anew, 'incident-reopened');
  if (key.state === 'in') takeAway(context, key, 'missing', incident);
  if (incident.kind === 'lost' && incident.toldAtMs === null) watchTelling(context, key, incident);
  return incident;
};

/** Reported lost. What a count has found missing is the same incident still. @throws DeskError CONFLICT */
export const reportLost = (
  context: WriteContext,
  key: KeyRow,
  note: string,
  sinceMs: number | undefined,
): KeyIncidentRow => {
  if (key.state === 'lost') throw isAway(context, key);
  if (sinceMs !== undefined && sinceMs > context.nowMs)
    throw new DeskError('INVALID_INPUT', 'keys.sinceAhead', {});
  const known = openOf(context, key);
  const wanted = {
    kind: 'lost' as const,
    key,
    exposed: exposedBy(context, key),
    sinceMs: sinceMs ?? key.outSinceMs ?? undefined,
    note,
  };
  const incident = known
    ? change(
        context,
        known,
        {
          ...known,
          ...awayAnew(context, known, key),
          kind: 'lost',
          note,
          sinceMs: sinceMs ?? known.sinceMs,
        },
        known.foundAtMs === null ? 'incident-is-loss' : 'incident-reopened',
      )
    : openIncident(context, wanted);
  takeAway(context, key, 'lost', incident);
  watchTelling(context, key, incident);
  return incident;
};

/** It is there: nobody has to be told any more; the incident stays open until somebody says what was done. */
export const settleFound = (context: WriteContext, key: KeyRow): KeyIncidentRow | undefined => {
  unwatch(context, { kind: 'key', id: key.id }, 'key-lost');
  const incident = openOf(context, key);
  if (!incident) return undefined;
  return change(context, incident, { ...incident, foundAtMs: context.nowMs }, 'incident-key-found');
};

/** It hangs again, or lies in the envelope that was never opened. @throws DeskError WRONG_STATE */
export const foundAgain = (
  context: WriteContext,
  key: KeyRow,
  note: string | undefined,
): KeyRow => {
  if (key.state !== 'lost' && key.state !== 'missing')
    throw new DeskError('WRONG_STATE', 'keys.notAway', { key: key.code });
  const incident = settleFound(context, key);
  const after: KeyRow = { ...key, state: envelopeWith(context, key) ? 'sealed' : 'in' };
  context.writes.keys.save(after);
  recordChange(context, keySort, key, after, {
    kind: 'key-found-again',
    facts: { incident: incident?.number },
    text: note,
  });
  return after;
};

/** The duty manager knows. @throws DeskError CONFLICT for somebody who is none */
export const tell = (context: WriteContext, id: string, who: StaffRow): KeyIncidentRow => {
  const row = openById(context, id);
  if (who.role !== 'duty-manager' && who.role !== 'administrator')
    throw new DeskError('CONFLICT', 'keys.notDutyManager', { name: who.name, role: who.role });
  if (row.keyId !== null && isOfAway(row))
    unwatch(context, { kind: 'key', id: row.keyId }, 'key-lost');
  const told = { toldId: who.id, toldBy: context.actor.id, toldAtMs: context.nowMs };
  return change(context, row, { ...row, ...told }, 'incident-told', { who: who.code });
};

/** @throws DeskError NOT_FOUND for a place that is not exposed */
export const changeLocks = (
  context: WriteContext,
  id: string,
  places: 'all' | readonly string[],
): KeyIncidentRow => {
  const row = openById(context, id);
  const named = places === 'all' ? row.exposed : places;
  const strange = named.find((place) => !row.exposed.includes(place));
  if (strange !== undefined)
    throw new DeskError('NOT_FOUND', 'keys.notExposed', { place: strange });
  const locksChanged = row.exposed.filter(
    (place) => named.includes(place) || row.locksChanged.includes(place),
  );
  return change(context, row, { ...row, locksChanged }, 'incident-locks-changed', {
    count: locksChanged.length - row.locksChanged.length,
  });
};

/** The key of an incident that speaks of it being away, while it is. */
const awayBy = ({ reads }: WriteContext, row: KeyIncidentRow): KeyRow | undefined => {
  const key = row.keyId === null || !isOfAway(row) ? undefined : reads.keys.byId(row.keyId);
  return key?.state === 'lost' || key?.state === 'missing' ? key : undefined;
};

/** @throws DeskError CONFLICT while what its outcome claims is not so */
const mustBeSo = (
  row: KeyIncidentRow,
  away: KeyRow | undefined,
  outcome: IncidentOutcome,
): void => {
  const { number } = row;
  if (row.kind === 'lost' && row.toldAtMs === null)
    throw new DeskError('CONFLICT', 'keys.notTold', { number });
  if (away && outcome !== 'locks-changed')
    throw new DeskError('CONFLICT', 'keys.stillAway', { number, key: away.code });
  // A lost cabinet key opens no place of the house, and its lock is changed all the same.
  if (outcome === 'locks-changed' && row.exposed.length === 0 && !isOfAway(row))
    throw new DeskError('CONFLICT', 'keys.noneExposed', { number });
  if (outcome === 'locks-changed' && row.locksChanged.length < row.exposed.length)
    throw new DeskError('CONFLICT', 'keys.locksLeft', {
      number,
      count: row.exposed.length - row.locksChanged.length,
    });
};

/** Over, with what was done. With its locks changed a key that stays away opens nothing: it is retired. */
export const closeIncident = (
  context: WriteContext,
  id: string,
  outcome: IncidentOutcome,
  done: string,
): KeyIncidentRow => {
  const row = openById(context, id);
  const away = awayBy(context, row);
  mustBeSo(row, away, outcome);
  if (away && outcome === 'locks-changed') {
    const after: KeyRow = { ...away, state: 'retired' };
    unwatch(context, { kind: 'key', id: away.id }, 'key-lost');
    context.writes.keys.save(after);
    recordChange(context, keySort, away, after, {
      kind: 'key-retired',
      facts: { incident: row.number },
    });
  }
  const closed = { closedBy: context.actor.id, closedAtMs: context.nowMs };
  return change(
    context,
    row,
    { ...row, open: false, outcome, done, ...closed },
    'incident-closed',
    { outcome },
  );
};
