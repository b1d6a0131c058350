/** What is said of rooms by one key: of the marked ones together, else of the one in hand. Each may be taken back. */
import { useTranslation } from 'react-i18next';
import type { RoomFlag } from '../../../shared/rooms/model.ts';
import type { Act } from '../../app/register/useAct.ts';
import { desk } from '../../client/desk.ts';

type State = 'clean' | 'dirty' | 'inspected';
type Batch = { batch: string | null };

const undo = ({ batch }: Batch): Promise<unknown> =>
  batch === null ? Promise.resolve() : desk.rooms.undo({ batch });

export const useRoomActs = (act: Act, places: readonly string[]) => {
  const { t } = useTranslation();
  const said = (words: string) =>
    places.length > 1 ? t('roomBooks.saidOfMany', { words, count: places.length }) : words;
  return {
    housekeeping: (state: State, by?: string) =>
      act.run(
        () =>
          desk.rooms.setMany({
            places: [...places],
            housekeeping: state,
            ...(by === undefined ? {} : { by }),
          }),
        { said: said(t(`rooms.housekeeping.${state}`)), undo },
      ),
    flag: (flag: RoomFlag, up: boolean) =>
      act.run(() => desk.rooms.setMany({ places: [...places], flags: { [flag]: up } }), {
        // What cannot be knocked for any more is told: the guest who asked for it may be rung.
        said: ({ waiting }) =>
          [
            said(
              t(up ? 'roomBooks.flagUp' : 'roomBooks.flagDown', { flag: t(`rooms.flag.${flag}`) }),
            ),
            ...(flag === 'dnd' && up && waiting > 0
              ? [t('roomBooks.nowWait', { count: waiting })]
              : []),
          ].join(' · '),
        undo,
      }),
  };
};
