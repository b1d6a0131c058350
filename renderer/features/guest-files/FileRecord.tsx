/** A guest's file, opened: who it is, what to do and to leave, what the requests show, what has been. */
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { GuestCard } from '../../../shared/guests/contract.ts';
import { openRoom } from '../../app/navigation.ts';
import { ActLine } from '../../app/register/ActLine.tsx';
import { RecordActions } from '../../app/register/RecordActions.tsx';
import type { Act } from '../../app/register/useAct.ts';
import type { RegisterHand } from '../../app/register/useRegister.ts';
import { desk, orpc } from '../../client/desk.ts';
import { problemOf } from '../../client/errors.ts';
import { languageName } from '../../client/texts.ts';
import { RecordFacts } from '../../ui/register/RecordFacts.tsx';
import { RecordEmpty, RecordPanel } from '../../ui/register/RecordPanel.tsx';
import { Tag } from '../../ui/Tag.tsx';
import { CareOfGuest } from '../care-plans/CareOfGuest.tsx';
import { EventTimeline } from '../record/EventTimeline.tsx';
import { FileForms } from './FileForms.tsx';
import { History, Looks, Preferences, Proposed } from './FileParts.tsx';
import type { FileLine } from './lines.ts';

type RecordProps = { hand: RegisterHand<FileLine>; act: Act; id: string };

const useFacts = (card: GuestCard) => {
  const { t } = useTranslation();
  const given = (key: string, value: string | null) =>
    value === null || value === '' ? null : ([t(`guests.facts.${key}`), value] as const);
  return [
    given('phone', card.phone),
    given('company', card.company),
    given('language', card.language && languageName(card.language)),
    given('document', card.document),
    given('birthday', card.birthday),
    given('wedding', card.wedding),
    given('notes', card.notes),
    given(
      'merged',
      card.merged.map(({ name, at, by }) => `${name ?? '–'} ${at.slice(0, 10)} ${by}`).join(' · '),
    ),
  ];
};

const OpenFile = ({ hand, act, card }: Omit<RecordProps, 'id'> & { card: GuestCard }) => {
  const { t } = useTranslation();
  const facts = useFacts(card);
  const [proposal] = card.proposals;
  const [merged] = card.merged;
  const { id } = card;
  return (
    <RecordPanel
      title={card.name ?? t('rooms.card.incognito')}
      facts={[card.room, t('guests.stays', { count: card.stays })].filter(Boolean).join(' · ')}
      tools={
        <>
          {card.anniversaries.map(({ kind, on }) => (
            <Tag key={kind} tone="warn">
              {t(`guests.anniversary.${kind}`)} {on.slice(5)}
            </Tag>
          ))}
          {card.vipClass ? <Tag>★ {t(`rooms.vipClass.${card.vipClass}`)}</Tag> : null}
        </>
      }
    >
      <RecordFacts facts={facts} />
      <Proposed card={card} />
      <RecordActions
        hand={hand}
        actions={[
          {
            key: 'Y',
            text: 'guests.act.confirm',
            primary: true,
            foot: 30,
            may: 'guests.keep',
            when: proposal !== undefined,
            run: () =>
              proposal &&
              act.run(() => desk.guests.decide({ id, service: proposal.service, take: true })),
          },
          {
            key: 'N',
            text: 'guests.act.refuse',
            foot: 31,
            may: 'guests.keep',
            when: proposal !== undefined,
            run: () =>
              proposal &&
              act.run(() => desk.guests.decide({ id, service: proposal.service, take: false })),
          },
          {
            key: 'F',
            text: 'guests.act.preference',
            foot: 32,
            may: 'guests.keep',
            run: () => hand.openForm('preference'),
          },
          {
            key: 'D',
            text: 'guests.act.drop',
            may: 'guests.keep',
            when: card.preferenceList.length > 0,
            run: () => hand.openForm('drop'),
          },
          {
            key: 'E',
            text: 'guests.act.change',
            foot: 33,
            may: 'guests.keep',
            run: () => hand.openForm('change'),
          },
          {
            key: 'C',
            text: 'guests.act.care',
            foot: 34,
            may: 'guests.keep',
            run: () => hand.openForm('care'),
          },
          {
            key: 'G',
            text: 'guests.act.merge',
            may: 'guests.manage',
            when: card.name !== null,
            run: () => hand.openForm('merge'),
          },
          {
            key: 'U',
            text: 'guests.act.unmerge',
            may: 'guests.manage',
            when: merged !== undefined,
            run: () => merged && act.run(() => desk.guests.unmerge({ id: merged.id })),
          },
          {
            key: 'X',
            text: 'archive.retention.export',
            may: 'guests.data',
            run: () => hand.openForm('export'),
          },
          {
            key: 'Delete',
            text: 'archive.retention.erase',
            may: 'guests.data',
            run: () => hand.openForm('erase'),
          },
          {
            key: 'B',
            text: 'roomBooks.act.board',
            when: card.room !== null,
            run: () => card.room !== null && openRoom(card.room),
          },
        ]}
      />
      <ActLine hand={hand} act={act} />
      <FileForms hand={hand} act={act} card={card} />
      <Preferences card={card} />
      <CareOfGuest guest={id} />
      <History card={card} />
      <Looks card={card} />
      <EventTimeline title={t('guests.timeline')} events={card.events} texts="guests.event" />
    </RecordPanel>
  );
};

export const FileRecord = ({ id, ...props }: RecordProps) => {
  const { t } = useTranslation();
  const { data: card, error } = useQuery(orpc.guests.get.queryOptions({ input: { id } }));
  if (error) return <RecordEmpty>{problemOf(error).message}</RecordEmpty>;
  if (!card) return <RecordEmpty>{t('registers.chooseOne')}</RecordEmpty>;
  return <OpenFile {...props} card={card} />;
};
