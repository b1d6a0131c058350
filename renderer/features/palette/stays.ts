/** What the palette knows of the guests: whoever is here, comes or left today, by name, room and company. */
import { useQuery } from '@tanstack/react-query';
import type { TFunction } from 'i18next';
import type { StayView } from '../../../shared/stays/contract.ts';
import { openBook } from '../../app/navigation.ts';
import { orpc } from '../../client/desk.ts';
import { findableBy } from '../../ui/find.ts';
import type { Entry } from './entries.ts';

const none: readonly StayView[] = [];

export const useStays = (): readonly StayView[] =>
  useQuery(orpc.stays.list.queryOptions({ input: {} })).data?.stays ?? none;

export const stayEntries = (stays: readonly StayView[], t: TFunction): Entry[] =>
  stays.map(
    (stay): Entry => ({
      id: `stay ${stay.id}`,
      group: 'guests',
      head: stay.room,
      title: stay.guest ?? t('rooms.card.incognito'),
      detail: t(
        stay.reservation ? `stays.reservation.${stay.reservation}` : `stays.state.${stay.state}`,
      ),
      words: findableBy(stay.guest, stay.company, ...stay.companions),
      run: () => openBook('rooms', 'stays', stay.id),
    }),
  );
