/** The catalogue of keys and bunches: added, changed, moved to another bunch, used no more. Nothing is deleted. */
import type { KeyChange, NewKey } from '../../../shared/keys/contract.ts';
import { codeOfCopy, plainCode } from '../../../shared/keys/model.ts';
import type { KeyRingRow, KeyRow } from '../database/schema/index.ts';
import { recordChange, recordRow } from '../events/index.ts';
import type { ReadContext, WriteContext } from '../kernel/context.ts';
import { DeskError, found } from '../kernel/failure.ts';
import { takerOf } from './find.ts';
import { keySort } from './rows.ts';
import { usualKeys, usuallyEntitled } from './standards.ts';

type Here = Pick<ReadContext, 'reads'>;

/** @throws DeskError NOT_FOUND for a floor, room or area the house does not have */
const knownPlaces = ({ reads }: Here, opens: NewKey['opens']) => {
  const floors = new Set(['*', ...reads.rooms.floors().map(({ code }) => code)]);
  const strange =
    opens.floors?.find((floor) => !floors.has(floor)) ??
    opens.rooms?.find((number) => !reads.rooms.room(number)) ??
    opens.areas?.find((code) => !reads.rooms.area(code));
  if (strange !== undefined) throw new DeskError('NOT_FOUND', 'keys.noPlace', { place: strange });
  return { floors: opens.floors ?? [], rooms: opens.rooms ?? [], areas: opens.areas ?? [] };
};

/** One code, one barcode, one thing: a scan must never mean two. @throws DeskError CONFLICT */
const mustBeFree = ({ reads }: Here, plain: string, own: string | null, family: string): void => {
  const taken = reads.keys.byToken(plain).find(
    (other) =>
      other.id !== own &&
      // Copies of its own family answer to the family's code too: they are not in its way.
      (other.plainFamily !== family || [other.plainCode, other.plainBarcode].includes(plain)),
  );
  if (taken || reads.keys.ringByCode(plain))
    throw new DeskError('CONFLICT', 'keys.codeTaken', { key: taken?.code ?? plain });
};

export const ringNamed = ({ reads }: Here, token: string): KeyRingRow =>
  found(reads.keys.ringByCode(plainCode(token)), 'keys.noRing', { key: token });

const entitledOf = (context: Here, wanted: NewKey['entitled'], keyClass: NewKey['class']) => {
  const usual = usuallyEntitled[keyClass];
  return {
    entitledRoles: wanted.roles ?? [...usual.roles],
    entitledPersons: (wanted.persons ?? []).map((code) => takerOf(context, code).id),
    entitledByFloor: wanted.byFloor ?? usual.byFloor,
  };
};

/** Copies and the one without a number do not stand beside each other. */
const mustBeCopy = ({ reads }: Here, { code, copy }: NewKey): void => {
  const family = plainCode(code);
  const others = reads.keys.byToken(family).filter((other) => other.plainFamily === family);
  if (others.some((other) => (other.copy === null) !== (copy === null)))
    throw new DeskError('CONFLICT', 'keys.copyNeeded', { key: code });
};

/** @throws DeskError CONFLICT for a code or barcode in use, NOT_FOUND for a place or bunch nobody knows */
export const addKey = (context: WriteContext, wanted: NewKey): KeyRow => {
  const family = wanted.code.toUpperCase();
  const code = codeOfCopy(family, wanted.copy);
  const plain = plainCode(code);
  mustBeCopy(context, wanted);
  mustBeFree(context, plain, null, plainCode(family));
  const barcode = wanted.barcode;
  if (barcode !== null) mustBeFree(context, plainCode(barcode), null, '');
  const row: KeyRow = {
    id: context.newId(),
    code,
    family,
    copy: wanted.copy,
    plainCode: plain,
    plainFamily: plainCode(family),
    barcode,
    plainBarcode: barcode === null ? null : plainCode(barcode),
    nameZh: wanted.name.zh,
    nameEn: wanted.name.en,
    class: wanted.class,
    hook: wanted.hook,
    ringId: wanted.ring === null ? null : ringNamed(context, wanted.ring).id,
    ...knownPlaces(context, wanted.opens),
    ...entitledOf(context, wanted.entitled, wanted.class),
    curfewMinutes: wanted.curfewMinutes,
    state: 'in',
    moveId: null,
    holderId: null,
    outSinceMs: null,
    dueAtMs: null,
  };
  context.writes.keys.insert(row);
  recordRow(context, keySort, row, { kind: 'key-added' });
  return row;
};

const save = (
  context: WriteContext,
  before: KeyRow,
  after: KeyRow,
  step: { kind: string; facts?: Record<string, unknown>; text?: string },
): KeyRow => {
  context.writes.keys.save(after);
  recordChange(context, keySort, before, after, step);
  return after;
};

/** @throws DeskError CONFLICT for other places once it has been in hands, or a barcode in use */
export const changeKey = (context: WriteContext, key: KeyRow, wanted: KeyChange): KeyRow => {
  const opens =
    wanted.opens === undefined
      ? { floors: key.floors, rooms: key.rooms, areas: key.areas }
      : knownPlaces(context, wanted.opens);
  const moved =
    JSON.stringify(opens) !==
    JSON.stringify({ floors: key.floors, rooms: key.rooms, areas: key.areas });
  if (moved && context.reads.keys.newestMoves(key.id, 1).length > 0)
    throw new DeskError('CONFLICT', 'keys.opensFixed', { key: key.code });
  const barcode = wanted.barcode === undefined ? key.barcode : wanted.barcode;
  if (barcode !== null && barcode !== key.barcode)
    mustBeFree(context, plainCode(barcode), key.id, '');
  return save(
    context,
    key,
    {
      ...key,
      ...opens,
      barcode,
      plainBarcode: barcode === null ? null : plainCode(barcode),
      nameZh: wanted.name?.zh ?? key.nameZh,
      nameEn: wanted.name?.en ?? key.nameEn,
      class: wanted.class ?? key.class,
      hook: wanted.hook === undefined ? key.hook : wanted.hook,
      curfewMinutes: wanted.curfewMinutes === undefined ? key.curfewMinutes : wanted.curfewMinutes,
      ...(wanted.entitled ? entitledOf(context, wanted.entitled, wanted.class ?? key.class) : {}),
    },
    { kind: 'key-changed' },
  );
};

/** @throws DeskError WRONG_STATE unless it hangs on its hook */
export const retireKey = (context: WriteContext, key: KeyRow, reason: string): KeyRow => {
  if (key.state !== 'in') throw new DeskError('WRONG_STATE', 'keys.notHanging', { key: key.code });
  return save(context, key, { ...key, state: 'retired' }, { kind: 'key-retired', text: reason });
};

/** One nobody can find is only taken off its bunch. @throws DeskError WRONG_STATE unless it hangs on its hook */
export const moveToRing = (context: WriteContext, key: KeyRow, ring: KeyRingRow | null): KeyRow => {
  const isAway = key.state === 'lost' || key.state === 'missing';
  if (key.state !== 'in' && !(isAway && ring === null))
    throw new DeskError('WRONG_STATE', 'keys.notHanging', { key: key.code });
  const { reads } = context;
  const before = reads.keys.rings().find(({ id }) => id === key.ringId)?.code ?? null;
  if (ring && reads.keys.onRing(ring.id).some(({ state }) => state === 'out'))
    throw new DeskError('WRONG_STATE', 'keys.notHanging', { key: ring.code });
  const facts = { from: before, to: ring?.code ?? null };
  return save(
    context,
    key,
    { ...key, ringId: ring?.id ?? null },
    { kind: 'key-ring-moved', facts },
  );
};

/** @throws DeskError CONFLICT for a code in use */
export const addRing = (
  context: WriteContext,
  wanted: { code: string; name: NewKey['name']; hook: string | null },
): KeyRingRow => {
  const code = wanted.code.toUpperCase();
  const plain = plainCode(code);
  mustBeFree(context, plain, null, '');
  const row: KeyRingRow = {
    id: context.newId(),
    code,
    plain,
    nameZh: wanted.name.zh,
    nameEn: wanted.name.en,
    hook: wanted.hook,
    retired: false,
  };
  context.writes.keys.insertRing(row);
  const { id, ...columns } = row;
  context.record({ kind: 'key-ring-added', subject: { kind: 'key', id }, body: { row: columns } });
  return row;
};

/** The usual keys of a house of these floors that it does not have yet. */
export const missingUsual = ({ reads }: Here): NewKey[] =>
  usualKeys(reads.rooms.floors().map(({ code }) => code)).filter(
    ({ code, copy }) =>
      reads.keys.byToken(plainCode(codeOfCopy(code, copy))).length === 0 &&
      reads.keys.byToken(plainCode(code)).every((other) => other.copy !== null),
  );
