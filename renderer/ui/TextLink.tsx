/** A word in a record that leads elsewhere. It must not know where. */
import type { ReactNode } from 'react';
import classes from './TextLink.module.css';

export const TextLink = ({ onClick, children }: { onClick: () => void; children: ReactNode }) => (
  <button type="button" className={classes.link} onClick={onClick}>
    {children}
  </button>
);
