/** A part of the rail: its name, how many, its lines. Says honestly when there is nothing. */
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './Rail.module.css';

type RailSectionProps<Item> = {
  name: string;
  title: string;
  count?: ReactNode;
  items: readonly Item[];
  /** Shown at once; the rest opens with ▸. */
  atMost?: number;
  children: (item: Item) => ReactNode;
};

/** Nobody reads further down a rail; the list has them all. */
const openAtMost = 40;

export const RailSection = <Item,>(props: RailSectionProps<Item>) => {
  const { name, title, count, items, atMost = 5, children } = props;
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const more = items.length - atMost;
  return (
    <section className={classes.section} aria-label={title} data-testid={`rail-${name}`}>
      <h3 className={classes.title}>
        <span>{title}</span>
        <span className={classes.count}>
          {count ?? (items.length === 0 ? t('board.rail.none') : items.length)}
        </span>
      </h3>
      {items.slice(0, open ? openAtMost : atMost).map(children)}
      {more > 0 ? (
        <button
          type="button"
          className={classes.more}
          aria-expanded={open}
          onClick={() => setOpen(!open)}
        >
          {open ? `▾ ${t('board.rail.less')}` : `▸ ${t('board.rail.more', { count: more })}`}
        </button>
      ) : null}
    </section>
  );
};
