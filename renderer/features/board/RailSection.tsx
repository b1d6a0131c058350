/** A part of the rail: its name, how many, its lines. Says honestly when there is nothing. */
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './Rail.module.css';

type RailSectionProps = {
  name: string;
  title: string;
  count?: ReactNode;
  /** Shown at once; the rest opens with ▸. */
  atMost?: number;
  children: readonly ReactNode[];
};

export const RailSection = ({ name, title, count, atMost = 5, children }: RailSectionProps) => {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const more = children.length - atMost;
  return (
    <section className={classes.section} aria-label={title} data-testid={`rail-${name}`}>
      <h3 className={classes.title}>
        <span>{title}</span>
        <span className={classes.count}>
          {count ?? (children.length === 0 ? t('board.rail.none') : children.length)}
        </span>
      </h3>
      {open ? children : children.slice(0, atMost)}
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
