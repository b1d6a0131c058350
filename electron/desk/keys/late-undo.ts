/**
 * A line of the paper about a key that was a slip of the pen is taken back, the newest first; the record keeps both
 * steps. What the desk has recorded of the key since is not overturned.
 */
import type { KeyMoveRow, KeyRow, OutageRow } from '../database/schema/index.ts';
import { recordChange } from '../events/index.ts';
import type { WriteContext } from '../kernel/context.ts';
import { DeskError } from '../kernel/failure.ts';
import { bunchNamed } from './find.ts';
import { keySort, type LateFacts, lateLine } from './rows.ts';
import { dropSpell, resumeSpells } from './spells.ts';

const lateUndone = 'key-late-undone';
/** So far back a slip is looked for: a key of which so much was recorded since has other stories. */
const lookedThrough = 500;

type Line = { key: KeyRow; facts: LateFacts; move: KeyMoveRow };

/** The newest line of an outage about a key that stands: what was taken back was always the newest then. */
const newestLine = (
  { reads }: WriteContext,
  key: KeyRow,
  { id, number }: OutageRow,
): Line | undefined => {
  let undone = 0;
  for (const { event } of reads.events.newestOf(key.id, lookedThrough)) {
    if (event.kind !== lateLine && event.kind !== lateUndone) continue;
    const { facts } = JSON.parse(event.body) as { facts: LateFacts };
    if (facts.outage !== number) continue;
    if (event.kind === lateUndone) undone += 1;
    else if (undone > 0) undone -= 1;
    else {
      const { givenAtMs, returnedAtMs } = facts;
      const move = reads.keys
        .movesOfOutage(id)
        .find(
          ({ keyId, fromMs, untilMs }) =>
            keyId === key.id && (fromMs === givenAtMs || untilMs === returnedAtMs),
        );
      return move && { key, facts, move };
    }
  }
  return undefined;
};

/** Nothing the line says was overtaken by what the desk recorded since. @throws DeskError WRONG_STATE */
const mustStandStill = ({ reads }: WriteContext, { key, facts, move }: Line): void => {
  const { givenAtMs, returnedAtMs } = facts;
  if (givenAtMs !== undefined && returnedAtMs !== undefined) return;
  const isThere =
    givenAtMs === undefined
      ? key.state === 'in' && reads.keys.newestMoves(key.id, 1)[0]?.id === move.id
      : key.moveId === move.id;
  if (!isThere) throw new DeskError('WRONG_STATE', 'outages.keyMovedOn', { key: key.code });
};

const stepOf = ({ facts }: Line) => ({ kind: lateUndone, facts });

/**
 * Takes the newest line about a key, or a bunch, back: a spell it told of goes, one it ended runs again.
 * @throws DeskError NOT_FOUND, WRONG_STATE where none stands of this outage, or the desk has moved the key since
 */
export const undoLate = (context: WriteContext, token: string, outage: OutageRow): void => {
  const bunch = bunchNamed(context, token);
  const lines = bunch.flatMap((key) => newestLine(context, key, outage) ?? []);
  if (lines.length === 0)
    throw new DeskError('WRONG_STATE', 'outages.keyNoLine', { key: bunch[0]?.code ?? token });
  for (const line of lines) mustStandStill(context, line);
  const [ended, begun] = [
    lines.filter(({ facts }) => facts.givenAtMs === undefined),
    lines.filter(({ facts }) => facts.givenAtMs !== undefined),
  ];
  for (const line of begun) {
    const after = dropSpell(context, line.key, line.move);
    recordChange(context, keySort, line.key, after, stepOf(line));
  }
  const [first] = ended;
  if (first) resumeSpells(context, ended, stepOf(first));
};
