/**
 * The line under the quick line when its words are about something the library knows: the nearest answer,
 * read with one key; and a key that notes a question nobody has an answer to. It never moves the board.
 */
import { useDeferredValue, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useKeys } from '../../app/keys.ts';
import { desk } from '../../client/desk.ts';
import { problemOf } from '../../client/errors.ts';
import { useTimeZone } from '../../client/house-time.ts';
import { Kbd } from '../../ui/Kbd.tsx';
import classes from './AnswerHint.module.css';
import { questionIn, sayableOf, stateNow, useHits } from './known.ts';
import { readAnswers } from './reading.ts';

type AnswerHintProps = {
  text: string;
  /** The room the line names, if it does. */
  room: string | null;
  /** The cursor is in the quick line, and its words are no entry of a register. */
  active: boolean;
  call: () => Promise<string | null>;
  /** These words are dealt with: they leave the line. */
  onSettled: (words: string) => void;
};

/** The line without the number of its room: what was asked. */
const questionOf = (text: string, room: string | null): string => {
  const words = text.trim();
  if (room === null) return words;
  return words.replace(new RegExp(`^0*${room.replace(/^0+/, '')}\\s*`), '').trim() || words;
};

export const AnswerHint = ({ text, room, active, call, onSettled }: AnswerHintProps) => {
  const { t, i18n } = useTranslation();
  const timeZone = useTimeZone();
  const hits = useHits(useDeferredValue(active ? text : ''));
  const [noted, setNoted] = useState<string | null>(null);
  const filled = text.trim() !== '';
  useEffect(() => {
    if (filled) setNoted(null);
  }, [filled]);
  const first = active && filled ? hits[0] : undefined;

  const read = () =>
    readAnswers({
      ids: hits.map(({ id }) => id),
      words: questionOf(text, room),
      place: room,
      call,
      onSaid: () => onSettled(text),
    });
  const note = async () => {
    const words = questionOf(text, room);
    try {
      const callId = await call();
      const { times } = await desk.answers.ask({
        words: words.slice(0, 400),
        ...(callId === null ? {} : { callId }),
        ...(room === null ? {} : { place: room }),
      });
      onSettled(text);
      setNoted(t('answers.hint.noted', { words, times }));
    } catch (error) {
      setNoted(t('answers.hint.notNoted', { message: problemOf(error).message }));
    }
  };
  useKeys(
    'field',
    [
      {
        key: 'Down',
        text: 'answers.hint.read',
        inText: true,
        when: () => first !== undefined,
        run: (event) => event.repeat || read(),
      },
      {
        key: 'Alt+Q',
        text: 'answers.hint.note',
        inText: true,
        may: 'answers.use',
        when: () => filled,
        run: (event) => event.repeat || void note(),
      },
    ],
    { active, group: 'answers.hint.label' },
  );
  if (noted !== null && !filled)
    return (
      <p className={classes.hint} role="status" data-testid="answer-noted">
        {noted}
      </p>
    );
  if (!first) return null;
  const state = stateNow(first, timeZone);
  return (
    <p className={classes.hint} data-testid="answer-hint" data-state={state}>
      <Kbd keys="Down" />
      <b className={classes.question}>{questionIn(first, i18n.language)}</b>
      <span className={classes.answer}>{sayableOf(first, state, i18n.language, t)}</span>
      <span className={classes.keys}>
        {hits.length > 1 ? `+${hits.length - 1}` : ''} <Kbd keys="Alt+Q" /> {t('answers.hint.note')}
      </span>
    </p>
  );
};
