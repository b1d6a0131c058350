/** What erasing a guest would take and leave, and what stands in its way. It changes nothing. */
import { nameKey } from '../../../shared/guests/model.ts';
import type { Erasing } from '../../../shared/retention/contract.ts';
import { meaningOf } from '../archive/index.ts';
import type { StayRow } from '../database/schema/index.ts';
import { doublesOfFile } from '../guest-files/index.ts';
import { fileOfStay, idsOfFile, staysOfFile } from '../guests/index.ts';
import type { ReadContext } from '../kernel/context.ts';
import { DeskError } from '../kernel/failure.ts';
import type { Eraser } from './erase.ts';
import { copiesOf } from './papers.ts';
import { staysOf, type Whose } from './whose.ts';

type Hindrance = Erasing['held'][number];

/** What keeps a stay from being erased: somebody who is here or expected, or something of theirs that is open. */
export const hindranceOf = (
  context: ReadContext,
  eraser: Eraser,
  stay: StayRow,
): Hindrance | null => {
  const { room, state, departure } = stay;
  if (state === 'in-house' || state === 'expected')
    return { room, departure, why: state, count: 0, registers: [] };
  const open = eraser
    .rowsOf(stay, context.nowMs)
    .flatMap(({ register: { sort }, found }) =>
      sort.ofStay?.includes('stay_id = :stay') || sort.table === 'stays'
        ? found.filter((row) => row.open === 1).map(() => sort.table)
        : [],
    );
  if (open.length === 0) return null;
  return { room, departure, why: 'open', count: open.length, registers: [...new Set(open)] };
};

/** What whoever erases a guest has to type: their name, or the room of one who has none. */
const wordsFor = (context: ReadContext, stays: readonly StayRow[]): Erasing['confirm'] => {
  const [stay] = stays;
  const file = stay && fileOfStay(context, stay);
  const name = [file?.name ?? '', ...stays.map(({ guest }) => guest)].find(
    (one) => one.trim() !== '',
  );
  return name === undefined
    ? { by: 'room', words: stay?.room ?? '' }
    : { by: 'name', words: name.trim() };
};

/** @throws DeskError INVALID_INPUT `retention.confirm` where another name is typed than theirs */
export const mustBeMeant = (
  context: ReadContext,
  stays: readonly StayRow[],
  typed: string,
): void => {
  const { by, words } = wordsFor(context, stays);
  if (nameKey(words) !== nameKey(typed.trim()))
    throw new DeskError('INVALID_INPUT', 'retention.confirm', { by });
};

export const previewErasing = (
  context: ReadContext,
  eraser: Eraser,
  dataDir: string,
  whose: Whose,
): Erasing => {
  const { reads, nowMs, language } = context;
  const stays = staysOf(context, whose);
  const file = stays[0] && fileOfStay(context, stays[0]);
  const erased = new Set(stays.map(({ id }) => id));
  // The file goes with the last of the stays that bears a name.
  const whole =
    file !== undefined &&
    staysOfFile(context, file.id).every(({ id, guest }) => erased.has(id) || guest === '');
  const goes = new Map<string, Set<string>>();
  const stay = new Map<string, Set<string>>();
  for (const one of stays)
    for (const { register, found } of eraser.rowsOf(one, nowMs, whole))
      for (const { id, open } of found) {
        const { table } = register.sort;
        const of = open === 1 && table !== 'stays' ? stay : goes;
        of.set(table, (of.get(table) ?? new Set()).add(id));
      }
  const counted = (of: typeof goes): Erasing['registers'] =>
    [...of].map(([register, ids]) => ({
      register,
      name: meaningOf(register, language),
      rows: ids.size,
    }));
  const registers = counted(goes);
  return {
    confirm: wordsFor(context, stays),
    guest: file?.id ?? null,
    stays: stays.map(({ id, room, arrival, departure, state }) => ({
      id,
      room,
      arrival,
      departure,
      state,
    })),
    files: (file && whole ? idsOfFile(context, file.id) : []).map((id) => ({
      id,
      name: reads.guests.byId(id)?.name ?? '',
      merged: id !== file?.id,
    })),
    doubles: file ? doublesOfFile(context, file.id) : [],
    registers,
    rows: registers.reduce((sum, { rows }) => sum + rows, 0),
    papers: copiesOf(context, dataDir, stays).length,
    left: counted(stay),
    held: stays.flatMap((one) => hindranceOf(context, eraser, one) ?? []),
  };
};
