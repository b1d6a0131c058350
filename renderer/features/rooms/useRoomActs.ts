/** What is said of rooms by one key: of the marked ones together, else of the one in hand. Each may be taken back. */
import { useTranslation } from 'react-i18next';
import type { RoomFlag } from '../../../shared/rooms/model.ts';
import type { Act } from '../../app/register/useAct.ts';
import { tell } from '../../app/told.ts';
import { readBoard } from '../../client/board.ts';
import { desk } from '../../client/desk.ts';

type State = 'clean' | 'dirty' | 'inspected';
type Batch = { batch: string | null };

/** A room that is inspected is clean: `clean` does not take its inspection away. */
const already: Record<State, readonly string[]> = {
  clean: ['clean', 'inspected'],
  dirty: ['dirty'],
  inspected: ['inspected'],
};

const undo = ({ batch }: Batch): Promise<unknown> =>
  batch === null ? Promise.resolve() : desk.rooms.undo({ batch });

export const useRoomActs = (act: Act, places: readonly string[]) => {
  const { t } = useTranslation();
  const said = (words: string) =>
    places.length > 1 ? t('roomBooks.saidOfMany', { words, count: places.length }) : words;
  return {
    /** Rooms that are so already, or further, stay as they are and are counted apart. */
    housekeeping: async (state: State, by?: string): Promise<boolean> => {
      const { rooms } = readBoard();
      const isSo = (place: string) =>
        already[state].some((so) => so === rooms.get(place)?.housekeeping);
      const change = places.filter((place) => !isSo(place));
      const left = places.length - change.length;
      if (change.length === 0) {
        tell({ text: `roomBooks.why.all-${state}` });
        return false;
      }
      const words = t(`rooms.housekeeping.${state}`);
      return act.run(
        () =>
          desk.rooms.setMany({
            places: change,
            housekeeping: state,
            ...(by === undefined ? {} : { by }),
          }),
        {
          said: [
            places.length > 1 ? t('roomBooks.saidOfMany', { words, count: change.length }) : words,
            ...(left > 0 ? [t('roomBooks.leftAsTheyAre', { count: left })] : []),
          ].join(' · '),
          undo,
        },
      );
    },
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
