/** A guest's things in hand: how many, where they are, when they are promised, what to do next, what has happened. */
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { ThingCard } from '../../../shared/guest-things/contract.ts';
import { isHeld, type ThingStep } from '../../../shared/guest-things/model.ts';
import { openRequest } from '../../app/navigation.ts';
import { ActLine } from '../../app/register/ActLine.tsx';
import { RecordActions } from '../../app/register/RecordActions.tsx';
import type { Act } from '../../app/register/useAct.ts';
import type { RegisterHand } from '../../app/register/useRegister.ts';
import { useNowValue } from '../../client/clock.ts';
import { desk, orpc } from '../../client/desk.ts';
import { type Fact, RecordFacts } from '../../ui/register/RecordFacts.tsx';
import { RecordNotice } from '../../ui/register/RecordNotice.tsx';
import { RecordEmpty, RecordPanel } from '../../ui/register/RecordPanel.tsx';
import { Tag } from '../../ui/Tag.tsx';
import { TextLink } from '../../ui/TextLink.tsx';
import { useStaffName } from '../board/names.ts';
import { useIsoMoment } from '../board/time.ts';
import { EventTimeline } from '../record/EventTimeline.tsx';
import type { ThingLine } from './lines.ts';
import { ThingForms } from './ThingForms.tsx';

type ThingRecordProps = { hand: RegisterHand<ThingLine>; act: Act; id: string };

const noticeOf = (
  { state, waits, gone }: ThingCard,
  late: boolean,
): { text: string; tone: 'warn' | 'late' } | null => {
  if (late) return { text: state === 'stored' ? 'notFetched' : 'late', tone: 'late' };
  if (waits === 'dnd') return { text: 'dnd', tone: 'warn' };
  return gone && isHeld(state) ? { text: 'gone', tone: 'warn' } : null;
};

const useFacts = (thing: ThingCard): (Fact | null)[] => {
  const { t } = useTranslation();
  const moment = useIsoMoment();
  const person = useStaffName();
  const { kind, count, taken, stored, returned, request } = thing;
  const step = (done: { at: string; by: string }) => `${moment(done.at)} · ${person(done.by)}`;
  return [
    [
      t(`guestThings.kinds.${kind}`),
      count === null
        ? t('guestThings.facts.notCounted')
        : t(`guestThings.count.${kind}`, { pieces: count }),
    ],
    thing.from === '' ? null : [t('guestThings.form.from'), thing.from],
    thing.to === '' ? null : [t('guestThings.form.to'), thing.to],
    thing.shelf === '' ? null : [t('guestThings.form.shelf'), thing.shelf],
    thing.promise === null
      ? null
      : [
          t(`guestThings.form.${thing.state === 'stored' ? 'until' : 'promise'}`),
          moment(thing.promise),
        ],
    taken ? [t('guestThings.facts.taken'), step(taken)] : null,
    stored ? [t('guestThings.facts.stored'), step(stored)] : null,
    returned ? [t('guestThings.facts.returned'), step(returned)] : null,
    thing.words === '' ? null : [t('guestThings.facts.words'), thing.words],
    [
      t('guestThings.facts.request'),
      <TextLink key="r" onClick={() => openRequest(request.id)}>
        #{request.number}
      </TextLink>,
    ],
    [t('guestThings.facts.asked'), `${moment(thing.askedAt)} · ${person(thing.askedBy)}`],
  ];
};

const Thing = ({ hand, act, thing }: ThingRecordProps & { thing: ThingCard }) => {
  const { t } = useTranslation();
  const facts = useFacts(thing);
  const { id, state, promise } = thing;
  const open = state !== 'returned' && state !== 'cancelled';
  const late = useNowValue((now) => open && promise !== null && Date.parse(promise) <= now);
  const notice = noticeOf(thing, late);
  const can = (step: ThingStep) => thing.steps.includes(step);
  const form = (name: string) => () => hand.openForm(name);
  return (
    <RecordPanel
      title={`${thing.tag} · ${thing.place ?? '–'}`}
      facts={thing.guest ?? ''}
      tools={<Tag tone={late ? 'late' : 'plain'}>{t(`guestThings.state.${state}`)}</Tag>}
    >
      {notice ? (
        <RecordNotice tone={notice.tone} title={t(`guestThings.notice.${notice.text}`)} />
      ) : null}
      <RecordFacts facts={facts} />
      <RecordActions
        hand={hand}
        actions={[
          {
            key: 'T',
            text: 'guestThings.act.take',
            primary: state === 'asked',
            foot: 20,
            when: can('take'),
            run: form('take'),
          },
          {
            key: 'S',
            text: 'guestThings.act.store',
            foot: 21,
            when: can('store'),
            run: form('store'),
          },
          {
            key: 'R',
            text: 'guestThings.act.return',
            primary: can('return'),
            foot: 22,
            when: can('return'),
            run:
              thing.kind === 'shoes'
                ? () => act.run(() => desk.guestThings.return({ id }))
                : form('return'),
          },
          { key: 'E', text: 'guestThings.act.change', when: can('change'), run: form('change') },
          { key: 'Y', text: 'guestThings.act.promise', when: can('promise'), run: form('promise') },
          { key: 'N', text: 'guestThings.act.note', run: form('note') },
          { key: 'X', text: 'guestThings.act.cancel', when: can('cancel'), run: form('cancel') },
        ]}
      />
      <ActLine hand={hand} act={act} />
      <ThingForms hand={hand} act={act} thing={thing} />
      <EventTimeline
        title={t('guestThings.timeline')}
        events={thing.events}
        texts="guestThings.event"
        more={(event) => [
          typeof event.facts.shelf === 'string' ? event.facts.shelf : '',
          typeof event.facts.to === 'string' ? `→ ${event.facts.to}` : '',
        ]}
      />
    </RecordPanel>
  );
};

export const ThingRecord = (props: ThingRecordProps) => {
  const { t } = useTranslation();
  const { data } = useQuery(orpc.guestThings.get.queryOptions({ input: { id: props.id } }));
  if (!data) return <RecordEmpty>{t('registers.chooseOne')}</RecordEmpty>;
  return <Thing {...props} thing={data} />;
};
