/** A panel of the screen: a framed ground with a head line, its facts beside it, its tools at the right. */
import type { ReactNode } from 'react';
import classes from './Panel.module.css';

type PanelProps = {
  title?: ReactNode;
  facts?: ReactNode;
  tools?: ReactNode;
  className?: string | undefined;
  label?: string | undefined;
  children: ReactNode;
};

export const Panel = ({ title, facts, tools, className, label, children }: PanelProps) => (
  <section
    className={className ? `${classes.panel} ${className}` : classes.panel}
    aria-label={label}
  >
    {title === undefined ? null : (
      <header className={classes.head}>
        <h2 className={classes.title}>{title}</h2>
        <span className={classes.facts}>{facts}</span>
        <span className={classes.tools}>{tools}</span>
      </header>
    )}
    <div className={classes.body}>{children}</div>
  </section>
);
