/**
 * Where the queue at the hooks goes by: a key and a person typed or scanned, Enter, and it is out; a key
 * alone, and it is back. The cursor stays for the next; Esc or ↓ leaves it to the list.
 */
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { KeyView } from '../../../shared/keys/contract.ts';
import { useKeys } from '../../app/keys.ts';
import { desk } from '../../client/desk.ts';
import { problemOf } from '../../client/errors.ts';
import { isComposing } from '../../ui/composing.ts';
import { Kbd } from '../../ui/Kbd.tsx';
import { useIsoMoment } from '../board/time.ts';
import { readStroke, type Stroke } from './handStroke.ts';
import classes from './keys.module.css';

type Said = { state: 'done' | 'warn' | 'refused' | 'wait'; words: string };
type Refused = { key: string; to: string; reason: string };

type StrokeFieldProps = {
  keys: readonly KeyView[];
  autoFocus: boolean;
  toList: () => void;
  onDone: (keyId: string) => void;
  /** The desk wants a second person or a reason: the form of the key asks for it, with what was typed. */
  onAsked: (refused: Refused) => void;
};

/** What a second signature or a supervisor's word would settle. */
const asks = ['keys.secondNeeded', 'keys.notEntitled', 'keys.booked'];

export const StrokeField = ({ keys, autoFocus, toList, onDone, onAsked }: StrokeFieldProps) => {
  const { t } = useTranslation();
  const moment = useIsoMoment();
  const field = useRef<HTMLInputElement>(null);
  const [said, setSaid] = useState<Said | null>(null);
  const awaited = useRef<string | null>(null);
  // The next tag is scanned before the last is answered: they go one after another.
  const queue = useRef<Promise<unknown>>(Promise.resolve());
  const list = useRef(keys);
  list.current = keys;

  // biome-ignore lint/correctness/useExhaustiveDependencies: the cursor goes in once, when it opens.
  useEffect(() => {
    if (autoFocus) field.current?.focus();
  }, []);
  useKeys('screen', [
    { key: 'Space', text: 'keyControl.stroke.label', foot: 2, run: () => field.current?.focus() },
  ]);

  const issue = async ({ key, to }: Extract<Stroke, { act: 'issue' }>) => {
    const { keys: issued, to: who, due, booked } = await desk.keys.issue({ key, to });
    const facts = {
      key: issued.map(({ code }) => code).join(' '),
      name: who.name,
      due: moment(due),
    };
    setSaid({
      state: booked ? 'warn' : 'done',
      words: t(booked ? 'keyControl.stroke.issuedBooked' : 'keyControl.stroke.issued', facts),
    });
    return issued[0]?.id;
  };
  const takeBack = async ({ key }: Extract<Stroke, { act: 'return' }>) => {
    const { keys: back, from, lateMinutes } = await desk.keys.return({ key });
    const facts = {
      key: back.map(({ code }) => code).join(' '),
      name: from.name,
      minutes: lateMinutes ?? 0,
    };
    setSaid({
      state: lateMinutes === null ? 'done' : 'warn',
      words: t(
        lateMinutes === null ? 'keyControl.stroke.back' : 'keyControl.stroke.backLate',
        facts,
      ),
    });
    return back[0]?.id;
  };
  const send = async (typed: string) => {
    const stroke = readStroke(typed, list.current, awaited.current);
    awaited.current = null;
    if (!stroke) return;
    if (stroke.act === 'await') {
      awaited.current = stroke.key;
      setSaid({ state: 'wait', words: t('keyControl.stroke.await', { key: stroke.key }) });
      return;
    }
    try {
      const id = stroke.act === 'issue' ? await issue(stroke) : await takeBack(stroke);
      if (id !== undefined) onDone(id);
    } catch (error) {
      const { message, reason } = problemOf(error);
      setSaid({ state: 'refused', words: message });
      if (stroke.act === 'issue' && asks.includes(reason))
        onAsked({ key: stroke.key, to: stroke.to, reason });
    }
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (isComposing(event)) return;
    const { key, currentTarget } = event;
    if (key === 'Enter') {
      const typed = currentTarget.value;
      currentTarget.value = '';
      if (typed.trim() !== '' && !event.repeat)
        queue.current = queue.current.then(() => send(typed));
    } else if (key === 'Escape' || key === 'ArrowDown') {
      currentTarget.value = '';
      awaited.current = null;
      currentTarget.blur();
      toList();
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div className={classes.stroke}>
      <Kbd keys="Space" />
      <input
        ref={field}
        type="text"
        aria-label={t('keyControl.stroke.label')}
        placeholder={t('keyControl.stroke.hint')}
        spellCheck={false}
        autoComplete="off"
        data-testid="key-stroke"
        onKeyDown={onKeyDown}
      />
      <output className={classes.said} data-state={said?.state} data-testid="key-said">
        {said
          ? `${said.state === 'refused' ? '⚠ ' : said.state === 'wait' ? '' : '✓ '}${said.words}`
          : t('keyControl.stroke.help')}
      </output>
    </div>
  );
};
