/** The note under the door: in the guest's language, with the hotel's name, and nothing a passer-by should read. */
import { useTranslation } from 'react-i18next';
import type { MessageView } from '../../../shared/messages/contract.ts';
import { desk } from '../../client/desk.ts';
import { currentLanguage, t } from '../../client/texts.ts';
import { useHouseName, usePaperMoment } from '../../paper/house.ts';
import type { PaperJob } from '../../paper/print.ts';
import { Sheet, SheetFacts } from '../../paper/Sheet.tsx';
import { usePaper } from '../../paper/usePaper.ts';
import classes from './Note.module.css';

const NoteSheet = ({ message }: { message: MessageView }) => {
  const { t: say } = useTranslation();
  const moment = usePaperMoment();
  const house = useHouseName();
  const { guest, place } = message;
  return (
    <Sheet title={say('messages.sheet.title')} mark={place} printed={false}>
      <p>
        {guest === null ? say('messages.sheet.dearGuest') : say('messages.sheet.dear', { guest })}
      </p>
      <p>{say('messages.sheet.text')}</p>
      <blockquote className={classes.words}>{message.text}</blockquote>
      <SheetFacts
        facts={[
          [say('messages.sheet.from'), message.from],
          [say('messages.sheet.contact'), message.contact],
          [say('messages.sheet.received'), moment(Date.parse(message.receivedAt))],
        ]}
      />
      <p>{say('messages.sheet.call')}</p>
      <p className={classes.regards}>
        {say('messages.sheet.regards')}
        <br />
        {house}
      </p>
    </Sheet>
  );
};

const note = async (id: string): Promise<PaperJob | null> => {
  const message = await desk.messages.get({ id });
  if (message.place === null) return null;
  const { language } = message;
  return {
    name: t('messages.sheet.name', { place: message.place, number: message.request.number }),
    size: 'A4',
    about: { kind: 'message', id },
    // Guests of other languages get the one most of them read.
    language: language === null ? currentLanguage() : language.startsWith('zh') ? 'zh-CN' : 'en',
    sheet: <NoteSheet message={message} />,
  };
};

/** @param id the message in hand */
export const useNotePaper = (id: string | null): void =>
  usePaper({
    make: () => (id === null ? null : note(id)),
    when: () => id !== null,
    text: { print: 'messages.act.print', pdf: 'messages.act.pdf' },
    foot: 60,
  });
