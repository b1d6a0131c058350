/** One of many, found by code, name or pinyin as it is typed: ↑↓ choose, Enter takes it and goes on. */
import { type KeyboardEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isComposing } from '../../../ui/composing.ts';
import type { FormItem, SearchField } from './fields.ts';
import classes from './form.module.css';
import { itemMeant, itemsFor } from './read.ts';
import type { Form } from './useForm.ts';
import { useOnward } from './useOnward.ts';

type SearchBoxProps = { form: Form; field: SearchField; next: () => void; id: string };

export const SearchBox = ({ form, field, next, id }: SearchBoxProps) => {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  /** Null until ↑↓ have moved it. */
  const [moved, setMoved] = useState<number | null>(null);
  const { typed, value } = form.entryOf(field);
  const isChosen = typeof value === 'string' && value !== '';
  const found = itemsFor(field.items, isChosen ? '' : typed);
  const meant = itemMeant(field.items, typed);
  // Nothing is taken from an empty field, nor instead of words that may stand for themselves.
  const nearest = field.free ? (meant ? found.indexOf(meant) : -1) : 0;
  const usual = typed.trim() === '' ? -1 : nearest;
  const at = Math.min(moved ?? usual, found.length - 1);
  const chosen = found[at];

  const take = (item: FormItem) => {
    form.change(field, { typed: item.title, value: item.id });
    setOpen(false);
  };
  const onward = useOnward(next);
  const enter = () => {
    if (!isChosen && chosen) take(chosen);
    setOpen(false);
    onward();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (isComposing(event) || event.ctrlKey) return;
    if (event.key === 'Enter') event.repeat || enter();
    else if (event.key === 'ArrowDown') setMoved(Math.min(found.length - 1, at + 1));
    else if (event.key === 'ArrowUp') setMoved(Math.max(0, at - 1));
    else return;
    if (event.key !== 'Enter') setOpen(true);
    event.preventDefault();
  };
  const isOpen = open && !isChosen;
  return (
    <div className={classes.search}>
      <input
        id={id}
        className={classes.input}
        data-field={field.name}
        data-chosen={isChosen || undefined}
        value={typed}
        placeholder={field.hint ?? t('registers.filterHint')}
        spellCheck={false}
        role="combobox"
        aria-expanded={isOpen}
        aria-controls={`${id}-items`}
        aria-activedescendant={isOpen && chosen ? `${id}-${chosen.id}` : undefined}
        aria-invalid={form.troubleOf(field.name) !== null}
        onFocus={(event) => {
          setOpen(true);
          event.currentTarget.select();
        }}
        onBlur={() => setOpen(false)}
        onChange={(event) => {
          form.change(field, { typed: event.target.value, value: undefined });
          setOpen(true);
          setMoved(null);
        }}
        onKeyDown={onKeyDown}
      />
      {isOpen ? (
        <div id={`${id}-items`} role="listbox" aria-label={field.label} className={classes.items}>
          {found.map((item) => (
            // biome-ignore lint/a11y/useKeyWithClickEvents: Enter in the field is the key of this click.
            <div
              key={item.id}
              id={`${id}-${item.id}`}
              role="option"
              tabIndex={-1}
              aria-selected={item === chosen}
              className={classes.item}
              // Before the field loses its focus, and the list with it.
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => {
                take(item);
                onward();
              }}
            >
              <span className={classes.code}>{item.head}</span>
              <b>{item.title}</b>
              <span className={classes.detail}>{item.detail}</span>
            </div>
          ))}
          {found.length === 0 && !field.free ? (
            <div className={classes.detail}>{t('registers.form.nothingFits')}</div>
          ) : null}
        </div>
      ) : null}
    </div>
  );
};
