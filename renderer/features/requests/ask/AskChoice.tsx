/** One of a few, by its digit. It must not know what is chosen. */
import { useEffect, useRef } from 'react';
import { useKeys } from '../../../app/keys.ts';
import { Kbd } from '../../../ui/Kbd.tsx';
import classes from './Ask.module.css';

export type Choice = { name: string; label: string };

type AskChoiceProps = {
  label: string;
  choices: readonly Choice[];
  onChoose: (name: string) => void;
  onLeave: () => void;
};

export const AskChoice = ({ label, choices, onChoose, onLeave }: AskChoiceProps) => {
  const group = useRef<HTMLFieldSetElement>(null);
  useEffect(() => group.current?.focus(), []);
  useKeys(
    'field',
    [
      ...choices.map(({ name, label: text }, at) => ({
        key: String(at + 1),
        text: 'requests.ask.choice',
        values: { choice: text },
        run: () => onChoose(name),
      })),
      { key: 'Esc', text: 'requests.ask.leave', run: onLeave },
    ],
    { group: 'keys.group.row' },
  );
  return (
    <fieldset
      ref={group}
      className={classes.ask}
      aria-label={label}
      tabIndex={-1}
      data-testid="row-ask"
    >
      <span className={classes.label}>{label}</span>
      {choices.map(({ name, label: text }, at) => (
        <button key={name} type="button" className={classes.choice} onClick={() => onChoose(name)}>
          <Kbd keys={String(at + 1)} /> {text}
        </button>
      ))}
    </fieldset>
  );
};
