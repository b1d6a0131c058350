/** What a key opens and who may have it, in words. */
import { useTranslation } from 'react-i18next';
import type { KeyView } from '../../../shared/keys/contract.ts';
import { nameIn } from '../../client/texts.ts';
import { usePlaceName, useStaffName } from '../board/names.ts';

export const useKeyName = (): ((key: Pick<KeyView, 'name'>) => string) => {
  const { i18n } = useTranslation();
  return ({ name }) => nameIn(name, i18n.language);
};

/** Several names in a row, as the language parts them. */
export const useListing = (): ((names: readonly string[]) => string) => {
  const { i18n } = useTranslation();
  return (names) => names.join(i18n.language === 'en' ? ', ' : '、');
};

/** `8 层 · 18 间`; of the whole house only how many rooms. */
export const useOpens = (): ((key: Pick<KeyView, 'opens' | 'roomCount'>) => string) => {
  const { t } = useTranslation();
  const place = usePlaceName();
  return ({ opens, roomCount }) => {
    const floors = opens.floors.includes('*')
      ? t('keyControl.opens.house')
      : opens.floors.length > 0
        ? t('board.rail.floors', { floors: opens.floors.join(' ') })
        : '';
    const parts = [
      floors,
      opens.rooms.join(' '),
      opens.areas.map(place).join(' '),
      roomCount > 0 ? t('keyControl.opens.rooms', { count: roomCount }) : '',
    ].filter((part) => part !== '');
    return parts.length === 0 ? t('keyControl.opens.door') : parts.join(' · ');
  };
};

export const useEntitled = (): ((key: Pick<KeyView, 'entitled'>) => string) => {
  const { t } = useTranslation();
  const person = useStaffName();
  const listing = useListing();
  return ({ entitled }) =>
    listing(
      [
        entitled.byFloor ? t('keyControl.entitled.byFloor') : '',
        ...entitled.roles.map((role) => t(`app.role.${role}`)),
        ...entitled.persons.map(person),
      ].filter((part) => part !== ''),
    );
};
