/** What can be said of a room from its card on the board, each with its key, and taken back. */
import { useTranslation } from 'react-i18next';
import type { BoardRoom } from '../../../shared/board/contract.ts';
import { isClosed } from '../../../shared/rooms/model.ts';
import { useKeys } from '../../app/keys.ts';
import { openBook, openRegister } from '../../app/navigation.ts';
import { ActLine } from '../../app/register/ActLine.tsx';
import { useAct } from '../../app/register/useAct.ts';
import { useAllowed } from '../../client/allowed.ts';
import { Kbd } from '../../ui/Kbd.tsx';
import { takeComplaint } from '../complaints/intake.ts';
import classes from './RoomCard.module.css';
import { useRoomActs } from './useRoomActs.ts';

const noForm = { form: null };

type RoomActsProps = {
  room: Pick<BoardRoom, 'number' | 'flags' | 'housekeeping'>;
  /** Whose file is opened; null: nobody's, or not known yet. */
  guest: string | null;
};

/** Goes by the board, which is there with the number: a key that follows it at once must find it. */
export const RoomActs = ({ room, guest }: RoomActsProps) => {
  const { t } = useTranslation();
  const isAllowed = useAllowed();
  const act = useAct(room.number);
  const acts = useRoomActs(act, [room.number]);
  const dnd = room.flags.includes('dnd');
  const makeUp = room.flags.includes('makeUp');
  const closed = isClosed(room.housekeeping);
  const keys = [
    {
      key: 'Shift+N',
      text: dnd ? 'roomBooks.act.dndOff' : 'roomBooks.act.dnd',
      run: () => acts.flag('dnd', !dnd),
    },
    {
      key: 'Shift+U',
      text: makeUp ? 'roomBooks.act.makeUpOff' : 'roomBooks.act.makeUp',
      run: () => acts.flag('makeUp', !makeUp),
    },
    ...(closed
      ? []
      : room.housekeeping === 'dirty'
        ? [
            {
              key: 'Shift+L',
              text: 'roomBooks.act.clean',
              run: () => acts.housekeeping('clean'),
            },
          ]
        : [
            {
              key: 'Shift+D',
              text: 'roomBooks.act.dirty',
              run: () => acts.housekeeping('dirty'),
            },
          ]),
    ...(guest === null
      ? []
      : [
          {
            key: 'Shift+G',
            text: 'guests.act.file',
            may: 'guests.view' as const,
            run: () => openBook('guests', 'files', guest),
          },
        ]),
    {
      key: 'Shift+C',
      text: 'complaints.act.open',
      may: 'complaints.keep' as const,
      run: () => takeComplaint({ place: room.number }),
    },
    {
      key: 'Shift+R',
      text: 'roomBooks.act.more',
      run: () => openRegister('rooms', room.number),
    },
  ];
  useKeys(
    // Above the row in hand: the card is what one looks at.
    'field',
    keys.map(({ run, ...key }) => ({
      ...key,
      run: (event: KeyboardEvent) => event.repeat || void run(),
    })),
    { group: 'rooms.title' },
  );
  return (
    <>
      <div className={classes.acts} data-testid="room-acts">
        {keys
          .filter((one) => isAllowed('may' in one ? one.may : undefined))
          .map(({ key, text, run }) => (
            <button key={key} type="button" className={classes.act} onClick={() => void run()}>
              <Kbd keys={key} /> {t(text)}
            </button>
          ))}
      </div>
      <div className={classes.said}>
        <ActLine hand={noForm} act={act} undoKey="Shift+Z" />
      </div>
    </>
  );
};
