/** The wake-up in hand: whom, when, how often it was rung, what to do next, what has happened. */
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { WakeUpCard } from '../../../shared/wake-ups/contract.ts';
import type { WakeUpStep } from '../../../shared/wake-ups/model.ts';
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
import type { WakeUpLine } from './lines.ts';
import { WakeUpForms } from './WakeUpForms.tsx';

type WakeUpRecordProps = { hand: RegisterHand<WakeUpLine>; act: Act; id: string };

const Notice = ({ wakeUp, late }: { wakeUp: WakeUpCard; late: boolean }) => {
  const { t } = useTranslation();
  const moment = useIsoMoment();
  const { state, nextAt } = wakeUp;
  if (state === 'unreachable')
    return <RecordNotice tone="late" title={t('wakeUps.notice.unreachable')} />;
  if (state === 'knocking')
    return <RecordNotice tone={late ? 'late' : 'warn'} title={t('wakeUps.notice.knocking')} />;
  if (late) return <RecordNotice tone="late" title={t('wakeUps.notice.late')} />;
  return state === 'unanswered' && nextAt !== null ? (
    <RecordNotice tone="warn" title={t('wakeUps.notice.unanswered', { time: moment(nextAt) })} />
  ) : null;
};

const useFacts = (wakeUp: WakeUpCard): (Fact | null)[] => {
  const { t } = useTranslation();
  const moment = useIsoMoment();
  const person = useStaffName();
  const { knock, rings, request } = wakeUp;
  return [
    [t('wakeUps.facts.at'), moment(wakeUp.at)],
    wakeUp.nextAt === null || wakeUp.nextAt === wakeUp.at || wakeUp.state === 'knocking'
      ? null
      : [t('wakeUps.facts.next'), moment(wakeUp.nextAt)],
    wakeUp.repeat === 'daily'
      ? [
          t('wakeUps.facts.repeat'),
          wakeUp.until === null
            ? t('wakeUps.facts.untilDeparture')
            : t('wakeUps.facts.until', { day: wakeUp.until }),
        ]
      : null,
    wakeUp.twice ? [t('wakeUps.facts.twice'), t('wakeUps.form.ringTwice')] : null,
    wakeUp.words === '' ? null : [t('wakeUps.facts.words'), wakeUp.words],
    rings.length === 0
      ? null
      : [
          t('wakeUps.facts.rings'),
          rings
            .map(
              ({ at, answered }) =>
                `${moment(at)} ${t(`wakeUps.ring.${answered ? 'answered' : 'unanswered'}`)}`,
            )
            .join(' · '),
        ],
    knock
      ? [
          t('wakeUps.facts.knock'),
          <span key="k">
            <TextLink onClick={() => openRequest(knock.request.id)}>
              #{knock.request.number}
            </TextLink>
            {knock.result === null ? '' : ` · ${t(`wakeUps.result.${knock.result}`)}`}
            {knock.by === null ? '' : ` · ${person(knock.by)}`}
          </span>,
        ]
      : null,
    [
      t('wakeUps.facts.request'),
      <TextLink key="r" onClick={() => openRequest(request.id)}>
        #{request.number}
      </TextLink>,
    ],
    [t('wakeUps.facts.set'), `${moment(wakeUp.setAt)} · ${person(wakeUp.setBy)}`],
  ];
};

const WakeUp = ({ hand, act, wakeUp }: WakeUpRecordProps & { wakeUp: WakeUpCard }) => {
  const { t } = useTranslation();
  const moment = useIsoMoment();
  const facts = useFacts(wakeUp);
  const { id, nextAt } = wakeUp;
  const late = useNowValue((now) => nextAt !== null && Date.parse(nextAt) <= now);
  const can = (step: WakeUpStep) => wakeUp.steps.includes(step);
  const undo = () => desk.wakeUps.undo({ id });
  return (
    <RecordPanel
      title={`${wakeUp.place} ${moment(wakeUp.at)}`}
      facts={wakeUp.guest ?? ''}
      tools={
        <Tag tone={late || wakeUp.state === 'unreachable' ? 'late' : 'plain'}>
          {t(`wakeUps.state.${wakeUp.state}`)}
        </Tag>
      }
    >
      <Notice wakeUp={wakeUp} late={late} />
      <RecordFacts facts={facts} />
      <RecordActions
        hand={hand}
        actions={[
          {
            key: 'A',
            text: 'wakeUps.act.answered',
            primary: late,
            foot: 20,
            when: can('answered') && wakeUp.state !== 'unreachable',
            run: () => act.run(() => desk.wakeUps.answered({ id }), { undo }),
          },
          {
            key: 'U',
            text: 'wakeUps.act.unanswered',
            foot: 21,
            when: can('unanswered'),
            run: () => act.run(() => desk.wakeUps.unanswered({ id }), { undo }),
          },
          {
            key: 'K',
            text: 'wakeUps.act.knock',
            primary: true,
            foot: 20,
            when: can('knock'),
            run: () => hand.openForm('knock'),
          },
          {
            key: 'V',
            text: 'wakeUps.act.resolve',
            primary: true,
            foot: 20,
            when: can('resolve'),
            run: () => hand.openForm('resolve'),
          },
          {
            key: 'D',
            text: 'wakeUps.act.send',
            when: can('send'),
            run: () => act.run(() => desk.wakeUps.send({ id }), { undo }),
          },
          {
            key: 'E',
            text: 'wakeUps.act.change',
            when: can('change'),
            run: () => hand.openForm('change'),
          },
          { key: 'N', text: 'wakeUps.act.note', run: () => hand.openForm('note') },
          {
            key: 'X',
            text: 'wakeUps.act.cancel',
            when: can('cancel'),
            run: () => hand.openForm('cancel'),
          },
        ]}
      />
      <ActLine hand={hand} act={act} />
      <WakeUpForms hand={hand} act={act} wakeUp={wakeUp} />
      <EventTimeline
        title={t('wakeUps.timeline')}
        events={wakeUp.events}
        texts="wakeUps.event"
        more={(event) => [
          typeof event.changes.knockResult?.after === 'string'
            ? t(`wakeUps.result.${event.changes.knockResult.after}`)
            : '',
          event.kind === 'moved' ? `→ ${String(event.changes.place?.after ?? '')}` : '',
          typeof event.facts.knock === 'number' ? `#${event.facts.knock}` : '',
          typeof event.facts.tellName === 'string'
            ? t('board.rail.call', { name: event.facts.tellName })
            : '',
        ]}
      />
    </RecordPanel>
  );
};

export const WakeUpRecord = (props: WakeUpRecordProps) => {
  const { t } = useTranslation();
  const { data } = useQuery(orpc.wakeUps.get.queryOptions({ input: { id: props.id } }));
  if (!data) return <RecordEmpty>{t('registers.chooseOne')}</RecordEmpty>;
  return <WakeUp {...props} wakeUp={data} />;
};
