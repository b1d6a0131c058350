/** The layout as the desk has it, and its types, wings and floors to choose from. */
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { LayoutView } from '../../../shared/layout/contract.ts';
import type { FormItem } from '../../app/register/form/fields.ts';
import { orpc } from '../../client/desk.ts';
import { findableBy } from '../../ui/find.ts';

const none: LayoutView = {
  floors: [],
  areas: [],
  retiredAreas: [],
  retiredRooms: [],
  types: [],
  wings: [],
};

export const useLayout = (): LayoutView => useQuery(orpc.layout.get.queryOptions()).data ?? none;

const itemOf = (id: string, title: string): FormItem => ({
  id,
  title,
  words: findableBy(title, id),
});

/** A type of room in words where the house's own texts have them; else as it is called. */
export const useTypeName = (): ((type: string) => string) => {
  const { t } = useTranslation();
  return (type) => t(`rooms.card.type.${type}`, { defaultValue: type });
};

/** What forms choose from. */
export const useChoices = (layout: LayoutView) => {
  const { t } = useTranslation();
  const typeName = useTypeName();
  return {
    rooms: layout.floors.flatMap(({ rooms }) => rooms.map(({ number }) => itemOf(number, number))),
    floors: layout.floors.map(({ code }) => itemOf(code, t('rooms.floor', { code }))),
    types: layout.types.map((type) => itemOf(type, typeName(type))),
    wings: layout.wings.map((wing) => itemOf(wing, wing)),
  };
};
export type Choices = ReturnType<typeof useChoices>;
