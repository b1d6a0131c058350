/** The file follows its stays: what a stay says anew, the file says too; the class is one for all of them. */
import { fromStay, isAddressOnly } from '../../../shared/guests/model.ts';
import type { GuestRow, StayRow } from '../database/schema/index.ts';
import { changeFile, fileOfStay, preferencesOfFile, staysOfFile } from '../guests/index.ts';
import type { StayListener, WriteContext } from '../kernel/context.ts';
import { changeStay } from '../stays/index.ts';
import { insertPreference } from './preferences.ts';

/** Columns the two have in common. */
const shared = ['phone', 'company', 'language', 'vipClass'] as const;

type Patch = Partial<Pick<GuestRow, (typeof shared)[number] | 'name'>>;

const nameSaid = (file: GuestRow, before: StayRow | null, after: StayRow): Patch => {
  if (after.guest === file.name || before?.guest === after.guest) return {};
  const corrected = before !== null && before.guest === file.name;
  // A whole name says more than a form of address.
  const fuller = isAddressOnly(file.name) && !isAddressOnly(after.guest);
  return corrected || fuller ? { name: after.guest } : {};
};

const saidAnew = (file: GuestRow, before: StayRow | null, after: StayRow): Patch => {
  const patch: Record<string, unknown> = nameSaid(file, before, after);
  for (const column of shared) {
    const value = after[column];
    if (value === file[column] || value === (before?.[column] ?? null)) continue;
    // Taken off a stay is taken off the file only where the file had it from there.
    if (value !== null || file[column] === before?.[column]) patch[column] = value;
  }
  return patch as Patch;
};

/** All stays that go on have the file's class. Returns those that changed. */
export const spreadClass = (
  context: WriteContext,
  rootId: string,
  vipClass: StayRow['vipClass'],
): [string, StayRow['vipClass'], StayRow['vipClass']][] =>
  staysOfFile(context, rootId)
    .filter(({ state }) => state === 'in-house' || state === 'expected')
    .filter((stay) => stay.vipClass !== vipClass)
    .map((stay) => {
      changeStay(context, stay, { vipClass }, 'changed');
      return [stay.id, stay.vipClass, vipClass];
    });

/** Whether somebody is here or expected, and when last, is of the file too: it is found by both. */
const indexAnew = (context: WriteContext, before: StayRow | null, after: StayRow): void => {
  const moved =
    before?.state !== after.state ||
    before.arrival !== after.arrival ||
    before.arrivedAtMs !== after.arrivedAtMs;
  const file = moved ? fileOfStay(context, after) : undefined;
  if (file) context.writes.search.enqueue('guest', file.id);
};

export const filesFollow: StayListener = (context, { before, after, step }) => {
  indexAnew(context, before, after);
  if (after.state !== 'in-house' && after.state !== 'expected') return;
  if (step === 'moved' || step === 'reinstated') return;
  const file = fileOfStay(context, after);
  if (!file) return;
  const patch = saidAnew(file, before, after);
  if (Object.keys(patch).length > 0) {
    changeFile(context, file, patch, { kind: 'changed', facts: { stayId: after.id } });
    if (patch.vipClass !== undefined) spreadClass(context, file.id, patch.vipClass);
  }
  const added = after.preferences.filter((one) => !before?.preferences.includes(one));
  if (added.length === 0) return;
  const known = new Set(preferencesOfFile(context, file.id).map(({ text }) => text));
  for (const said of added.map(fromStay))
    if (!known.has(said.text)) {
      known.add(said.text);
      insertPreference(context, file, { ...said, source: 'stay', day: after.arrival });
    }
};
