/** What happened, oldest first: when, who, in words. */
import type { ReactNode } from 'react';
import classes from './register.module.css';

export type TimelineEntry = {
  id: string | number;
  /** As the house reads it: `19:20`, `昨 22:30`. */
  at: string;
  who?: ReactNode;
  words: ReactNode;
  /** Set off below: what was said. */
  said?: ReactNode;
};

type RecordTimelineProps = { title: string; entries: readonly TimelineEntry[] };

export const RecordTimeline = ({ title, entries }: RecordTimelineProps) => (
  <section>
    <h3 className={classes.title}>{title}</h3>
    <ol className={classes.timeline} data-testid="record-timeline" data-selectable="">
      {entries.map(({ id, at, who, words, said }) => (
        <li key={id}>
          <time>{at}</time> {who ? <b>{who} </b> : null}
          {words}
          {said ? <q className={classes.said}>{said}</q> : null}
        </li>
      ))}
    </ol>
  </section>
);
