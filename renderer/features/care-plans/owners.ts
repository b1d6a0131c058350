/** Who can be given care for a guest: everybody who works here, by code, name or pinyin. */
import { useQuery } from '@tanstack/react-query';
import type { FormItem } from '../../app/register/form/fields.ts';
import { orpc } from '../../client/desk.ts';
import { findableBy } from '../../ui/find.ts';

const nobody: readonly FormItem[] = [];

export const useOwners = (): readonly FormItem[] =>
  useQuery(orpc.staff.list.queryOptions())
    .data?.staff.filter(({ active }) => active)
    .map(({ code, name }) => ({
      id: code,
      head: code,
      title: name,
      words: findableBy(code, name),
    })) ?? nobody;
