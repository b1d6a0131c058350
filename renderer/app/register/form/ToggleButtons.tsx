/** Several of a few: the digit of each puts it in or takes it out, Enter goes on. Drawn by a `custom` field. */
import type { KeyboardEvent } from 'react';
import { isComposing } from '../../../ui/composing.ts';
import { Kbd } from '../../../ui/Kbd.tsx';
import type { FormChoice, Slot } from './fields.ts';
import classes from './form.module.css';

type ToggleButtonsProps = { slot: Slot; label: string; choices: readonly FormChoice[] };

export const chosenOf = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string') : [];

export const ToggleButtons = ({ slot, label, choices }: ToggleButtonsProps) => {
  const chosen = chosenOf(slot.value);
  const toggle = (value: string) =>
    slot.set(chosen.includes(value) ? chosen.filter((one) => one !== value) : [...chosen, value]);
  const onKeyDown = (event: KeyboardEvent) => {
    if (isComposing(event) || event.ctrlKey || event.altKey || event.metaKey) return;
    const choice = /^[1-9]$/.test(event.key) ? choices[Number(event.key) - 1] : undefined;
    if (choice) event.repeat || toggle(choice.value);
    else if (event.key === 'Enter') event.repeat || slot.next();
    else return;
    event.preventDefault();
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset takes no focus, and the keys are the group's.
    <div
      role="group"
      className={classes.choices}
      data-field={slot.name}
      aria-label={label}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: the group holds the focus and the keys for all.
      tabIndex={0}
      onKeyDown={onKeyDown}
    >
      {choices.map(({ value, label: words }, index) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: its digit is the key of this click.
        // biome-ignore lint/a11y/useSemanticElements: the group holds the focus and the keys for all.
        <span
          key={value}
          role="checkbox"
          tabIndex={-1}
          aria-checked={chosen.includes(value)}
          className={classes.choice}
          onClick={() => toggle(value)}
        >
          {index < 9 ? <Kbd keys={String(index + 1)} /> : null} {words}
        </span>
      ))}
    </div>
  );
};
