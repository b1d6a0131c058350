/** The people a form can name, by code, badge, name or pinyin. */
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { FormItem } from '../../app/register/form/fields.ts';
import { orpc } from '../../client/desk.ts';
import { findableBy } from '../../ui/find.ts';

export const usePeople = (): readonly FormItem[] => {
  const { t } = useTranslation();
  const staff = useQuery(orpc.staff.list.queryOptions()).data?.staff;
  return useMemo(
    () =>
      (staff ?? [])
        .filter(({ active }) => active)
        .map(({ code, badge, name, role, floors }) => ({
          id: code,
          head: code,
          title: name,
          detail: [
            t(`app.role.${role}`),
            floors.length > 0 && floors.length <= 3
              ? t('board.rail.floors', { floors: floors.join(' ') })
              : '',
          ]
            .filter(Boolean)
            .join(' · '),
          words: findableBy(code, badge, name),
        })),
    [staff, t],
  );
};
