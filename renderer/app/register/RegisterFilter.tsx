/**
 * The tools of a register's head: a chip for each kind, then the filter. `/` goes to the field, Enter
 * or ↓ to the lines, Esc empties and leaves it, also from where Tab led.
 */
import { type KeyboardEvent, type ReactNode, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { isComposing } from '../../ui/composing.ts';
import { Kbd } from '../../ui/Kbd.tsx';
import { useKeys } from '../keys.ts';
import classes from './RegisterFilter.module.css';
import { filterId, type RegisterHand } from './useRegister.ts';

type FilterHand = Pick<
  RegisterHand<{ id: string }>,
  'name' | 'filter' | 'kind' | 'form' | 'setFilter' | 'setKind' | 'toList' | 'inFilter'
>;

type Kind = { kind: string; label: ReactNode };

/** The digit of each chip, drawn on it; pressed again it shows the usual list. */
const useKindKeys = (hand: FilterHand, kinds: readonly Kind[], keyed: boolean): void =>
  useKeys(
    'screen',
    kinds.map(({ kind, label }, index) => ({
      key: String(index + 1),
      text: 'registers.keys.kind',
      values: { kind: typeof label === 'string' ? label : kind },
      run: () => {
        hand.setKind(hand.kind === kind ? null : kind);
        hand.toList();
      },
    })),
    { active: keyed && hand.form === null },
  );

type RegisterFilterProps = {
  hand: FilterHand;
  /** The chips; clicked again it shows the usual list. */
  kinds?: readonly Kind[];
  /** Each chip has its digit. */
  keyed?: boolean;
  placeholder?: string;
};

const onward = ['Enter', 'ArrowDown'];
const noKinds: readonly Kind[] = [];

export const RegisterFilter = ({
  hand,
  kinds = noKinds,
  keyed = false,
  placeholder,
}: RegisterFilterProps) => {
  const { t } = useTranslation();
  useKindKeys(hand, kinds, keyed);
  const field = useRef<HTMLInputElement>(null);
  const onKeyDown = (event: KeyboardEvent) => {
    if (isComposing(event)) return;
    if (event.key === 'Escape') hand.setFilter('');
    else if (!onward.includes(event.key)) return;
    event.preventDefault();
    field.current?.blur();
    hand.toList();
  };
  return (
    <>
      {kinds.map(({ kind, label }, index) => (
        <button
          key={kind}
          type="button"
          className={classes.chip}
          aria-pressed={hand.kind === kind}
          onClick={() => hand.setKind(hand.kind === kind ? null : kind)}
        >
          {keyed ? (
            <>
              <Kbd keys={String(index + 1)} />{' '}
            </>
          ) : null}
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
          onFocus={hand.inFilter}
          onKeyDown={onKeyDown}
        />
      </label>
    </>
  );
};
