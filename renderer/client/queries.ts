/**
 * The cache of everything that is not on the board: cards, lists, the vocabulary. A patch of the
 * board makes stale what it names; nothing polls.
 */
import { QueryClient, useQuery } from '@tanstack/react-query';
import type { Vocabulary } from '../../shared/intake/model.ts';
import type { SubjectKind } from '../../shared/kernel/subjects.ts';
import { onFollowedAgain, onPatches } from './board.ts';
import { orpc } from './desk.ts';
import { onDeskLanguage } from './preferences.ts';

export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: Number.POSITIVE_INFINITY,
      retry: false,
      networkMode: 'always',
      refetchOnWindowFocus: false,
    },
    mutations: { retry: false, networkMode: 'always' },
  },
});

const stale = (queryKey: readonly unknown[]): void => {
  void queryClient.invalidateQueries({ queryKey });
};

// Sentences the desk made, such as why two things may be one, are asked for anew.
onDeskLanguage(() => void queryClient.invalidateQueries());

// With another person, or after the desk was away, whatever is cached may have changed unheard.
onFollowedAgain(() => void queryClient.invalidateQueries());

/** What is asked for anew when a thing of the kind was touched that the board does not show. */
const besideBoard: Partial<Record<SubjectKind, readonly (() => readonly unknown[])[]>> = {
  charge: [orpc.charges.key],
  stay: [orpc.charges.key, orpc.minibar.key, orpc.stays.key, orpc.guests.key, orpc.complaints.key],
  service: [orpc.charges.key, orpc.standards.key],
  guest: [orpc.guests.key, orpc.carePlans.key],
  'care-action': [orpc.carePlans.key, orpc.guests.key],
  discrepancy: [() => orpc.rooms.discrepancies.key()],
  welfare: [orpc.welfare.key],
  'door-opening': [orpc.lockedOut.key],
  order: [orpc.roomService.key, () => orpc.stays.get.key()],
  'guest-thing': [orpc.guestThings.key, () => orpc.stays.get.key()],
  minibar: [orpc.minibar.key],
  'call-check': [orpc.callQuality.key, orpc.training.suggestions.key],
  training: [orpc.training.key],
  conduct: [orpc.conduct.key],
  survey: [orpc.surveys.key],
  practice: [orpc.practice.key],
  outage: [orpc.outages.key],
  measure: [orpc.measures.key, () => orpc.complaints.get.key()],
  // A guest who complains is not asked how it was.
  complaint: [orpc.complaints.key, () => orpc.stays.get.key(), orpc.surveys.toAsk.key],
  'minibar-article': [orpc.minibar.key],
  'service-contract': [orpc.contracts.key],
  answer: [orpc.answers.key],
  question: [orpc.answers.key],
  'record-finding': [orpc.record.key],
};

onPatches((patches) => {
  const rooms = new Set<string>();
  // A locked console is refused whatever it asks for; what went by is named when it is opened.
  const told = patches.filter(({ covered }) => covered === undefined);
  if (told.length === 0) return;
  for (const patch of told) {
    // Another layout: whatever names a room may say so differently now.
    if (patch.whole) stale([]);
    for (const request of patch.requests ?? []) {
      stale(orpc.requests.get.key({ input: { id: request.id } }));
      if (request.place) rooms.add(request.place);
      // Done, its guest may be asked how it was.
      stale(orpc.surveys.toAsk.key());
      // A check that is done waits in the book of minibars to be written down.
      if (request.service.startsWith('minibar-')) stale(orpc.minibar.key());
      // When its tray is due, and whether its door is shut, the request says.
      if (request.service === 'room-service' || request.service === 'tray-collect')
        stale(orpc.roomService.key());
      if (request.service === 'shoe-shine' || request.service === 'luggage')
        stale(orpc.guestThings.key());
    }
    for (const id of patch.gone ?? []) {
      stale(orpc.requests.get.key({ input: { id } }));
      // The row has left the board, and with it the place it stood at: any open card may show it.
      stale(orpc.rooms.get.key());
    }
    for (const room of patch.rooms ?? []) rooms.add(room.number);
    // What is open at a room hangs on much; it is on the screen only while a stay is in hand.
    if (patch.requests || patch.gone || patch.loans || patch.lostAndFound) {
      stale(orpc.stays.get.key());
      stale(orpc.guests.at.key());
      stale(orpc.layout.openAt.key());
    }
    // Which open work is held to earlier targets hangs on every step of it.
    if (patch.requests || patch.gone) stale(orpc.standards.list.key());
    if (patch.floors) stale(orpc.serviceModel.key());
    if (patch.vocabulary) stale(orpc.catalogue.key());
    if (patch.keys) stale(orpc.keys.key());
    if (patch.loans) stale(orpc.loans.key());
    if (patch.laundry || patch.requests) stale(orpc.laundry.key());
    if (patch.babysitting) stale(orpc.babysitting.key());
    if (patch.messages) stale(orpc.messages.key());
    if (patch.wakeUps) stale(orpc.wakeUps.key());
    // The lists say what hangs on a door, and who is here.
    if (patch.cleaning || patch.rooms || patch.duty) stale(orpc.housekeeping.key());
    if (patch.lostAndFound) stale(orpc.lostAndFound.key());
    if (patch.duty) {
      stale(orpc.staff.key());
      stale(orpc.serviceModel.at.key());
    }
    if (patch.duty || patch.missing || patch.keys) stale(orpc.attendance.key());
    if (patch.calls) {
      stale(orpc.calls.list.key());
      stale(orpc.practice.call.key());
      // Whether it was repeated back, the call says.
      stale(orpc.complaints.get.key());
    }
    for (const kind of patch.beside ?? []) for (const key of besideBoard[kind] ?? []) stale(key());
  }
  // Every commit may bring something to hand over; it is composed anew only while it is on the screen.
  stale(orpc.handover.key());
  for (const place of rooms) stale(orpc.rooms.get.key({ input: { place } }));
});

const noWords: Vocabulary = { rooms: [], areas: [], services: [] };

/** What the quick line and the palette know the house's things by; empty until it has come. */
export const useVocabulary = (): Vocabulary =>
  useQuery(orpc.catalogue.vocabulary.queryOptions()).data ?? noWords;

const isOfAPerson = ({ queryKey }: { queryKey: readonly unknown[] }): boolean =>
  JSON.stringify(queryKey) !== JSON.stringify(orpc.house.status.queryKey());

/** Forgets all that only a signed-in person may read; whose house it is stays known. */
export const forgetQueries = (): void => queryClient.removeQueries({ predicate: isOfAPerson });

/** Somebody else sits here: what the last one could read is gone at once, and asked for anew. */
export const resetQueries = (): void => {
  void queryClient.resetQueries({ predicate: isOfAPerson });
};
