/** The message in hand: for whom, in which words, how often it was tried, what to do next, what has happened. */
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { MessageCard } from '../../../shared/messages/contract.ts';
import type { MessageStep, Saying } from '../../../shared/messages/model.ts';
import { openRequest } from '../../app/navigation.ts';
import { ActLine } from '../../app/register/ActLine.tsx';
import { RecordActions } from '../../app/register/RecordActions.tsx';
import type { Act } from '../../app/register/useAct.ts';
import type { RegisterHand } from '../../app/register/useRegister.ts';
import { desk, orpc } from '../../client/desk.ts';
import { type Fact, RecordFacts } from '../../ui/register/RecordFacts.tsx';
import { RecordNotice } from '../../ui/register/RecordNotice.tsx';
import { RecordEmpty, RecordPanel } from '../../ui/register/RecordPanel.tsx';
import { Tag } from '../../ui/Tag.tsx';
import { TextLink } from '../../ui/TextLink.tsx';
import { useStaffName } from '../board/names.ts';
import { useIsoMoment } from '../board/time.ts';
import { EventTimeline } from '../record/EventTimeline.tsx';
import type { MessageLine } from './lines.ts';
import { MessageForms } from './MessageForms.tsx';

type MessageRecordProps = {
  hand: RegisterHand<MessageLine>;
  act: Act;
  id: string;
  /** What the caller may be told, right after it was taken. */
  say: Saying | null;
};

type Words = { text: string; tone: 'warn' | 'late' | 'blue' };

const noticeOf = (message: MessageCard): Words | null => {
  const open = message.state === 'waiting' || message.state === 'left';
  if (open && message.expired) return { text: 'expired', tone: 'late' };
  if (open && message.confidential) return { text: 'confidential', tone: 'warn' };
  if (message.state === 'left') return { text: 'left', tone: 'blue' };
  if (open && message.place === null) return { text: 'noPlace', tone: 'warn' };
  if (open && message.guestState === 'expected') return { text: 'expected', tone: 'blue' };
  const last = message.attempts.at(-1);
  return message.state === 'delivered' && last?.how === 'reported'
    ? { text: 'noProof', tone: 'warn' }
    : null;
};

const useAttempts = ({ attempts }: MessageCard): string[] => {
  const { t } = useTranslation();
  const moment = useIsoMoment();
  const person = useStaffName();
  return attempts.map(({ at, by, how, reached, to }) => {
    const kind = reached ? 'reached' : how === 'note' ? 'note' : 'missed';
    return t(`messages.attempt.${kind}`, {
      time: moment(at),
      how: t(`messages.how.${how}`),
      to: to ?? t('messages.attempt.guest'),
      by: person(by),
    });
  });
};

const useFacts = (message: MessageCard): (Fact | null)[] => {
  const { t } = useTranslation();
  const moment = useIsoMoment();
  const person = useStaffName();
  const tries = useAttempts(message);
  const known = (name: string, value: string | null): Fact | null =>
    value === null || value === '' ? null : [t(`messages.facts.${name}`), value];
  return [
    known('text', message.text),
    known('from', message.from),
    known('contact', message.contact),
    known('for', message.for),
    known(
      'guest',
      message.place === null
        ? null
        : [message.guest, t(`messages.guestState.${message.guestState}`)]
            .filter((part) => part !== null)
            .join(' · '),
    ),
    message.until === null ? null : [t('messages.facts.until'), moment(message.until)],
    tries.length === 0
      ? null
      : [
          t('messages.facts.attempts'),
          <span key="a">
            {tries.map((words) => (
              <div key={words}>{words}</div>
            ))}
          </span>,
        ],
    known('passedTo', message.passedTo),
    [
      t('messages.facts.request'),
      <TextLink key="r" onClick={() => openRequest(message.request.id)}>
        #{message.request.number}
      </TextLink>,
    ],
    [t('messages.facts.received'), `${moment(message.receivedAt)} · ${person(message.receivedBy)}`],
  ];
};

const Message = ({ hand, act, message, say }: MessageRecordProps & { message: MessageCard }) => {
  const { t } = useTranslation();
  const facts = useFacts(message);
  const notice = noticeOf(message);
  const { id } = message;
  const can = (step: MessageStep) => message.steps.includes(step);
  const open = (form: string) => () => hand.openForm(form);
  return (
    <RecordPanel
      title={`${message.place ?? t('messages.tag.noPlace')} · #${message.request.number}`}
      facts={message.guest ?? message.for ?? ''}
      tools={
        <Tag tone={message.expired ? 'late' : 'plain'}>{t(`messages.state.${message.state}`)}</Tag>
      }
    >
      {say === null ? null : (
        <RecordNotice tone="blue" title={t('messages.say.title')}>
          {t(`messages.say.${say}`)}
        </RecordNotice>
      )}
      {notice ? (
        <RecordNotice tone={notice.tone} title={t(`messages.notice.${notice.text}`)} />
      ) : null}
      <RecordFacts facts={facts} />
      <RecordActions
        hand={hand}
        actions={[
          {
            key: 'T',
            text: 'messages.act.deliverPhone',
            primary: message.state === 'waiting',
            foot: 20,
            when: can('deliver'),
            run: open('phone'),
          },
          {
            key: 'U',
            text: 'messages.act.triedPhone',
            foot: 21,
            when: can('tried'),
            run: () => act.run(() => desk.messages.tried({ id, how: 'phone' })),
          },
          {
            key: 'H',
            text: 'messages.act.deliverHand',
            when: can('deliver'),
            run: open('hand'),
          },
          {
            key: 'L',
            text: 'messages.act.leave',
            foot: 22,
            when: can('leave') && message.place !== null,
            run: open('leave'),
          },
          {
            key: 'A',
            text: 'messages.act.acknowledge',
            primary: true,
            foot: 22,
            when: can('acknowledge'),
            run: () => act.run(() => desk.messages.acknowledge({ id })),
          },
          {
            key: 'F',
            text: 'messages.act.passOn',
            primary: message.expired,
            when: can('pass-on'),
            run: open('passOn'),
          },
          { key: 'E', text: 'messages.act.change', when: can('change'), run: open('change') },
          { key: 'N', text: 'messages.act.note', run: open('note') },
          { key: 'X', text: 'messages.act.close', when: can('close'), run: open('close') },
          { key: 'R', text: 'messages.act.reopen', when: can('reopen'), run: open('reopen') },
        ]}
      />
      <ActLine hand={hand} act={act} />
      <MessageForms hand={hand} act={act} message={message} />
      <EventTimeline
        title={t('messages.timeline')}
        events={message.events}
        texts="messages.event"
        more={(event) => [
          typeof event.facts.how === 'string' ? t(`messages.how.${event.facts.how}`) : '',
          typeof event.facts.to === 'string' ? `→ ${event.facts.to}` : '',
          typeof event.facts.tellName === 'string'
            ? t('board.rail.call', { name: event.facts.tellName })
            : '',
        ]}
      />
    </RecordPanel>
  );
};

export const MessageRecord = (props: MessageRecordProps) => {
  const { t } = useTranslation();
  const { data } = useQuery(orpc.messages.get.queryOptions({ input: { id: props.id } }));
  if (!data) return <RecordEmpty>{t('registers.chooseOne')}</RecordEmpty>;
  return <Message {...props} message={data} />;
};
