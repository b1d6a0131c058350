/** An answer in hand: what is said in both languages, until when, whose it is, who asked, what to do with it. */
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { AnswerCard } from '../../../shared/answers/contract.ts';
import { ActLine } from '../../app/register/ActLine.tsx';
import { RecordActions } from '../../app/register/RecordActions.tsx';
import type { Act } from '../../app/register/useAct.ts';
import type { RegisterHand } from '../../app/register/useRegister.ts';
import { desk, orpc } from '../../client/desk.ts';
import { RecordFacts } from '../../ui/register/RecordFacts.tsx';
import { RecordNotice } from '../../ui/register/RecordNotice.tsx';
import { RecordEmpty, RecordPanel } from '../../ui/register/RecordPanel.tsx';
import { Tag } from '../../ui/Tag.tsx';
import { activeDraft } from '../intake/drafts.ts';
import { EventTimeline } from '../record/EventTimeline.tsx';
import { AnswerForms } from './AnswerForms.tsx';
import { Askings, useAskedBy } from './Askings.tsx';
import { questionIn, sayableOf } from './known.ts';
import type { AnswerLine } from './lines.ts';
import { readAnswers } from './reading.ts';

type AnswerRecordProps = { hand: RegisterHand<AnswerLine>; act: Act; id: string };

const tones = { valid: 'good', expired: 'late', blank: 'plain', withdrawn: 'plain' } as const;

const Answer = ({ hand, act, answer }: AnswerRecordProps & { answer: AnswerCard }) => {
  const { t, i18n } = useTranslation();
  const askedBy = useAskedBy();
  const { id, state, owner } = answer;
  const form = (name: string) => () => hand.openForm(name);
  const written = (text: string) => text || t('answers.facts.notWritten');
  return (
    <RecordPanel
      title={questionIn(answer, i18n.language)}
      facts={questionIn(answer, i18n.language === 'en' ? 'zh-CN' : 'en')}
      tools={<Tag tone={tones[state]}>{t(`answers.state.${state}`)}</Tag>}
    >
      {state === 'expired' ? (
        <RecordNotice tone="late" title={sayableOf(answer, state, i18n.language, t)} />
      ) : null}
      <RecordFacts
        facts={[
          [t('answers.facts.zh'), written(answer.answerZh)],
          [t('answers.facts.en'), written(answer.answerEn)],
          [t('answers.facts.validUntil'), answer.validUntil ?? t('answers.facts.noEnd')],
          owner ? [t('answers.facts.owner'), `${owner.name} ${owner.code}`] : null,
          [
            t('answers.facts.department'),
            t(
              answer.department === null
                ? 'answers.house'
                : `board.department.${answer.department}`,
            ),
          ],
          answer.synonyms.length === 0
            ? null
            : [t('answers.facts.synonyms'), answer.synonyms.join(' · ')],
          answer.tags.length === 0 ? null : [t('answers.facts.tags'), answer.tags.join(' · ')],
          [
            t('answers.facts.uses'),
            [t('answers.uses', { count: answer.uses }), askedBy(answer.askedBy)]
              .filter(Boolean)
              .join(' · '),
          ],
        ]}
      />
      <RecordActions
        hand={hand}
        actions={[
          {
            key: 'E',
            text: 'answers.act.change',
            primary: state === 'blank' || state === 'expired',
            foot: 20,
            may: 'answers.manage',
            run: form('change'),
          },
          {
            key: 'R',
            text: 'answers.act.read',
            foot: 21,
            when: state === 'valid' || state === 'expired',
            run: () =>
              readAnswers({
                ids: [id],
                words: '',
                place: null,
                call: () => Promise.resolve(activeDraft()?.callId ?? null),
              }),
          },
          { key: 'B', text: 'answers.act.brief', foot: 22, run: form('brief') },
          {
            key: 'X',
            text: 'answers.act.withdraw',
            may: 'answers.manage',
            when: state !== 'withdrawn',
            run: form('withdraw'),
          },
          {
            key: 'Z',
            text: 'answers.act.restore',
            may: 'answers.manage',
            when: state === 'withdrawn',
            run: () => act.run(() => desk.answers.restore({ id })),
          },
        ]}
      />
      <ActLine hand={hand} act={act} />
      <AnswerForms hand={hand} act={act} answer={answer} />
      <Askings askings={answer.askings} />
      <EventTimeline
        title={t('answers.timeline')}
        events={answer.events.filter(({ kind }) => kind !== 'answer-used')}
        texts="answers.event"
      />
    </RecordPanel>
  );
};

export const AnswerRecord = (props: AnswerRecordProps) => {
  const { t } = useTranslation();
  const { data } = useQuery(orpc.answers.get.queryOptions({ input: { id: props.id } }));
  if (!data) return <RecordEmpty>{t('registers.chooseOne')}</RecordEmpty>;
  return <Answer {...props} answer={data} />;
};
