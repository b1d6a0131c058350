/**
 * Where the queue goes by: a badge is scanned or a code typed, Enter, and the person is on or off; the
 * cursor stays for the next. Esc or ↓ leaves it to the list.
 */
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { hoursText } from '../../../shared/attendance/words.ts';
import { useKeys } from '../../app/keys.ts';
import { desk } from '../../client/desk.ts';
import { problemOf } from '../../client/errors.ts';
import { isComposing } from '../../ui/composing.ts';
import { Kbd } from '../../ui/Kbd.tsx';
import classes from './attendance.module.css';

type Said = { state: 'done' | 'warn' | 'refused'; words: string };
type Clocked = Awaited<ReturnType<typeof desk.attendance.clock>>;

const useClockedWords = (): ((clocked: Clocked) => Said) => {
  const { t } = useTranslation();
  return ({ name, what, line }) => {
    const say = (key: string, values = {}) => t(`attendance.clocked.${key}`, { name, ...values });
    const minutes = what === 'on' ? line.lateMinutes : what === 'off' ? line.earlyMinutes : 0;
    if (minutes > 0)
      return { state: 'warn', words: say(what === 'on' ? 'late' : 'early', { minutes }) };
    return what === 'off' && line.overtimeMinutes > 0
      ? { state: 'done', words: say('overtime', { time: hoursText(line.overtimeMinutes) }) }
      : { state: 'done', words: say(what) };
  };
};

type ClockFieldProps = { autoFocus: boolean; toList: () => void; onClocked: (id: string) => void };

export const ClockField = ({ autoFocus, toList, onClocked }: ClockFieldProps) => {
  const { t } = useTranslation();
  const wordsOf = useClockedWords();
  const field = useRef<HTMLInputElement>(null);
  const [said, setSaid] = useState<Said | null>(null);
  // The next badge is scanned before the last is answered: they go one after another.
  const queue = useRef<Promise<unknown>>(Promise.resolve());

  // biome-ignore lint/correctness/useExhaustiveDependencies: the cursor goes in once, when it opens.
  useEffect(() => {
    if (autoFocus) field.current?.focus();
  }, []);
  useKeys('screen', [
    { key: 'Space', text: 'attendance.clockField', foot: 2, run: () => field.current?.focus() },
  ]);

  const send = async (code: string) => {
    try {
      const clocked = await desk.attendance.clock({ code });
      setSaid(wordsOf(clocked));
      onClocked(clocked.line.id);
    } catch (error) {
      setSaid({ state: 'refused', words: problemOf(error).message });
    }
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (isComposing(event)) return;
    const { key, currentTarget } = event;
    if (key === 'Enter') {
      const code = currentTarget.value.trim();
      currentTarget.value = '';
      if (code !== '' && !event.repeat) queue.current = queue.current.then(() => send(code));
    } else if (key === 'Escape' || key === 'ArrowDown') {
      currentTarget.value = '';
      currentTarget.blur();
      toList();
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div className={classes.clock}>
      <Kbd keys="Space" />
      <input
        ref={field}
        type="text"
        aria-label={t('attendance.clockField')}
        placeholder={t('attendance.clockField')}
        spellCheck={false}
        autoComplete="off"
        data-testid="clock-field"
        onKeyDown={onKeyDown}
      />
      <output className={classes.said} data-state={said?.state} data-testid="clock-said">
        {said
          ? `${said.state === 'refused' ? '⚠ ' : '✓ '}${said.words}`
          : t('attendance.clockHint')}
      </output>
    </div>
  );
};
