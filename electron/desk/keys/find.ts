/** Which key and which person was meant, however the code was typed or scanned. */
import { plainCode } from '../../../shared/keys/model.ts';
import type { KeyEnvelopeRow, KeyIncidentRow, KeyRow, StaffRow } from '../database/schema/index.ts';
import type { ReadContext } from '../kernel/context.ts';
import { DeskError } from '../kernel/failure.ts';
import { personOf } from '../staff/index.ts';

type Here = Pick<ReadContext, 'reads'>;

/** A retired key keeps its place in the rows, and hangs nowhere. */
export const inUse = ({ state }: KeyRow): boolean => state !== 'retired';

/** All keys a token may mean: a key, the copies of one, or the keys on a bunch. @throws DeskError NOT_FOUND */
export const keysNamed = ({ reads }: Here, token: string): KeyRow[] => {
  const plain = plainCode(token);
  const named = reads.keys.byToken(plain);
  if (named.length > 0) return named;
  const ring = reads.keys.ringByCode(plain);
  const bunch = ring ? reads.keys.onRing(ring.id).filter(inUse) : [];
  if (bunch.length === 0) throw new DeskError('NOT_FOUND', 'keys.unknown', { key: token });
  return bunch;
};

const listed = (rows: readonly KeyRow[]): string => rows.map(({ code }) => code).join(', ');

/** The one key a token means. @throws DeskError NOT_FOUND, CONFLICT when it may be one of several */
export const keyOf = (context: Here, token: string): KeyRow => {
  const [key, ...others] = keysNamed(context, token);
  if (!key || others.length > 0)
    throw new DeskError('CONFLICT', 'keys.whichCopy', {
      key: token,
      keys: listed(keysNamed(context, token)),
    });
  return key;
};

/** The one key, or the bunch, a token means. @throws DeskError NOT_FOUND, CONFLICT when it may be one of several */
export const bunchNamed = (context: Here, token: string): KeyRow[] => {
  const named = keysNamed(context, token);
  const [first] = named;
  if (!first || new Set(named.map(({ ringId, id }) => ringId ?? id)).size > 1)
    throw new DeskError('CONFLICT', 'keys.whichCopy', { key: token, keys: listed(named) });
  return bunchOf(context, first);
};

/** A key with all that is there of its bunch: they go from hand to hand together, whatever of it is lost or sealed. */
export const bunchOf = ({ reads }: Here, key: KeyRow): KeyRow[] =>
  key.ringId === null
    ? [key]
    : reads.keys
        .onRing(key.ringId)
        .filter(({ id, state }) => id === key.id || state === 'in' || state === 'out');

/** Of several copies the first that hangs; with none there, the first, so that its own story is told. */
export const keyToIssue = (context: Here, token: string): KeyRow => {
  const named = keysNamed(context, token);
  const key = named.find(({ state }) => state === 'in') ?? named[0];
  if (!key) throw new DeskError('NOT_FOUND', 'keys.unknown', { key: token });
  return key;
};

/**
 * The key of this code that is out.
 * @throws DeskError CONFLICT when several copies are, WRONG_STATE when none is
 */
export const keyInHand = (context: Here, token: string): KeyRow => {
  const named = keysNamed(context, token);
  const out = named.filter(({ state }) => state === 'out');
  const bunches = new Set(out.map(({ ringId, id }) => ringId ?? id));
  if (bunches.size > 1)
    throw new DeskError('CONFLICT', 'keys.whichCopy', { key: token, keys: listed(out) });
  const [key] = out;
  if (key) return key;
  const [first] = named;
  throw first
    ? notThere(context, first)
    : new DeskError('NOT_FOUND', 'keys.unknown', { key: token });
};

/** What to say of a key that is not in anybody's hands. */
const notThere = (context: Here, key: KeyRow): DeskError =>
  key.state === 'lost' || key.state === 'missing'
    ? isAway(context, key)
    : new DeskError('WRONG_STATE', key.state === 'sealed' ? 'keys.sealed' : 'keys.alreadyIn', {
        key: key.code,
        hook: key.hook ?? '',
      });

/** Incidents that speak of the key being away; others of the same key speak of a hook or a seal. */
export const isOfAway = ({ kind }: Pick<KeyIncidentRow, 'kind'>): boolean =>
  kind === 'lost' || kind === 'missing';

/** What to say of a key nobody can find. */
export const isAway = ({ reads }: Here, key: KeyRow): DeskError => {
  const incident = reads.keys.incidentsOf(key.id).find((one) => one.open && isOfAway(one));
  return new DeskError('CONFLICT', key.state === 'lost' ? 'keys.lost' : 'keys.missing', {
    key: key.code,
    number: incident?.number ?? 0,
  });
};

/** The sealed envelope a key lies in by the ledger, whatever else was said of the key since. */
export const envelopeWith = ({ reads }: Here, key: KeyRow): KeyEnvelopeRow | undefined =>
  reads.keys.sealedEnvelopes().find(({ keyId }) => keyId === key.id);

/** Whoever a staff code or badge belongs to, tolerant of case and leading zeros. @throws DeskError NOT_FOUND */
export const takerOf = (context: Here, token: string): StaffRow => {
  const { staff } = context.reads;
  const exact = staff.byToken(token);
  if (exact) return exact;
  const plain = plainCode(token);
  const [only, ...others] = staff
    .all()
    .filter(
      ({ code, badge, active }) =>
        active && [code, badge].some((one) => one !== null && plainCode(one) === plain),
    );
  return only && others.length === 0 ? only : personOf(context, token);
};
