/** What the palette lists for what is typed: the present at once, the past as soon as it answers. */
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useDeferredValue, useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { minuteMs } from '../../../shared/kernel/durations.ts';
import { isLost, lostNumber } from '../../../shared/lost-and-found/model.ts';
import { saidKinds } from '../../../shared/search/contract.ts';
import type { StaffView } from '../../../shared/staff/contract.ts';
import { openRecord, openRegister, openRequest } from '../../app/navigation.ts';
import { useAllowed } from '../../client/allowed.ts';
import { useBoard } from '../../client/board.ts';
import { houseNow } from '../../client/clock.ts';
import { orpc } from '../../client/desk.ts';
import { nearAt, useTimeZone } from '../../client/house-time.ts';
import { useVocabulary } from '../../client/queries.ts';
import { best, partsOf } from '../../ui/find.ts';
import { readSounds } from '../../ui/spell.ts';
import { useAnswers } from '../answers/known.ts';
import { usePlaceName, useServiceName, useStaffName } from '../board/names.ts';
import { useOpenComplaints } from '../complaints/known.ts';
import { answerEntries } from './answers.ts';
import { chargeEntries, useOpenCharges } from './charges.ts';
import { complaintEntries } from './complaints.ts';
import { contractEntries, useContracts } from './contracts.ts';
import { deedEntries } from './deeds.ts';
import {
  actionEntries,
  type Entry,
  type Group,
  groups,
  peopleEntries,
  requestEntries,
  roomEntries,
  vocabularyEntries,
} from './entries.ts';
import { useFoundGuests } from './guests.ts';
import { keyEntries, useKeyList } from './keys.ts';
import { loanEntries, useLendable } from './loans.ts';
import { reportEntries, useReportList } from './reports.ts';
import { stayEntries, useStays } from './stays.ts';

const most: Record<Group, number> = {
  rooms: 5,
  requests: 6,
  people: 5,
  keys: 5,
  loans: 5,
  charges: 5,
  guests: 5,
  files: 5,
  complaints: 5,
  answers: 5,
  reports: 5,
  contracts: 5,
  services: 5,
  areas: 3,
  actions: 5,
  past: 12,
};

const nobody: readonly StaffView[] = [];

/** False until it is known how names sound: the palette may be opened before the window was at rest. */
const useSounds = (): boolean => {
  const [read, setRead] = useState(false);
  useEffect(() => void readSounds().then(() => setRead(true)), []);
  return read;
};

/** What stands in the books of the guests, the figures and the archive, and what can be begun there. */
const useBookEntries = (sounding: boolean): Entry[] => {
  const { t, i18n } = useTranslation();
  const allowed = useAllowed();
  const complaints = useOpenComplaints();
  const reports = useReportList();
  const contracts = useContracts();
  // biome-ignore lint/correctness/useExhaustiveDependencies: how names sound is in the words they are found by.
  return useMemo(
    () => [
      ...complaintEntries(complaints, t),
      ...reportEntries(reports, t),
      ...contractEntries(contracts, t),
      ...deedEntries(t, allowed),
    ],
    [complaints, reports, contracts, allowed, sounding, i18n.language, t],
  );
};

/** Everything findable now, made anew only when the board, the words or the language change. */
const useKnown = (): Entry[] => {
  const { t, i18n } = useTranslation();
  const board = useBoard((state) => state);
  const vocabulary = useVocabulary();
  const place = usePlaceName();
  const service = useServiceName();
  const staff = useStaffName();
  const people = useQuery(orpc.staff.list.queryOptions()).data?.staff ?? nobody;
  const keys = useKeyList();
  const lendable = useLendable();
  const charges = useOpenCharges();
  const stays = useStays();
  const answers = useAnswers();
  const timeZone = useTimeZone();
  const sounding = useSounds();
  const ofBooks = useBookEntries(sounding);
  const { language } = i18n;
  // biome-ignore lint/correctness/useExhaustiveDependencies: how names sound is in the words they are found by.
  return useMemo(
    () => [
      ...roomEntries(board, t),
      ...requestEntries(board, vocabulary, { place, service, staff }, t),
      ...peopleEntries(board, people, t),
      ...keyEntries(keys, t, language),
      ...loanEntries(lendable, board.loans, t, language),
      ...chargeEntries(charges, t, language),
      ...stayEntries(stays, t),
      ...answerEntries(answers, timeZone, language, t),
      ...vocabularyEntries(vocabulary, language),
      ...actionEntries(t),
      ...ofBooks,
    ],
    [
      board,
      people,
      keys,
      lendable,
      charges,
      stays,
      answers,
      timeZone,
      sounding,
      ofBooks,
      vocabulary,
      place,
      service,
      staff,
      language,
      t,
    ],
  );
};

const usePast = (query: string, known: ReadonlySet<string>) => {
  const timeZone = useTimeZone();
  const place = usePlaceName();
  const service = useServiceName();
  const text = useDeferredValue(query.trim());
  const found = useQuery({
    ...orpc.search.find.queryOptions({ input: { text, kinds: [...saidKinds], limit: 20 } }),
    enabled: text !== '',
    placeholderData: keepPreviousData,
    staleTime: 0,
    gcTime: minuteMs,
  });
  const hits = text === '' ? undefined : found.data?.hits;
  const entries = useMemo(() => {
    const fresh = (hits ?? []).filter((hit) => !known.has(`request ${hit.id}`));
    return fresh.slice(0, most.past).map(
      (hit): Entry => ({
        id: `past ${hit.id}`,
        group: 'past',
        head: isLost(hit.kind)
          ? lostNumber(hit.kind, hit.number ?? 0)
          : hit.place
            ? place(hit.place)
            : '',
        title: hit.service ? `${service(hit.service)} · ${hit.text}` : hit.text,
        detail: `${hit.kind === 'call' ? '☎ ' : ''}${nearAt(Date.parse(hit.at), houseNow(), timeZone)}`,
        words: [],
        run: () => {
          if (isLost(hit.kind)) openRegister('lostAndFound', hit.id);
          else if (hit.kind === 'request') openRequest(hit.id);
          else openRecord(text);
        },
      }),
    );
  }, [hits, known, place, service, timeZone, text]);
  return { entries, waiting: found.isFetching && !found.data && text !== '' };
};

export type Section = { group: Group; entries: readonly Entry[] };

export const usePaletteEntries = (query: string): { sections: Section[]; waiting: boolean } => {
  const known = useKnown();
  const present = useMemo((): { sections: Section[]; shown: ReadonlySet<string> } => {
    const parts = partsOf(query);
    if (parts.length === 0) {
      return {
        sections: [{ group: 'actions', entries: known.filter(({ group }) => group === 'actions') }],
        shown: new Set(),
      };
    }
    const ranked = groups.map((group) => ({
      group,
      found: best(
        known.filter((entry) => entry.group === group),
        parts,
        most[group],
      ),
    }));
    const sections = ranked
      .filter(({ found }) => found.length > 0)
      .sort((left, right) => (left.found[0]?.score ?? 0) - (right.found[0]?.score ?? 0))
      .map(({ group, found }) => ({ group, entries: found.map(({ item }) => item) }));
    return {
      sections,
      shown: new Set(sections.flatMap(({ entries }) => entries.map(({ id }) => id))),
    };
  }, [known, query]);
  const past = usePast(query, present.shown);
  const files = useFoundGuests(query);
  const sections = [
    ...present.sections,
    ...(files.length > 0 ? [{ group: 'files' as const, entries: files }] : []),
    ...(past.entries.length > 0 ? [{ group: 'past' as const, entries: past.entries }] : []),
  ];
  return { sections, waiting: past.waiting };
};
