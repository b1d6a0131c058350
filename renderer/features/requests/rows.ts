/**
 * The rows as they stand on the screen: the board's requests, filtered, in the order they break, with
 * the row in hand held where it is. It must not know how a row is drawn.
 */
import { useLayoutEffect, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { BoardRequest } from '../../../shared/board/contract.ts';
import { useBoard } from '../../client/board.ts';
import { houseNow, useNowValue } from '../../client/clock.ts';
import { createStore, useStore } from '../../client/store.ts';
import { holdPlace } from '../../ui/hold.ts';
import { byTick } from '../board/byTick.ts';
import { usePlaceName, useServiceName, useStaffName } from '../board/names.ts';
import { toneOf } from './clock.ts';
import { filterRows } from './filter.ts';
import { breaksFirst } from './order.ts';
import { isShown, select, settle, tellShown, useSelection } from './selection.ts';

const filterStore = createStore('');
/** A new filter is a new list: what was in hand is put down. */
export const setFilter = (filter: string): void => {
  if (filterStore.get() === filter) return;
  select(null);
  filterStore.set(filter);
};
export const readFilter = (): string => filterStore.get();
/** Takes a row in hand even where the filter would hide it. */
export const bringUp = (id: string): void => {
  if (!isShown(id)) setFilter('');
  select(id);
};
export const useFilter = (): string => useStore(filterStore, (filter) => filter);

export const useRows = (): readonly BoardRequest[] => {
  const { t } = useTranslation();
  const requests = useBoard((board) => board.requests);
  const warnShare = useBoard((board) => board.house?.warnShare ?? 1);
  const held = useSelection((selection) => selection.held);
  const last = useSelection((selection) => selection.last);
  const filter = useFilter();
  const service = useServiceName();
  const place = usePlaceName();
  const person = useStaffName();

  const sorted = useMemo(() => [...requests.values()].sort(breaksFirst), [requests]);
  const filtered = useMemo(() => {
    if (filter.trim() === '') return sorted;
    const now = houseNow();
    const tone = (row: BoardRequest): string => {
      const found = toneOf(row, now, warnShare);
      return found === 'calm' ? '' : t(`requests.${found}`, { count: '' });
    };
    return filterRows(sorted, filter, {
      service,
      place,
      person,
      state: (state) => t(`requests.state.${state}`),
      tone,
    });
  }, [sorted, filter, service, place, person, t, warnShare]);
  const rows = useMemo(() => holdPlace(filtered, held, last), [filtered, held, last]);

  useLayoutEffect(() => {
    tellShown(rows.map((row) => row.id));
    if (held !== null && Number.isNaN(held.index)) {
      const at = rows.findIndex((row) => row.id === held.id);
      if (at >= 0) settle(held.id, at);
    }
  }, [rows, held]);
  return rows;
};

/** `late/near` over the whole board, as one value so that the header repaints only when a figure moves. */
export const useToneCounts = (): { late: number; warn: number } => {
  const requests = useBoard((board) => board.requests);
  const warnShare = useBoard((board) => board.house?.warnShare ?? 1);
  const count = useMemo(
    () =>
      byTick((now) => {
        let late = 0;
        let warn = 0;
        for (const row of requests.values()) {
          const tone = toneOf(row, now, warnShare);
          if (tone === 'late') late += 1;
          else if (tone === 'warn') warn += 1;
        }
        return `${late}/${warn}`;
      }),
    [requests, warnShare],
  );
  const counted = useNowValue(count);
  const [late = 0, warn = 0] = counted.split('/').map(Number);
  return { late, warn };
};
