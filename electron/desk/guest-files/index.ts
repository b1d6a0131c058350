/** Guests' files: the person over the stays. The domain's public face. */
import type { guestsContract } from '../../../shared/guests/contract.ts';
import type { GuestRow } from '../database/schema/index.ts';
import { changeFile, fileOfStay, phoneOf, staysOfFile } from '../guests/index.ts';
import type { ReadContext, WriteContext } from '../kernel/context.ts';
import { DeskError } from '../kernel/failure.ts';
import type { Handlers } from '../kernel/handlers.ts';
import { roomNamed } from '../rooms/index.ts';
import { doublesOf, keepApart } from './doubles.ts';
import { findFiles } from './find.ts';
import { spreadClass } from './follow.ts';
import { recordLook } from './looks.ts';
import { merge, unmerge } from './merge.ts';
import { fileNamed, mustKnow } from './named.ts';
import { addPreference, decide, dropPreference } from './preferences.ts';
import { briefsAt, byClass, isHidden, viewCard, viewLine } from './views.ts';

export { filesFollow } from './follow.ts';
export { fileNamed } from './named.ts';
export { addPreference } from './preferences.ts';
export { briefsAt, isHidden, stayNow } from './views.ts';

type Show = 'here' | 'key' | 'returning' | 'all';

const ofHere = (context: ReadContext): GuestRow[] => {
  const files = context.reads.stays
    .live()
    .filter(({ state }) => state === 'in-house')
    .flatMap((stay) => fileOfStay(context, stay) ?? []);
  return [...new Map(files.map((file) => [file.id, file])).values()];
};

const candidates = (context: ReadContext, show: Show): GuestRow[] => {
  const { guests } = context.reads;
  switch (show) {
    case 'here':
      return ofHere(context);
    case 'key':
      return guests.ofClass('key').filter(({ mergedInto }) => mergedInto === null);
    case 'returning':
      return guests
        .all()
        .filter(
          ({ id }) =>
            staysOfFile(context, id).filter(
              ({ state }) => state !== 'cancelled' && state !== 'no-show',
            ).length > 1,
        );
    default:
      return guests.all();
  }
};

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

export const guestsHandlers: Handlers<typeof guestsContract> = {
  find: (context, { text, limit }) => ({ guests: findFiles(context, text, limit) }),
  list: (context, { show, limit }) => ({
    guests: candidates(context, show)
      .sort(byClass)
      // Their order must not tell who they are.
      .sort((a, b) => Number(isHidden(context, a.id)) - Number(isHidden(context, b.id)))
      .slice(0, limit)
      .map((file) => viewLine(context, file)),
  }),
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
  doubles: (context) => ({ pairs: doublesOf(context) }),
  merge: (context, wanted) => viewCard(context, merge(context, wanted)),
  unmerge: (context, wanted) => viewCard(context, unmerge(context, wanted)),
  apart: (context, wanted) => {
    keepApart(context, wanted);
    return { pairs: doublesOf(context) };
  },
};
