/** The filter of the list: `/` opens it, Enter or ↓ goes to the rows, Esc empties and leaves it. */
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useKeys } from '../../app/keys.ts';
import { isComposing } from '../../ui/composing.ts';
import { Kbd } from '../../ui/Kbd.tsx';
import classes from './FilterLine.module.css';
import { setFilter, useFilter } from './rows.ts';
import { move } from './selection.ts';

export const FilterLine = () => {
  const { t } = useTranslation();
  const filter = useFilter();
  const field = useRef<HTMLInputElement>(null);
  const [open, setOpen] = useState(filter !== '');
  const [asked, setAsked] = useState(0);
  const start = () => {
    setOpen(true);
    setAsked(asked + 1);
  };
  useKeys('screen', [{ key: '/', text: 'requests.filter', foot: 40, run: start }], {
    group: 'requests.title',
  });
  useEffect(() => {
    if (asked > 0) field.current?.focus();
  }, [asked]);
  if (!open && filter === '')
    return (
      <button type="button" className={classes.opener} onClick={start}>
        <Kbd keys="/" /> {t('requests.filter')}
      </button>
    );
  const leave = () => {
    setFilter('');
    setOpen(false);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (isComposing(event)) return;
    if (event.key === 'Escape') leave();
    else if (event.key === 'Enter' || event.key === 'ArrowDown') {
      field.current?.blur();
      move(1);
    } else return;
    event.preventDefault();
  };
  return (
    <input
      ref={field}
      className={classes.field}
      type="text"
      value={filter}
      aria-label={t('requests.filter')}
      placeholder={t('requests.filterHint')}
      data-testid="request-filter"
      spellCheck={false}
      onChange={(event) => setFilter(event.target.value)}
      onKeyDown={onKeyDown}
      onBlur={() => filter === '' && setOpen(false)}
    />
  );
};
