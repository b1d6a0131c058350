/**
 * The tools of a register's head: a chip for each kind, then the filter. `/` goes to the field, Enter
 * or ↓ to the lines, Esc empties and leaves it.
 */
import { type KeyboardEvent, type ReactNode, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { isComposing } from '../../ui/composing.ts';
import { Kbd } from '../../ui/Kbd.tsx';
import classes from './RegisterFilter.module.css';
import { filterId, type RegisterHand } from './useRegister.ts';

type FilterHand = Pick<
  RegisterHand<{ id: string }>,
  'name' | 'filter' | 'kind' | 'setFilter' | 'setKind' | 'toList'
>;

type RegisterFilterProps = {
  hand: FilterHand;
  /** The chips; clicked again it shows the usual list. */
  kinds?: readonly { kind: string; label: ReactNode }[];
  placeholder?: string;
};

export const RegisterFilter = ({ hand, kinds = [], placeholder }: RegisterFilterProps) => {
  const { t } = useTranslation();
  const field = useRef<HTMLInputElement>(null);
  const onKeyDown = (event: KeyboardEvent) => {
    if (isComposing(event)) return;
    if (event.key === 'Escape') hand.setFilter('');
    else if (event.key !== 'Enter' && event.key !== 'ArrowDown') return;
    event.preventDefault();
    field.current?.blur();
    hand.toList();
  };
  return (
    <>
      {kinds.map(({ kind, label }) => (
        <button
          key={kind}
          type="button"
          className={classes.chip}
          aria-pressed={hand.kind === kind}
          onClick={() => hand.setKind(hand.kind === kind ? null : kind)}
        >
          {label}
        </button>
      ))}
      <label className={classes.filter} data-filled={hand.filter !== '' || undefined}>
        <Kbd keys="/" />
        <input
          ref={field}
          id={filterId(hand.name)}
          className={classes.field}
          type="text"
          value={hand.filter}
          aria-label={t('registers.keys.filter')}
          placeholder={placeholder ?? t('registers.keys.filter')}
          title={t('registers.filterHint')}
          spellCheck={false}
          data-testid="register-filter"
          onChange={(event) => hand.setFilter(event.target.value)}
          onKeyDown={onKeyDown}
        />
      </label>
    </>
  );
};
