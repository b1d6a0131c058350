/** A question nobody could answer, in hand: how often it was asked, by whom, and what becomes of it. */
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { QuestionCard } from '../../../shared/answers/contract.ts';
import { openBook } from '../../app/navigation.ts';
import { ActLine } from '../../app/register/ActLine.tsx';
import { RecordForm } from '../../app/register/form/RecordForm.tsx';
import { RecordActions } from '../../app/register/RecordActions.tsx';
import type { Act } from '../../app/register/useAct.ts';
import type { RegisterHand } from '../../app/register/useRegister.ts';
import { desk, orpc } from '../../client/desk.ts';
import { findableBy } from '../../ui/find.ts';
import { RecordFacts } from '../../ui/register/RecordFacts.tsx';
import { RecordNotice } from '../../ui/register/RecordNotice.tsx';
import { RecordEmpty, RecordPanel } from '../../ui/register/RecordPanel.tsx';
import { Tag } from '../../ui/Tag.tsx';
import { useIsoMoment } from '../board/time.ts';
import { EventTimeline } from '../record/EventTimeline.tsx';
import { Askings, useAskedBy } from './Askings.tsx';
import { fieldsFrom, useAnswerFields } from './fields.tsx';
import { questionIn, useAnswers } from './known.ts';
import type { QuestionLine } from './lines.ts';

type QuestionRecordProps = { hand: RegisterHand<QuestionLine>; act: Act; id: string };
type CardProps = QuestionRecordProps & { question: QuestionCard };

/** Of one synonym, and of all. */
const [mostWord, mostWords] = [60, 40];

/** The answer's synonyms with one more at the end. */
const joined = ({ synonyms }: { synonyms: readonly string[] }, words: string): string[] =>
  [...new Set([...synonyms, words.slice(0, mostWord)])].slice(-mostWords);

const isChinese = (words: string): boolean => /\p{Script=Han}/u.test(words);

const QuestionForms = ({ hand, act, question }: CardProps) => {
  const { t, i18n } = useTranslation();
  const answers = useAnswers();
  const { id, words, about } = question;
  const there = answers.find((one) => one.id === about?.id);
  // What was asked is offered; whoever answers strikes out what is only this guest's.
  const fields = useAnswerFields(
    there
      ? { ...there, synonyms: joined(there, words) }
      : isChinese(words)
        ? { questionZh: words }
        : { questionEn: words },
  );
  return (
    <>
      <RecordForm
        hand={hand}
        form="answer"
        title={t('answers.unanswered.act.answer')}
        act={act}
        fields={fields}
        send={(typed) => desk.answers.answer({ id, ...fieldsFrom(typed) })}
      />
      <RecordForm
        hand={hand}
        form="into"
        title={t('answers.unanswered.act.into')}
        act={act}
        fields={[
          {
            kind: 'search',
            name: 'into',
            label: t('answers.unanswered.form.into'),
            items: answers
              .filter(({ state }) => state === 'valid')
              .map((one) => ({
                id: one.id,
                title: questionIn(one, i18n.language),
                words: findableBy(one.questionZh, one.questionEn, ...one.synonyms),
              })),
          },
          {
            kind: 'text',
            name: 'words',
            label: t('answers.unanswered.form.alsoAs'),
            hint: t('answers.unanswered.form.alsoAsHint'),
            initial: words.slice(0, mostWord),
            maxLength: mostWord,
            optional: true,
          },
        ]}
        send={({ into, words: said }) => {
          const target = answers.find((one) => one.id === into);
          return desk.answers.answer({
            id,
            into,
            ...(target && said !== '' ? { synonyms: joined(target, said) } : {}),
          });
        }}
      />
      <RecordForm
        hand={hand}
        form="dismiss"
        title={t('answers.unanswered.act.dismiss')}
        act={act}
        fields={[{ kind: 'text', name: 'reason', label: t('answers.unanswered.form.reason') }]}
        send={({ reason }) => desk.answers.dismiss({ id, reason })}
      />
    </>
  );
};

const Question = (props: CardProps) => {
  const { t, i18n } = useTranslation();
  const moment = useIsoMoment();
  const askedBy = useAskedBy();
  const { hand, act, question } = props;
  const { id, state, about, answerId } = question;
  const open = state === 'open';
  const form = (name: string) => () => hand.openForm(name);
  return (
    <RecordPanel
      title={question.words}
      facts={t('answers.unanswered.times', { count: question.times })}
      tools={<Tag tone={open ? 'warn' : 'plain'}>{t(`answers.unanswered.group.${state}`)}</Tag>}
    >
      {about && open ? (
        <RecordNotice
          title={t('answers.unanswered.about', { question: questionIn(about, i18n.language) })}
        />
      ) : null}
      <RecordFacts
        facts={[
          [t('answers.unanswered.facts.askedBy'), askedBy(question.askedBy)],
          [t('answers.unanswered.facts.first'), moment(question.firstAt)],
          question.times > 1 ? [t('answers.unanswered.facts.last'), moment(question.lastAt)] : null,
          question.reason === null ? null : [t('answers.unanswered.facts.reason'), question.reason],
        ]}
      />
      <RecordActions
        hand={hand}
        actions={[
          {
            key: 'E',
            text: 'answers.unanswered.act.answer',
            primary: true,
            foot: 20,
            may: 'answers.manage',
            when: open,
            run: form('answer'),
          },
          {
            key: 'I',
            text: 'answers.unanswered.act.into',
            foot: 21,
            may: 'answers.manage',
            when: open,
            run: form('into'),
          },
          {
            key: 'X',
            text: 'answers.unanswered.act.dismiss',
            foot: 22,
            may: 'answers.manage',
            when: open,
            run: form('dismiss'),
          },
          {
            key: 'Z',
            text: 'answers.unanswered.act.reopen',
            may: 'answers.manage',
            when: !open,
            run: () => act.run(() => desk.answers.reopen({ id })),
          },
          {
            key: 'R',
            text: 'answers.unanswered.act.open',
            when: answerId !== null || about !== null,
            run: () => openBook('answers', 'library', answerId ?? about?.id ?? null),
          },
        ]}
      />
      <ActLine hand={hand} act={act} />
      <QuestionForms {...props} />
      <Askings askings={question.askings} />
      <EventTimeline title={t('answers.timeline')} events={question.events} texts="answers.event" />
    </RecordPanel>
  );
};

export const QuestionRecord = (props: QuestionRecordProps) => {
  const { t } = useTranslation();
  const { data } = useQuery(orpc.answers.question.queryOptions({ input: { id: props.id } }));
  if (!data) return <RecordEmpty>{t('registers.chooseOne')}</RecordEmpty>;
  return <Question {...props} question={data} />;
};
