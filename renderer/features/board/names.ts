/**
 * Names for codes: services, areas, people, in the person's language. Maps are made once for each
 * vocabulary or staff list, so that a row may ask for a name without searching.
 */
import { useQuery } from '@tanstack/react-query';
import { useCallback, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Vocabulary } from '../../../shared/intake/model.ts';
import type { StaffView } from '../../../shared/staff/contract.ts';
import { useBoard } from '../../client/board.ts';
import { orpc } from '../../client/desk.ts';
import { useVocabulary } from '../../client/queries.ts';

type Names = ReadonlyMap<string, { zh: string; en: string }>;
const kept = new WeakMap<Vocabulary, { services: Names; areas: Names }>();

const namesOf = (words: Vocabulary) => {
  let names = kept.get(words);
  if (!names) {
    const map = (list: readonly { code: string; zh: string; en: string }[]): Names =>
      new Map(list.map(({ code, zh, en }) => [code, { zh, en }]));
    names = {
      services: map([...words.services, ...(words.retired ?? [])]),
      areas: map(words.areas),
    };
    kept.set(words, names);
  }
  return names;
};

const useNamed = (kind: 'services' | 'areas'): ((code: string) => string) => {
  const { i18n } = useTranslation();
  const names = namesOf(useVocabulary())[kind];
  const language = i18n.language === 'en' ? 'en' : 'zh';
  return useCallback((code) => names.get(code)?.[language] ?? code, [names, language]);
};

export const useServiceName = () => useNamed('services');

/** A room by its number, an area by its name. */
export const usePlaceName = () => useNamed('areas');

const noStaff: readonly StaffView[] = [];

/** Anybody's name by staff code, on duty or not; the code itself where nobody has it. */
export const useStaffName = (): ((code: string) => string) => {
  const staff = useQuery(orpc.staff.list.queryOptions()).data?.staff ?? noStaff;
  const duty = useBoard((board) => board.duty);
  const names = useMemo(
    () => new Map([...staff, ...duty].map(({ code, name }) => [code, name])),
    [staff, duty],
  );
  return useCallback((code) => names.get(code) ?? code, [names]);
};
