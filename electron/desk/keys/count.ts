/**
 * The blind count: what hangs is typed or scanned first and only then compared. Every key missing or out
 * of place opens an incident; a count without a difference is recorded all the same.
 */
import type { CountDifference } from '../../../shared/keys/contract.ts';
import { plainCode, readHanging } from '../../../shared/keys/model.ts';
import type { KeyCountRow, KeyIncidentRow, KeyRow } from '../database/schema/index.ts';
import { storyOf } from '../events/index.ts';
import type { WriteContext } from '../kernel/context.ts';
import { DeskError } from '../kernel/failure.ts';
import { exposedBy } from './exposure.ts';
import { envelopeWith, keysNamed } from './find.ts';
import { foundAgain, missingAnew, openIncident, takeAway } from './incidents.ts';

type Hanging = { key: KeyRow; hook: string | null };
type Seen = { hanging: Hanging[]; slips: CountDifference[] };

const slip = (kind: 'unknown' | 'twice', key: string): CountDifference => ({
  kind,
  key,
  incident: null,
  holder: null,
  hook: null,
  exposed: [],
});

/** The keys a token of the count stands for; none for a code the house does not know. */
const meant = (context: WriteContext, token: string): KeyRow[] => {
  try {
    return keysNamed(context, token);
  } catch {
    return [];
  }
};

const isGone = (state: KeyRow['state']): boolean => state === 'lost' || state === 'missing';

/** What goes from hand to hand with its bunch, and hangs with it. */
const isOnBunch = (state: KeyRow['state']): boolean => state === 'in' || state === 'out';

/** `GM1` typed twice is both its copies; a bunch named is every key on it; anything beyond is a slip. */
const readTyped = (context: WriteContext, typed: readonly string[]): Seen => {
  const seen = new Map<string, Hanging>();
  const slips: CountDifference[] = [];
  for (const said of typed) {
    const { key: token, hook } = readHanging(said);
    const named = meant(context, token);
    if (named.length === 0) {
      slips.push(slip('unknown', token));
      continue;
    }
    const copies = named.every(({ family }) => family === named[0]?.family);
    const fresh = named.filter(({ id }) => !seen.has(id));
    // Of copies not yet counted those that should hang come first.
    fresh.sort((a, b) => Number(b.state === 'in') - Number(a.state === 'in'));
    // A bunch without its lost or sealed key hangs all the same: only the key's own code finds it there.
    const counted = copies ? fresh.slice(0, 1) : fresh.filter(({ state }) => isOnBunch(state));
    if (counted.length === 0) slips.push(slip('twice', named[0]?.code ?? token));
    for (const key of counted) seen.set(key.id, { key, hook });
  }
  return { hanging: [...seen.values()], slips };
};

/** The hook a key belongs on: its own, or its bunch's. */
const hookOf = ({ reads }: WriteContext, key: KeyRow): string | null =>
  key.ringId === null
    ? key.hook
    : (reads.keys.rings().find(({ id }) => id === key.ringId)?.hook ?? key.hook);

const oddity = (
  context: WriteContext,
  { key, hook }: Hanging,
): 'unexpected' | 'misplaced' | null => {
  if (key.state === 'out') return 'unexpected';
  // By the ledger it lies in an envelope, also where it was said to be lost.
  if (envelopeWith(context, key)) return 'misplaced';
  const own = hookOf(context, key);
  return hook !== null && own !== null && plainCode(hook) !== plainCode(own) ? 'misplaced' : null;
};

type Found = { kind: 'missing' | 'unexpected' | 'misplaced'; key: KeyRow; hook: string | null };

/** When it was last there for certain: handed in, counted, found again, or hung up for the first time. */
const lastThere = (context: WriteContext, key: KeyRow, countedMs: number): number => {
  const { reads } = context;
  const known = Math.max(
    reads.keys.newestMoves(key.id, 1)[0]?.untilMs ?? 0,
    countedMs,
    ...reads.keys.incidentsOf(key.id).map(({ foundAtMs }) => foundAtMs ?? 0),
  );
  return known > 0 ? known : Date.parse(storyOf(context, key.id)[0]?.at ?? '') || context.nowMs;
};

/** The count that runs, and when the hooks were counted before it. */
type Counting = { id: string; beforeMs: number };

/** The incident of a difference: the one already open about it, or a new one. */
const incidentFor = (
  context: WriteContext,
  { kind, key }: Found,
  { id, beforeMs }: Counting,
): KeyIncidentRow => {
  const known = context.reads.keys
    .incidentsOf(key.id)
    .find((one) => one.open && (one.kind === kind || (kind === 'missing' && one.kind === 'lost')));
  if (known) return kind === 'missing' ? missingAnew(context, known, key) : known;
  // A key that hangs opens no door to anybody: nothing has to be changed for it.
  const exposed = kind === 'missing' ? exposedBy(context, key) : [];
  const incident = openIncident(context, {
    kind,
    key,
    countId: id,
    exposed,
    sinceMs: kind === 'missing' ? lastThere(context, key, beforeMs) : undefined,
  });
  if (kind === 'missing') takeAway(context, key, 'missing', incident);
  return incident;
};

const differenceOf = (context: WriteContext, found: Found, counting: Counting): CountDifference => {
  const { kind, key, hook } = found;
  const incident = incidentFor(context, found, counting);
  const holder = key.holderId === null ? undefined : context.reads.staff.byId(key.holderId);
  return {
    kind,
    key: key.code,
    incident: incident.number,
    holder: holder?.code ?? null,
    hook,
    exposed: incident.exposed,
  };
};

/** A count so far below what should hang was most likely sent before it was done. */
const tooShort = (hanging: number, expected: number): boolean =>
  expected - hanging > 3 && hanging * 2 < expected;

/**
 * Compares what hangs with what should, and opens what has to be opened.
 * @param sure counted out, however few they are
 * @throws DeskError CONFLICT `keys.countShort` for far too few, without saying how many there should be
 */
export const countHooks = (
  context: WriteContext,
  typed: readonly string[],
  sure = false,
): KeyCountRow => {
  const { reads } = context;
  const { hanging, slips } = readTyped(context, typed);
  const hangs = new Set(hanging.map(({ key }) => key.id));
  const all = reads.keys.all();
  const expected = all.filter(({ state }) => state === 'in');
  if (!sure && tooShort(hanging.length, expected.length))
    throw new DeskError('CONFLICT', 'keys.countShort', { count: hanging.length });
  const back = hanging.filter(({ key }) => isGone(key.state));
  const differences: Found[] = [
    ...expected
      .filter(({ id }) => !hangs.has(id))
      .map((key) => ({ kind: 'missing' as const, key, hook: null })),
    ...hanging.flatMap((one) => {
      const kind = oddity(context, one);
      return kind ? [{ kind, key: one.key, hook: one.hook }] : [];
    }),
  ];
  const id = context.newId();
  const out = all.filter(({ state }) => state === 'out').length;
  const row: KeyCountRow = {
    id,
    number: context.nextNumber('key-count'),
    atMs: context.nowMs,
    countedBy: context.actor.id,
    typed: [...typed],
    hanging: hanging.length,
    expected: expected.length,
    out,
    differences: [],
  };
  return settle(context, row, differences, back, slips);
};

/** The count stands before the incidents that name it; their numbers are then written into it. */
const settle = (
  context: WriteContext,
  row: KeyCountRow,
  differences: readonly Found[],
  back: readonly Hanging[],
  slips: readonly CountDifference[],
): KeyCountRow => {
  const counting = { id: row.id, beforeMs: context.reads.keys.newestCounts(1)[0]?.atMs ?? 0 };
  context.writes.keys.insertCount(row);
  for (const { key } of back) foundAgain(context, key, undefined);
  const after = {
    ...row,
    differences: [...differences.map((one) => differenceOf(context, one, counting)), ...slips],
  };
  context.writes.keys.saveCount(after);
  const { id, ...columns } = after;
  context.record({
    kind: 'keys-counted',
    subject: { kind: 'key', id },
    body: { row: columns },
  });
  return after;
};
