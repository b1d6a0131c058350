/** The ledger of sealed emergency envelopes: numbers without a gap, every opening with two names and a reason. */
import type { KeyEnvelopeRow, KeyRow, StaffRow } from '../database/schema/index.ts';
import { recordChange, recordRow } from '../events/index.ts';
import type { WriteContext } from '../kernel/context.ts';
import { DeskError, found } from '../kernel/failure.ts';
import { exposedBy } from './exposure.ts';
import { envelopeWith } from './find.ts';
import { openIncident, settleFound } from './incidents.ts';
import { envelopeSort, keySort } from './rows.ts';
import { dueBy, mustBeOther, mustBeOurs } from './rules.ts';
import { beginSpells, endSpell } from './spells.ts';

type NewEnvelope = {
  key: KeyRow | undefined;
  contents: string;
  keptAt: string;
  after: number | undefined;
  second: StaffRow | null;
};

const byNumber = ({ reads }: WriteContext, number: number): KeyEnvelopeRow =>
  found(reads.keys.envelope(number), 'keys.noEnvelope', { number });

const sealed = (context: WriteContext, number: number): KeyEnvelopeRow => {
  const row = byNumber(context, number);
  if (row.state !== 'sealed') throw new DeskError('WRONG_STATE', 'keys.envelopeOpen', { number });
  return row;
};

const keyIn = ({ reads }: WriteContext, row: KeyEnvelopeRow | null): KeyRow | undefined =>
  row?.keyId == null ? undefined : reads.keys.byId(row.keyId);

const change = (
  context: WriteContext,
  before: KeyEnvelopeRow,
  after: KeyEnvelopeRow,
  kind: string,
): KeyEnvelopeRow => {
  context.writes.keys.saveEnvelope(after);
  recordChange(context, envelopeSort, before, after, { kind });
  return after;
};

/** The opened envelope whose contents go into the new one. @throws DeskError WRONG_STATE, CONFLICT */
const followed = (context: WriteContext, number: number | undefined): KeyEnvelopeRow | null => {
  if (number === undefined) return null;
  const row = byNumber(context, number);
  if (row.state !== 'opened') throw new DeskError('WRONG_STATE', 'keys.envelopeSealed', { number });
  if (row.nextId !== null) throw new DeskError('CONFLICT', 'keys.envelopeFollowed', { number });
  return row;
};

/** @throws DeskError CONFLICT for a key nobody can find, or that lies in an envelope already */
const mustBeLoose = (context: WriteContext, key: KeyRow): void => {
  const within = envelopeWith(context, key);
  if (within)
    throw new DeskError('CONFLICT', 'keys.inEnvelope', { key: key.code, number: within.number });
  if (key.state !== 'in' && key.state !== 'out')
    throw new DeskError('CONFLICT', 'keys.cannotSeal', { key: key.code });
};

/** @throws DeskError NOT_ALLOWED without a second person, CONFLICT for a key that cannot go in */
export const sealEnvelope = (context: WriteContext, wanted: NewEnvelope): KeyEnvelopeRow => {
  const before = followed(context, wanted.after);
  const key = wanted.key ?? keyIn(context, before);
  if (key) mustBeLoose(context, key);
  const second = mustBeOther(context, wanted.second, null);
  const row: KeyEnvelopeRow = {
    id: context.newId(),
    number: context.nextNumber('key-envelope'),
    keyId: key?.id ?? null,
    contents: wanted.contents,
    keptAt: wanted.keptAt,
    state: 'sealed',
    sealedBy: context.actor.id,
    sealedSecond: second.id,
    sealedAtMs: context.nowMs,
    checkedBy: null,
    checkedAtMs: null,
    intact: true,
    openedBy: null,
    openedSecond: null,
    openedAtMs: null,
    reason: null,
    nextId: null,
  };
  context.writes.keys.insertEnvelope(row);
  recordRow(context, envelopeSort, row, { kind: 'envelope-sealed' });
  if (before) change(context, before, { ...before, nextId: row.id }, 'envelope-followed');
  if (key) {
    const within = endSpell(context, key, 'sealed', 'sealed');
    context.writes.keys.save(within);
    const facts = { envelope: row.number };
    recordChange(context, keySort, key, within, { kind: 'key-sealed', facts });
  }
  return row;
};

type Use = { number: number; reason: string; taker: StaffRow; second: StaffRow | null };

/**
 * What was in it is in the taker's hands, also where it was said to be lost: it was in there. Only one
 * that somebody else has by the record, or that opens nothing any more, is left as it is.
 */
const takeOut = (
  context: WriteContext,
  { number }: KeyEnvelopeRow,
  key: KeyRow,
  { taker, second }: { taker: StaffRow; second: StaffRow },
): void => {
  if (key.state === 'out' || key.state === 'retired') return;
  if (key.state === 'lost' || key.state === 'missing') settleFound(context, key);
  beginSpells(
    context,
    [key],
    {
      holder: taker,
      dueAtMs: dueBy(context, key, taker),
      secondId: second.id,
      overridden: false,
    },
    { kind: 'key-unsealed', facts: { envelope: number, to: taker.code } },
  );
};

/**
 * Opened: what was in it is in the taker's hands from now on. It has happened by the time it is recorded,
 * so somebody off duty is not refused: the key shouts until they sign on or bring it back.
 * @throws DeskError
 */
export const openEnvelope = (context: WriteContext, use: Use): KeyEnvelopeRow => {
  const row = sealed(context, use.number);
  mustBeOurs(use.taker);
  const second = mustBeOther(context, use.second, null);
  const after = change(
    context,
    row,
    {
      ...row,
      state: 'opened',
      openedBy: context.actor.id,
      openedSecond: second.id,
      openedAtMs: context.nowMs,
      reason: use.reason,
    },
    'envelope-opened',
  );
  const key = keyIn(context, row);
  if (key) takeOut(context, row, key, { taker: use.taker, second });
  return after;
};

/** Looked at, as at every handover. A broken seal is an incident, and stays broken. @throws DeskError */
export const checkEnvelope = (
  context: WriteContext,
  number: number,
  intact: boolean,
): KeyEnvelopeRow => {
  const row = sealed(context, number);
  if (intact && !row.intact) throw new DeskError('CONFLICT', 'keys.sealBroken', { number });
  const checked = { checkedBy: context.actor.id, checkedAtMs: context.nowMs, intact };
  const after = change(context, row, { ...row, ...checked }, 'envelope-checked');
  const key = keyIn(context, row);
  if (!intact && row.intact)
    openIncident(context, {
      kind: 'seal-broken',
      key,
      envelopeId: row.id,
      exposed: key ? exposedBy(context, key) : [],
      sinceMs: row.checkedAtMs ?? row.sealedAtMs,
    });
  return after;
};
