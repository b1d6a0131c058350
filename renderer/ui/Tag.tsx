/** A small tag: a state in words, with colour only where a hand is needed. */
import type { ReactNode } from 'react';
import classes from './Tag.module.css';

export type Tone = 'plain' | 'late' | 'warn' | 'good' | 'blue';

export const Tag = ({
  tone = 'plain',
  title,
  children,
}: {
  tone?: Tone;
  title?: string;
  children: ReactNode;
}) => (
  <span className={classes.tag} data-tone={tone} title={title}>
    {children}
  </span>
);
