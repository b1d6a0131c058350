/** The measure in hand: who, by when, before and after with counts and rates, and what has happened. */
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { MeasureResult } from '../../../shared/measures/contract.ts';
import { legalMeasureSteps, type MeasureStep } from '../../../shared/measures/model.ts';
import { openBook } from '../../app/navigation.ts';
import { ActLine } from '../../app/register/ActLine.tsx';
import { RecordActions } from '../../app/register/RecordActions.tsx';
import type { Act } from '../../app/register/useAct.ts';
import type { RegisterHand } from '../../app/register/useRegister.ts';
import { desk, orpc } from '../../client/desk.ts';
import { nameIn } from '../../client/texts.ts';
import { type Fact, RecordFacts } from '../../ui/register/RecordFacts.tsx';
import { RecordNotice } from '../../ui/register/RecordNotice.tsx';
import { RecordPanel } from '../../ui/register/RecordPanel.tsx';
import { Tag } from '../../ui/Tag.tsx';
import { useFigureWords } from '../analysis/words.ts';
import { EventTimeline } from '../record/EventTimeline.tsx';
import { MeasureForms } from './MeasureForms.tsx';

type MeasureRecordProps = { hand: RegisterHand<MeasureResult>; act: Act; measure: MeasureResult };

const useFacts = (measure: MeasureResult): (Fact | null)[] => {
  const { t } = useTranslation();
  const figure = useFigureWords();
  const { before, after, days } = measure;
  return [
    [t('measures.facts.owner'), `${measure.ownerName} (${measure.owner})`],
    [t('measures.facts.dueOn'), measure.dueOn],
    measure.doneOn === null ? null : [t('measures.facts.doneOn'), measure.doneOn],
    measure.reason === null ? null : [t('measures.facts.reason'), measure.reason],
    before === null
      ? null
      : [
          t('measures.facts.before'),
          `${before.from.slice(0, 10)} – ${before.until.slice(0, 10)}: ${figure(before)}`,
        ],
    after === null
      ? null
      : [
          t('measures.facts.after'),
          `${after.from.slice(0, 10)} – ${after.until.slice(0, 10)}: ${figure(after)}`,
        ],
    measure.state === 'done'
      ? [t('measures.facts.effect'), t(`measures.effectLong.${measure.effect}`, days)]
      : null,
  ];
};

export const MeasureRecord = ({ hand, act, measure }: MeasureRecordProps) => {
  const { t, i18n } = useTranslation();
  const facts = useFacts(measure);
  const { id, source } = measure;
  const { data } = useQuery(orpc.measures.get.queryOptions({ input: { id } }));
  const can = (step: MeasureStep) => legalMeasureSteps(measure.state).includes(step);
  const keep = { may: 'measures.keep' } as const;
  return (
    <RecordPanel
      title={`${t('measures.number', { number: measure.number })} · ${nameIn(measure.title, i18n.language)}`}
      tools={<Tag>{t(`measures.kind.${measure.kind}`)}</Tag>}
    >
      {measure.overdue ? <RecordNotice tone="late" title={t('measures.late')} /> : null}
      {measure.state === 'done' && measure.effect === 'less' ? (
        <RecordNotice tone="blue" title={t('measures.effect.less')} />
      ) : null}
      <RecordFacts facts={facts} />
      <RecordActions
        hand={hand}
        actions={[
          {
            ...{ ...keep, key: 'D', text: 'measures.act.done', primary: true, foot: 30 },
            when: can('done'),
            run: () => hand.openForm('done'),
          },
          {
            ...{ ...keep, key: 'E', text: 'measures.act.change', foot: 31 },
            when: can('change'),
            run: () => hand.openForm('change'),
          },
          {
            ...{ ...keep, key: 'X', text: 'measures.act.drop' },
            when: can('drop'),
            run: () => hand.openForm('drop'),
          },
          {
            ...{ ...keep, key: 'R', text: 'measures.act.reopen' },
            when: can('reopen'),
            run: () => act.run(() => desk.measures.reopen({ id })),
          },
          {
            key: 'G',
            text: 'measures.act.toFinding',
            when: source !== null && 'key' in source,
            run: () =>
              source !== null && 'key' in source && openBook('reports', 'analysis', source.key),
          },
        ]}
      />
      <ActLine hand={hand} act={act} />
      <MeasureForms hand={hand} act={act} measure={measure} />
      <EventTimeline
        title={t('measures.timeline')}
        events={data?.events ?? []}
        texts="measures.event"
      />
    </RecordPanel>
  );
};
