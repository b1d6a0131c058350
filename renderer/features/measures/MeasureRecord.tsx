/** The measure in hand: who, by when, before and after with counts and rates, and what has happened. */
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { readKey } from '../../../shared/analysis/model.ts';
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
import { useServiceName } from '../board/names.ts';
import { EventTimeline } from '../record/EventTimeline.tsx';
import { MeasureForms } from './MeasureForms.tsx';

type MeasureRecordProps = { hand: RegisterHand<MeasureResult>; act: Act; measure: MeasureResult };

/** Whence a measure comes, in words: the complaint by its number, the finding by its rule and what it is about. */
const useSource = ({ source }: MeasureResult): string | null => {
  const { t } = useTranslation();
  const service = useServiceName();
  if (source === null) return null;
  if (!('key' in source)) return t('measures.source.complaint', { number: source.number ?? '–' });
  const key = readKey(source.key);
  if (key === null) return t('analysis.title');
  const { rule, subject, by, value } = key;
  const about = [
    t(`analysis.code.${rule}`),
    // Of things lent and of questions the rule and the place say enough.
    rule === 'stock-out' || subject === '' || subject.includes(':') ? '' : service(subject),
    by === 'service' || by === 'house' ? '' : t(`measures.source.${by}`, { value }),
  ];
  return t('measures.source.finding', { about: about.filter((part) => part !== '').join(' · ') });
};

const useFacts = (measure: MeasureResult): (Fact | null)[] => {
  const { t } = useTranslation();
  const figure = useFigureWords();
  const source = useSource(measure);
  const { before, after, days } = measure;
  return [
    source === null ? null : [t('measures.facts.source'), source],
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
            text:
              source !== null && 'complaint' in source
                ? 'measures.act.toComplaint'
                : 'measures.act.toFinding',
            when: source !== null,
            run: () => {
              if (source === null) return;
              if ('complaint' in source) openBook('guests', 'complaints', source.complaint);
              else openBook('reports', 'analysis', source.key);
            },
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
