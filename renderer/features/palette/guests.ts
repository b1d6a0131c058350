/** Guests' files for what is typed in the palette, as the desk finds them: also of who is not in the house. */
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useDeferredValue, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { openBook } from '../../app/navigation.ts';
import { useAllowed } from '../../client/allowed.ts';
import { orpc } from '../../client/desk.ts';
import type { Entry } from './entries.ts';

const most = 5;
const none: readonly Entry[] = [];

export const useFoundGuests = (query: string): readonly Entry[] => {
  const { t } = useTranslation();
  const allowed = useAllowed()('guests.view');
  const text = useDeferredValue(query.trim());
  const asks = allowed && text !== '';
  const found = useQuery({
    ...orpc.guests.find.queryOptions({ input: { text: text.slice(0, 80), limit: most } }),
    enabled: asks,
    placeholderData: keepPreviousData,
  }).data?.guests;
  return useMemo(
    () =>
      asks && found
        ? found.map(
            (guest): Entry => ({
              id: `file ${guest.id}`,
              group: 'files',
              head: guest.room ?? '',
              title: guest.name ?? t('rooms.card.incognito'),
              detail: [
                guest.vipClass ? `★ ${t(`rooms.vipClass.${guest.vipClass}`)}` : '',
                t('guests.stays', { count: guest.stays }),
                guest.company ?? '',
              ]
                .filter(Boolean)
                .join(' · '),
              words: [],
              run: () => openBook('guests', 'files', guest.id),
            }),
          )
        : none,
    [asks, found, t],
  );
};
