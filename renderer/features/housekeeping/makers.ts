/** Those who make rooms, as a form names them: nobody else is given any. */
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { FormItem } from '../../app/register/form/fields.ts';
import { orpc } from '../../client/desk.ts';
import { usePeople } from '../board/people.ts';

export const useMakers = (): readonly FormItem[] => {
  const people = usePeople();
  const staff = useQuery(orpc.staff.list.queryOptions()).data?.staff;
  return useMemo(() => {
    const makers = new Set(
      (staff ?? [])
        .filter(({ role, department }) => role === 'attendant' && department === 'housekeeping')
        .map(({ code }) => code),
    );
    return people.filter(({ id }) => makers.has(id));
  }, [people, staff]);
};
