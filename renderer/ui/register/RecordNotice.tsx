/** What wants a decision: a proposal with how sure it is and why, or a warning, with its actions below. */
import type { ReactNode } from 'react';
import classes from './register.module.css';

/** `for` speaks for it, `against` does not or is only to be known. */
export type Reason = { id: string; speaks: 'for' | 'against'; words: ReactNode };

type RecordNoticeProps = {
  tone?: 'warn' | 'late' | 'blue';
  title: ReactNode;
  facts?: ReactNode;
  /** At the right, large: `86%`. */
  figure?: ReactNode;
  reasons?: readonly Reason[];
  /** Its actions, or more words. */
  children?: ReactNode;
};

export const RecordNotice = ({
  tone = 'warn',
  title,
  facts,
  figure,
  reasons = [],
  children,
}: RecordNoticeProps) => (
  <section className={classes.notice} data-tone={tone} data-testid="record-notice">
    <header className={classes.noticeHead}>
      <b>{title}</b>
      <span>{facts}</span>
      <b className={classes.figure}>{figure}</b>
    </header>
    {reasons.length > 0 ? (
      <ul className={classes.reasons}>
        {reasons.map(({ id, speaks, words }) => (
          <li key={id} data-speaks={speaks}>
            {speaks === 'for' ? '✓' : '–'} {words}
          </li>
        ))}
      </ul>
    ) : null}
    {children}
  </section>
);
