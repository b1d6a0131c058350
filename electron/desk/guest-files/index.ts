/** Guests' files: the person over the stays. The domain's public face. */
import type { guestsContract } from '../../../shared/guests/contract.ts';
import type { GuestRow } from '../database/schema/index.ts';
import { changeFile, phoneOf } from '../guests/index.ts';
import type { ReadContext, WriteContext } from '../kernel/context.ts';
import { DeskError } from '../kernel/failure.ts';
import type { Handlers } from '../kernel/handlers.ts';
import { seesIncognito } from '../kernel/permission.ts';
import { roomNamed } from '../rooms/index.ts';
import { type doublesOf, keepApart } from './doubles.ts';
import type { findFiles } from './find.ts';
import { spreadClass } from './follow.ts';
import type { listFiles } from './list.ts';
import { recordLook } from './looks.ts';
import { merge, unmerge } from './merge.ts';
import { fileNamed, mustKnow } from './named.ts';
import { addPreference, decide, dropPreference } from './preferences.ts';
import { briefsAt, viewCard } from './views.ts';

export { doublesOf, doublesOfFile } from './doubles.ts';
export { findFiles } from './find.ts';
export { filesFollow } from './follow.ts';
export { listFiles } from './list.ts';
export { fileNamed } from './named.ts';
export { addPreference } from './preferences.ts';
export { briefsAt, stayNow } from './views.ts';

type Change = { id: string } & { [K in keyof GuestRow]?: GuestRow[K] | undefined };

const change = (context: WriteContext, { id, ...wanted }: Change): GuestRow => {
  const before = fileNamed(context, id);
  const given = Object.fromEntries(
    Object.entries(wanted).filter(([, value]) => value !== undefined),
  ) as Partial<GuestRow>;
  const beyondClass = Object.keys(given).some((name) => name !== 'vipClass' && name !== 'language');
  // Class and language may be set of whom nobody may name; who the guest is may not.
  if (beyondClass) mustKnow(context, before);
  const phone = given.phone === undefined ? {} : { phone: phoneOf(given.phone) };
  const patch = { ...given, ...phone };
  const changed = (Object.keys(patch) as (keyof GuestRow)[]).some(
    (name) => patch[name] !== before[name],
  );
  if (!changed) throw new DeskError('INVALID_INPUT', 'guests.nothingChanged', {});
  const after = changeFile(context, before, patch, { kind: 'changed' });
  if (after.vipClass !== before.vipClass) spreadClass(context, after.id, after.vipClass);
  return after;
};

type Lists = 'find' | 'list' | 'doubles';
type Of<K extends keyof typeof guestsContract> = Handlers<Pick<typeof guestsContract, K>>;

type Ask<Job extends (context: never, input: never) => unknown> = (
  context: ReadContext,
  input: Parameters<Job>[1],
) => Promise<ReturnType<Job>>;

/**
 * What goes over all the files. Each asks a thread beside the desk, which knows nobody: it is told whether
 * who stays incognito may be named.
 */
export const createGuestListsHandlers = (ask: {
  find: Ask<typeof findFiles>;
  list: Ask<typeof listFiles>;
  doubles: Ask<typeof doublesOf>;
}): Of<Lists> => ({
  find: async (context, input) => ({
    guests: await ask.find(context, { ...input, named: seesIncognito(context) }),
  }),
  list: async (context, input) => ({
    guests: await ask.list(context, { ...input, named: seesIncognito(context) }),
  }),
  doubles: async (context) => ({
    pairs: await ask.doubles(context, { named: seesIncognito(context) }),
  }),
});

export const guestsHandlers: Of<Exclude<keyof typeof guestsContract, Lists>> = {
  at: (context, { place }) => ({ guests: briefsAt(context, roomNamed(context, place).number) }),
  get: (context, { id }) => {
    const file = fileNamed(context, id);
    recordLook(context, file);
    return viewCard(context, file);
  },
  change: (context, wanted) => viewCard(context, change(context, wanted)),
  addPreference: (context, { id, ...said }) => {
    const file = fileNamed(context, id);
    addPreference(context, file, said);
    return viewCard(context, file);
  },
  dropPreference: (context, wanted) => viewCard(context, dropPreference(context, wanted)),
  decide: (context, { id, ...wanted }) => {
    const file = fileNamed(context, id);
    decide(context, file, wanted);
    return viewCard(context, file);
  },
  merge: (context, wanted) => viewCard(context, merge(context, wanted)),
  unmerge: (context, wanted) => viewCard(context, unmerge(context, wanted)),
  apart: keepApart,
};
