/** Lists of guests' files: who is in the house, the key guests, who has been before, everybody. */
import type { GuestLine } from '../../../shared/guests/contract.ts';
import { type FileHead, fileOfStay, rootOf } from '../guests/index.ts';
import type { ReadContext } from '../kernel/context.ts';
import { byClassHiding, firstOf, hiddenFrom } from './order.ts';
import { linesOf } from './views.ts';

type Show = 'here' | 'key' | 'returning' | 'all';
type Here = Pick<ReadContext, 'reads'>;

const ofHere = (context: Here): FileHead[] => {
  const files = context.reads.stays
    .live()
    .filter(({ state }) => state === 'in-house')
    .flatMap((stay) => fileOfStay(context, stay) ?? []);
  return [...new Map(files.map((file) => [file.id, file])).values()];
};

/** What was put into another file counts there. */
const returning = (context: Here): FileHead[] => {
  const { guests } = context.reads;
  const merged = new Set(guests.merged().map(({ id }) => id));
  const stays = new Map<string, number>();
  for (const { id, count } of guests.stayCounts()) {
    const root = merged.has(id) ? (rootOf(context, id)?.id ?? id) : id;
    stays.set(root, (stays.get(root) ?? 0) + count);
  }
  return guests.heads().filter(({ id }) => (stays.get(id) ?? 0) > 1);
};

const candidates = (context: Here, show: Show): FileHead[] => {
  const { guests } = context.reads;
  switch (show) {
    case 'here':
      return ofHere(context);
    case 'key':
      return guests.ofClass('key').filter(({ mergedInto }) => mergedInto === null);
    case 'returning':
      return returning(context);
    default:
      return guests.heads();
  }
};

/** @param named whether who stays incognito is named to whoever asks */
export const listFiles = (
  context: Here,
  { show, limit, named }: { show: Show; limit: number; named: boolean },
): GuestLine[] => {
  const order = byClassHiding(hiddenFrom(context, named));
  return linesOf(context, firstOf(candidates(context, show), order, limit), named);
};
