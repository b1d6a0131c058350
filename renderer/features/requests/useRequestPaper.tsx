/** What the request in hand can be put on paper as: its slip, and the notice while it waits on DND. */

import type { Language } from '../../../shared/kernel/fields.ts';
import type { RequestCard } from '../../../shared/requests/contract.ts';
import type { RoomCard } from '../../../shared/rooms/contract.ts';
import { desk } from '../../client/desk.ts';
import { currentLanguage, t } from '../../client/texts.ts';
import type { PaperJob } from '../../paper/print.ts';
import { usePaper } from '../../paper/usePaper.ts';
import { DndNotice } from './DndNotice.tsx';
import { rowInHand } from './hand.ts';
import { RequestSlip } from './RequestSlip.tsx';

const roomOf = ({ place, placeKind, placeKnown }: RequestCard): Promise<RoomCard | null> =>
  placeKind === 'room' && placeKnown && place !== null
    ? desk.rooms.get({ place })
    : Promise.resolve(null);

const cardInHand = async (): Promise<RequestCard | null> => {
  const row = rowInHand();
  return row ? desk.requests.get({ id: row.id }) : null;
};

const slip = async (): Promise<PaperJob | null> => {
  const card = await cardInHand();
  if (!card) return null;
  const { id, number } = card;
  const name = t('paper.slip.name', { number, place: card.place ?? '' }).trim();
  const sheet = <RequestSlip card={card} room={await roomOf(card)} />;
  return { name, size: 'A4', about: { kind: 'request', id }, sheet };
};

/** A notice speaks the guest's language where we have it, English to all whose language we have not. */
const languageOf = (room: RoomCard | null): Language => {
  const spoken = room?.stays[0]?.language;
  if (!spoken) return currentLanguage();
  return spoken.startsWith('zh') ? 'zh-CN' : 'en';
};

const notice = async (): Promise<PaperJob | null> => {
  const card = await cardInHand();
  if (!card) return null;
  const name = t('paper.notice.name', { place: card.place ?? '' }).trim();
  const language = languageOf(await roomOf(card));
  const { id } = card;
  return {
    name,
    size: 'A4',
    about: { kind: 'request', id },
    language,
    sheet: <DndNotice card={card} />,
    // What comes out of the printer goes under the door.
    onPrinted: () => desk.requests.atDoor({ id, remedy: 'slip' }),
  };
};

const waitsOnDnd = (): boolean => {
  const row = rowInHand();
  return row?.state === 'waiting' && row.waitingReason === 'dnd' && row.placeKind === 'room';
};

export const useRequestPaper = (): void =>
  usePaper([
    {
      make: slip,
      when: () => rowInHand() !== null,
      text: { print: 'paper.keys.slip', pdf: 'paper.keys.slipPdf' },
    },
    {
      make: notice,
      when: waitsOnDnd,
      with: 'Alt',
      text: { print: 'paper.keys.notice', pdf: 'paper.keys.noticePdf' },
    },
  ]);
