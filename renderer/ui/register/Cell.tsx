/** A cell of a register's line: one line of text, cut at its column, strong or quiet. */
import type { ReactNode } from 'react';
import classes from './register.module.css';

type CellProps = {
  /** `strong` what it is known by, `quiet` what only explains. */
  weight?: 'plain' | 'strong' | 'quiet';
  /** To the right edge of its column: tags, figures. */
  end?: boolean;
  title?: string;
  children?: ReactNode;
};

export const Cell = ({ weight = 'plain', end = false, title, children }: CellProps) => (
  <span className={classes.cell} data-weight={weight} data-end={end || undefined} title={title}>
    {children}
  </span>
);
