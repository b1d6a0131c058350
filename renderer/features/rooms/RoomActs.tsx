/** What can be said of a room from its card on the board, each with its key, and taken back. */
import { useTranslation } from 'react-i18next';
import type { RoomCard } from '../../../shared/rooms/contract.ts';
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

export const RoomActs = ({ card }: { card: RoomCard }) => {
  const { t } = useTranslation();
  const isAllowed = useAllowed();
  const act = useAct(card.number);
  const acts = useRoomActs(act, [card.number]);
  const dnd = card.flags.includes('dnd');
  const makeUp = card.flags.includes('makeUp');
  const closed = isClosed(card.housekeeping);
  const guest = card.stays.find(({ guestId }) => guestId !== null)?.guestId;
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
      : card.housekeeping === 'dirty'
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
    ...(guest === null || guest === undefined
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
      run: () => takeComplaint({ place: card.number }),
    },
    {
      key: 'Shift+R',
      text: 'roomBooks.act.more',
      run: () => openRegister('rooms', card.number),
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
