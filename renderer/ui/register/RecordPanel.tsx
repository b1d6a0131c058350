/** One panel of the record beside a list: number and name in the head, its class at the right. */
import type { ReactNode } from 'react';
import { Panel } from '../Panel.tsx';
import classes from './register.module.css';

type RecordPanelProps = {
  title: ReactNode;
  facts?: ReactNode;
  tools?: ReactNode;
  /** False: only as high as what it holds, for one of several panels. */
  fills?: boolean;
  children: ReactNode;
};

export const RecordPanel = ({ title, facts, tools, fills = true, children }: RecordPanelProps) => (
  <Panel className={fills ? classes.fills : classes.fits} title={title} facts={facts} tools={tools}>
    <div className={classes.body} tabIndex={-1} data-record-body="">
      {children}
    </div>
  </Panel>
);

/** What the right side says while no line is in hand. */
export const RecordEmpty = ({ children }: { children: ReactNode }) => (
  <Panel className={classes.fills}>
    <p className={classes.empty}>{children}</p>
  </Panel>
);
