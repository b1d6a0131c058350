/** One of a few: its digit chooses and goes on, ←→ or ↑↓ choose, Enter goes on. */
import type { KeyboardEvent } from 'react';
import { isComposing } from '../../../ui/composing.ts';
import { Kbd } from '../../../ui/Kbd.tsx';
import type { ChoiceField } from './fields.ts';
import classes from './form.module.css';
import { useOnward } from './useOnward.ts';

type ChoiceButtonsProps = {
  id: string;
  field: ChoiceField;
  value: unknown;
  onChoose: (value: string) => void;
  next: () => void;
};

export const ChoiceButtons = ({ id, field, value, onChoose, next }: ChoiceButtonsProps) => {
  const { choices } = field;
  const at = choices.findIndex((choice) => choice.value === value);
  const choose = (index: number) => {
    const choice = choices[Math.min(choices.length - 1, Math.max(0, index))];
    if (choice) onChoose(choice.value);
  };
  const onward = useOnward(next);
  const onKeyDown = (event: KeyboardEvent) => {
    if (isComposing(event) || event.ctrlKey || event.altKey || event.metaKey) return;
    const { key } = event;
    const digit = Number(key);
    if (key === 'ArrowDown' || key === 'ArrowRight') choose(at + 1);
    else if (key === 'ArrowUp' || key === 'ArrowLeft') choose(at < 0 ? 0 : at - 1);
    else if (key === 'Enter') event.repeat || next();
    else if (Number.isInteger(digit) && digit >= 1 && digit <= choices.length && key !== ' ') {
      if (event.repeat) return event.preventDefault();
      choose(digit - 1);
      onward();
    } else return;
    event.preventDefault();
  };
  return (
    <div
      id={id}
      role="radiogroup"
      className={classes.choices}
      data-field={field.name}
      aria-label={field.label}
      tabIndex={0}
      onKeyDown={onKeyDown}
    >
      {choices.map((choice, index) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: its digit is the key of this click.
        // biome-ignore lint/a11y/useSemanticElements: the group holds the focus and the keys for all.
        <span
          key={choice.value}
          role="radio"
          tabIndex={-1}
          aria-checked={index === at}
          className={classes.choice}
          onClick={() => onChoose(choice.value)}
        >
          {index < 9 ? <Kbd keys={String(index + 1)} /> : null} {choice.label}
        </span>
      ))}
    </div>
  );
};
