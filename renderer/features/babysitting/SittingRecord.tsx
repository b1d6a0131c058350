/** The sitting in hand: when, with whom, what to do next; of the child only when somebody concerned asks. */
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SittingCard } from '../../../shared/babysitting/contract.ts';
import type { ChildDetails, SittingStep } from '../../../shared/babysitting/model.ts';
import { amountOf } from '../../../shared/kernel/money.ts';
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
import type { SittingLine } from './lines.ts';
import { SittingForms } from './SittingForms.tsx';

type SittingRecordProps = { hand: RegisterHand<SittingLine>; act: Act; id: string };

/** Shown while this sitting is in hand, and gone with it. */
const Child = ({ details }: { details: ChildDetails }) => {
  const { t } = useTranslation();
  return (
    <RecordNotice tone="blue" title={t('babysitting.notice.looked')}>
      <RecordFacts
        facts={[
          ...details.children.map(
            ({ name, age, notes }): Fact => [
              name,
              [age === null ? '' : t('babysitting.facts.years', { age }), notes]
                .filter((part) => part !== '')
                .join(' · '),
            ],
          ),
          details.contact === '' ? null : [t('babysitting.facts.contact'), details.contact],
        ]}
      />
    </RecordNotice>
  );
};

const useFacts = (sitting: SittingCard): (Fact | null)[] => {
  const { t, i18n } = useTranslation();
  const moment = useIsoMoment();
  const person = useStaffName();
  const { carer, children, began, ended, request } = sitting;
  return [
    [t('babysitting.facts.time'), `${moment(sitting.from)} – ${moment(sitting.until)}`],
    carer ? [t('babysitting.facts.carer'), `${carer.name} ${carer.code}`] : null,
    [
      t('babysitting.facts.children'),
      children === null
        ? t('babysitting.tag.noDetails')
        : `${t('babysitting.tag.children', { count: children })}${
            sitting.maySee ? '' : ` · ${t('babysitting.facts.closedTo')}`
          }`,
    ],
    began === null ? null : [t('babysitting.facts.began'), moment(began)],
    ended === null ? null : [t('babysitting.facts.ended'), moment(ended)],
    sitting.state === 'cancelled'
      ? null
      : [
          t('babysitting.facts.cost'),
          sitting.cents === 0
            ? t('babysitting.facts.toPrice')
            : amountOf(sitting.cents, sitting.currency, i18n.language),
        ],
    sitting.words === '' ? null : [t('babysitting.form.words'), sitting.words],
    [
      t('babysitting.facts.request'),
      <TextLink key="r" onClick={() => openRequest(request.id)}>
        #{request.number}
      </TextLink>,
    ],
    [t('babysitting.facts.taken'), `${moment(sitting.askedAt)} · ${person(sitting.takenBy)}`],
  ];
};

const Sitting = ({ hand, act, sitting }: SittingRecordProps & { sitting: SittingCard }) => {
  const { t } = useTranslation();
  const facts = useFacts(sitting);
  const [details, setDetails] = useState<ChildDetails | null>(null);
  const { id, state, until } = sitting;
  const overrun = useNowValue((now) => state === 'running' && Date.parse(until) <= now);
  const can = (step: SittingStep) => sitting.steps.includes(step);
  const open = (form: string) => () => hand.openForm(form);
  const look = (then?: () => void) => () =>
    act.run(() => desk.babysitting.look({ id }), {
      said: t('babysitting.notice.looked'),
      onDone: (answer) => {
        setDetails(answer.details);
        then?.();
      },
    });
  return (
    <RecordPanel
      title={`${sitting.place ?? '–'} · #${sitting.request.number}`}
      facts={sitting.carer?.name ?? ''}
      tools={<Tag tone={overrun ? 'late' : 'plain'}>{t(`babysitting.state.${state}`)}</Tag>}
    >
      {overrun ? <RecordNotice tone="late" title={t('babysitting.notice.overrun')} /> : null}
      {state === 'asked' ? (
        <RecordNotice tone="warn" title={t('babysitting.notice.asked')} />
      ) : null}
      <RecordFacts facts={facts} />
      {details ? <Child details={details} /> : null}
      <RecordActions
        hand={hand}
        actions={[
          {
            key: 'C',
            text: 'babysitting.act.arrange',
            primary: state === 'asked',
            foot: 20,
            when: can('arrange'),
            run: open('arrange'),
          },
          {
            key: 'B',
            text: 'babysitting.act.begin',
            primary: true,
            foot: 21,
            when: can('begin'),
            run: () => act.run(() => desk.babysitting.begin({ id })),
          },
          {
            key: 'D',
            text: 'babysitting.act.end',
            primary: true,
            foot: 21,
            when: can('end'),
            run: () => act.run(() => desk.babysitting.end({ id })),
          },
          { key: 'E', text: 'babysitting.act.change', when: can('change'), run: open('change') },
          {
            key: 'K',
            text: 'babysitting.act.details',
            when: can('change') && (sitting.maySee || sitting.children === null),
            // What is known already is looked at first, and stands in the fields.
            run: sitting.children === null ? open('details') : look(open('details')),
          },
          {
            key: 'V',
            text: 'babysitting.act.look',
            foot: 22,
            when: can('look') && sitting.children !== null,
            run: look(),
          },
          { key: 'N', text: 'babysitting.act.note', run: open('note') },
          { key: 'X', text: 'babysitting.act.cancel', when: can('cancel'), run: open('cancel') },
        ]}
      />
      <ActLine hand={hand} act={act} />
      <SittingForms
        hand={hand}
        act={act}
        sitting={sitting}
        details={details}
        onDetails={() => setDetails(null)}
      />
      <EventTimeline
        title={t('babysitting.timeline')}
        events={sitting.events}
        texts="babysitting.event"
        more={(event) => [
          typeof event.facts.carer === 'string' ? event.facts.carer : '',
          typeof event.facts.tellName === 'string'
            ? t('board.rail.call', { name: event.facts.tellName })
            : '',
        ]}
      />
    </RecordPanel>
  );
};

export const SittingRecord = (props: SittingRecordProps) => {
  const { t } = useTranslation();
  const { data } = useQuery(orpc.babysitting.get.queryOptions({ input: { id: props.id } }));
  if (!data) return <RecordEmpty>{t('registers.chooseOne')}</RecordEmpty>;
  return <Sitting {...props} sitting={data} />;
};
