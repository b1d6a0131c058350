/** The lines of the register for a chip and a filter: the newest from the list, older ones from the search. */
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { LostRow } from '../../../shared/lost-and-found/contract.ts';
import {
  foundStates,
  isLost,
  type LostKind,
  lossStates,
  lostNumber,
} from '../../../shared/lost-and-found/model.ts';
import type { SearchHit } from '../../../shared/search/contract.ts';
import { filterLines } from '../../app/register/rows.ts';
import { orpc } from '../../client/desk.ts';
import { findableBy } from '../../ui/find.ts';

export const kinds = ['found', 'lost', 'due', 'steps'] as const;
export type Kind = (typeof kinds)[number];

/** More than anybody reads: what is older is asked for by its words. */
const most = 500;
const mostOlder = 100;
const none: readonly LostRow[] = [];

const wordsOf = ({ number, what, place, person, contact, bin }: LostRow) =>
  // `l231` as it is said, beside `L-0231` as it is written.
  findableBy(number, number.replace(/-0*/, ''), what, place, person, contact, bin);

const states = [...foundStates, ...lossStates];

/** A line made of a hit: what it wants to be recognised by; the rest stands in its record. */
const rowOf = ({ kind, id, number, text, place, at, state }: SearchHit): LostRow | null => {
  const known = states.find((one) => one === state);
  if (!isLost(kind) || known === undefined) return null;
  return {
    kind,
    id,
    number: lostNumber(kind, number ?? 0),
    what: text,
    class: null,
    place,
    placeKind: 'none',
    at,
    state: known,
    store: null,
    bin: null,
    person: null,
    contact: null,
    step: null,
    percent: null,
    pickupAt: null,
    keepUntil: null,
    courierNumber: null,
  };
};

/** The older ones below the newest, each once. */
export const withOlder = (
  newest: readonly LostRow[],
  hits: readonly SearchHit[],
  only: LostKind | null,
): readonly LostRow[] => {
  const known = new Set(newest.map(({ id }) => id));
  const older = hits
    .filter(({ id, kind }) => !known.has(id) && (only === null || kind === only))
    .map(rowOf)
    .filter((row) => row !== null);
  return older.length === 0 ? newest : [...newest, ...older];
};

const onlyOf: Partial<Record<Kind, LostKind>> = { found: 'found-item', lost: 'loss-report' };

/** What is due by what becomes of it; asked for only while it is looked at. */
export const useDue = (isLookedAt: boolean) =>
  useQuery({ ...orpc.lostAndFound.due.queryOptions(), enabled: isLookedAt });

export const useLostRows = (kind: Kind | null, filter: string) => {
  const show = kind === 'steps' ? 'due' : kind === 'due' || kind === null ? 'all' : kind;
  const list = useQuery({
    ...orpc.lostAndFound.list.queryOptions({ input: { show, limit: most } }),
    placeholderData: keepPreviousData,
  });
  const due = useDue(kind === 'due');
  const ofKind =
    kind !== 'due'
      ? (list.data?.rows ?? none)
      : due.data
        ? [...due.data.dispose, ...due.data.police]
        : none;
  const isCut = kind !== 'due' && kind !== 'steps' && ofKind.length >= most;
  const asked = filter.trim();
  const older = useQuery({
    ...orpc.search.find.queryOptions({
      input: { text: asked, kinds: ['found-item', 'loss-report'], limit: mostOlder },
    }),
    enabled: isCut && asked !== '',
    gcTime: 0,
  });
  const hits = older.data?.hits;
  const rows = useMemo(
    () =>
      withOlder(filterLines(ofKind, filter, wordsOf), hits ?? [], (kind && onlyOf[kind]) ?? null),
    [ofKind, filter, hits, kind],
  );
  return {
    rows,
    due: due.data,
    answered:
      list.isSuccess &&
      !list.isPlaceholderData &&
      (kind !== 'due' || due.isSuccess) &&
      !older.isFetching,
    counts: {
      inStore: list.data?.inStore ?? 0,
      searching: list.data?.searching ?? 0,
      toDo: list.data?.toDo ?? 0,
    },
  };
};
