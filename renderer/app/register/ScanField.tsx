/**
 * Where a queue goes by: something is scanned or typed, Enter, and the next is asked for; what came of
 * the last one stands beside it. Esc or ↓ leaves it to the list. It must not know what is scanned.
 */
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { problemOf } from '../../client/errors.ts';
import { isComposing } from '../../ui/composing.ts';
import { Kbd } from '../../ui/Kbd.tsx';
import { useKeys } from '../keys.ts';
import classes from './ScanField.module.css';

/** `wait`: half of it is there, the other half is asked for. */
export type Said = { state: 'done' | 'warn' | 'refused' | 'wait'; words: string };

type ScanFieldProps = {
  /** Key of its name, as the foot and the field say it. */
  text: string;
  label: string;
  hint: string;
  /** Said while nothing has come of anything yet. */
  help: string;
  autoFocus: boolean;
  toList: () => void;
  /** A refusal thrown stands beside the field as the desk's sentence. */
  send: (typed: string) => Promise<Said | null>;
  /** Left with half of it there. */
  onLeave?: () => void;
  testId: string;
};

const signs: Record<Said['state'], string> = { done: '✓ ', warn: '✓ ', refused: '⚠ ', wait: '' };

export const ScanField = (props: ScanFieldProps) => {
  const { text, label, hint, help, autoFocus, toList, send, onLeave, testId } = props;
  const field = useRef<HTMLInputElement>(null);
  const [said, setSaid] = useState<Said | null>(null);
  // The next is scanned before the last is answered: they go one after another.
  const queue = useRef<Promise<unknown>>(Promise.resolve());
  const newest = useRef(send);
  newest.current = send;

  // biome-ignore lint/correctness/useExhaustiveDependencies: the cursor goes in once, when it opens.
  useEffect(() => {
    if (autoFocus) field.current?.focus();
  }, []);
  useKeys('screen', [{ key: 'Space', text, foot: 2, run: () => field.current?.focus() }]);

  const take = async (typed: string) => {
    try {
      const answer = await newest.current(typed);
      if (answer) setSaid(answer);
    } catch (error) {
      setSaid({ state: 'refused', words: problemOf(error).message });
    }
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (isComposing(event)) return;
    const { key, currentTarget } = event;
    if (key === 'Enter') {
      const typed = currentTarget.value.trim();
      currentTarget.value = '';
      if (typed !== '' && !event.repeat) queue.current = queue.current.then(() => take(typed));
    } else if (key === 'Escape' || key === 'ArrowDown') {
      currentTarget.value = '';
      onLeave?.();
      currentTarget.blur();
      toList();
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div className={classes.scan}>
      <Kbd keys="Space" />
      <input
        ref={field}
        type="text"
        aria-label={label}
        placeholder={hint}
        spellCheck={false}
        autoComplete="off"
        data-testid={`${testId}-field`}
        onKeyDown={onKeyDown}
      />
      <output className={classes.said} data-state={said?.state} data-testid={`${testId}-said`}>
        {said ? `${signs[said.state]}${said.words}` : help}
      </output>
    </div>
  );
};
