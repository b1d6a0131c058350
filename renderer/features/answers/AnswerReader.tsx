/**
 * An answer, large, to be read out: in both languages, counted as asked by whoever is on the line. What is
 * expired is not shown; it says whom to ask, and the question is noted with one key.
 */
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AnswerView, AskingView } from '../../../shared/answers/contract.ts';
import type { Asker } from '../../../shared/answers/model.ts';
import { useKeys } from '../../app/keys.ts';
import { closeOverlay, openBook } from '../../app/navigation.ts';
import { desk } from '../../client/desk.ts';
import { problemOf } from '../../client/errors.ts';
import { useTimeZone } from '../../client/house-time.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { Kbd } from '../../ui/Kbd.tsx';
import { ProblemLine } from '../../ui/ProblemLine.tsx';
import classes from './AnswerReader.module.css';
import { questionIn, sayableOf, stateNow, useAnswers } from './known.ts';
import { type Reading, useReading } from './reading.ts';

type Counted = { id: string; asking: AskingView; again: boolean };

/** Counts each answer once it stands there; tells who asked. */
const useCounted = (reading: Reading, answer: AnswerView | undefined, valid: boolean) => {
  const [counted, setCounted] = useState<Counted | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const seen = useRef(new Set<string>());
  const id = answer?.id;
  useEffect(() => {
    if (id === undefined || !valid || seen.current.has(id)) return;
    seen.current.add(id);
    const count = async () => {
      const callId = await reading.call();
      const { asking, again } = await desk.answers.use({
        id,
        ...(callId === null ? {} : { callId }),
        ...(reading.place === null ? {} : { place: reading.place }),
      });
      setCounted({ id, asking, again });
    };
    count().catch((error: unknown) => setProblem(problemOf(error).message));
  }, [id, valid, reading]);
  const correct = (asker: Asker) => {
    if (counted?.id !== id || counted === null) return;
    desk.answers.correctUse({ asking: counted.asking.id, asker }).then(
      (asking) => setCounted({ ...counted, asking }),
      (error: unknown) => setProblem(problemOf(error).message),
    );
  };
  return { counted: counted?.id === id ? counted : null, problem, setProblem, correct };
};

const Both = ({ answer, language }: { answer: AnswerView; language: string }) => {
  const { answerZh, answerEn, questionZh, questionEn } = answer;
  const texts = [
    { lang: 'zh-CN', question: questionZh, text: answerZh },
    { lang: 'en', question: questionEn, text: answerEn },
  ].filter(({ text }) => text !== '');
  const ordered = language === 'en' ? texts.toReversed() : texts;
  return (
    <>
      {ordered.map(({ lang, question, text }, at) => (
        <section key={lang} lang={lang} className={classes.said} data-first={at === 0 || undefined}>
          {at === 0 ? null : <p className={classes.other}>{question}</p>}
          <p className={classes.text}>{text}</p>
        </section>
      ))}
    </>
  );
};

const Open = ({ reading }: { reading: Reading }) => {
  const { t, i18n } = useTranslation();
  const { language } = i18n;
  const timeZone = useTimeZone();
  const answers = useAnswers();
  const [at, setAt] = useState(0);
  const [noted, setNoted] = useState<number | null>(null);
  const answer = answers.find(({ id }) => id === reading.ids[at]);
  const state = answer ? stateNow(answer, timeZone) : 'blank';
  const valid = state === 'valid';
  const { counted, problem, setProblem, correct } = useCounted(reading, answer, valid);
  const many = reading.ids.length;
  const move = (by: number) => setAt((at + by + many) % many);
  const note = async () => {
    if (!answer || noted !== null) return;
    try {
      const callId = await reading.call();
      const { times } = await desk.answers.ask({
        words: reading.words.trim() || questionIn(answer, language),
        about: answer.id,
        ...(callId === null ? {} : { callId }),
        ...(reading.place === null ? {} : { place: reading.place }),
      });
      setNoted(times);
    } catch (error) {
      setProblem(problemOf(error).message);
    }
  };
  const said = () => {
    closeOverlay();
    if (valid || noted !== null) reading.onSaid?.();
  };
  const asker = (key: string, text: string, who: Asker) => ({
    key,
    text: `answers.reader.${text}`,
    when: () => counted !== null,
    run: () => correct(who),
  });
  const keys = [
    {
      key: 'Enter',
      text: 'answers.reader.done',
      when: () => valid || noted !== null,
      run: said,
    },
    { key: 'Esc', text: 'answers.reader.close', run: closeOverlay },
    { key: 'Down', text: 'answers.reader.next', when: () => many > 1, run: () => move(1) },
    {
      key: 'Up',
      text: 'answers.reader.next',
      silent: true,
      when: () => many > 1,
      run: () => move(-1),
    },
    asker('G', 'isGuest', 'guest'),
    asker('D', 'isDepartment', 'department'),
    asker('O', 'isOutside', 'outside'),
    {
      key: 'Q',
      text: 'answers.reader.note',
      when: () => !valid && noted === null,
      run: (event: KeyboardEvent) => event.repeat || void note(),
    },
    {
      key: 'B',
      text: 'answers.reader.open',
      run: () => answer && openBook('answers', 'library', answer.id),
    },
  ];
  useKeys('dialog', keys);
  if (!answer) return null;
  const who = counted
    ? [t(`answers.asker.${counted.asking.asker ?? 'unknown'}`), counted.asking.place ?? '']
        .filter(Boolean)
        .join(' ')
    : '';
  return (
    <div className={classes.reader} data-testid="answer-reader" data-state={state}>
      <header className={classes.head}>
        <h2 className={classes.question}>{questionIn(answer, language)}</h2>
        {many > 1 ? (
          <span className={classes.more}>
            {t('answers.reader.more', { at: at + 1, count: many })}
          </span>
        ) : null}
      </header>
      {valid ? (
        <Both answer={answer} language={language} />
      ) : (
        <p className={classes.expired}>{sayableOf(answer, state, language, t)}</p>
      )}
      {problem === null ? null : <ProblemLine message={problem} />}
      <p className={classes.counted} role="status" data-testid="answer-counted">
        {noted !== null ? t('answers.reader.noted', { times: noted }) : null}
        {counted ? t('answers.reader.counted', { who }) : null}
        {counted?.again ? ` · ${t('answers.reader.again')}` : null}
        {valid && answer.validUntil !== null
          ? ` · ${t('answers.reader.until', { date: answer.validUntil })}`
          : null}
      </p>
      <footer className={classes.foot}>
        {keys
          .filter(
            (one) => one.key !== 'Up' && (!('when' in one) || one.when === undefined || one.when()),
          )
          .map(({ key, text }) => (
            <span key={key}>
              <Kbd keys={key} /> {t(text)}
            </span>
          ))}
      </footer>
    </div>
  );
};

export const AnswerReader = () => {
  const { t } = useTranslation();
  const reading = useReading();
  if (reading === null) return null;
  return (
    <Dialog label={t('answers.reader.label')} onClose={closeOverlay}>
      <Open reading={reading} />
    </Dialog>
  );
};
