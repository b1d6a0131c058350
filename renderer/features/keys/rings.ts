/** The bunches a key can be put on, by code or name, each with what is on it. */
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { FormItem } from '../../app/register/form/fields.ts';
import { orpc } from '../../client/desk.ts';
import { nameIn } from '../../client/texts.ts';
import { findableBy } from '../../ui/find.ts';

export const useRings = (): readonly FormItem[] => {
  const { i18n } = useTranslation();
  const rings = useQuery(orpc.keys.list.queryOptions()).data?.rings;
  return useMemo(
    () =>
      (rings ?? []).map(({ code, name, keys }) => ({
        id: code,
        head: code,
        title: nameIn(name, i18n.language),
        detail: keys.join(' '),
        words: findableBy(code, name.zh, name.en),
      })),
    [rings, i18n.language],
  );
};
