/** The frame of the other books: their chips, one panel, and what the record says at the right. */
import type { ReactNode } from 'react';
import { useKeys } from '../../app/keys.ts';
import { Panel } from '../../ui/Panel.tsx';
import classes from './keys.module.css';
import { ViewChips } from './ViewChips.tsx';
import { showView } from './view.ts';

type BookProps = { title: string; facts?: ReactNode; children: ReactNode; side?: ReactNode };

export const Book = ({ title, facts, children, side }: BookProps) => {
  useKeys('screen', [
    { key: 'Esc', text: 'keyControl.view.hooks', foot: 40, run: () => showView('hooks') },
  ]);
  return (
    <div className={classes.book} data-side={side ? true : undefined}>
      <Panel title={title} facts={facts}>
        <div className={classes.page}>
          <ViewChips />
          {children}
        </div>
      </Panel>
      {side}
    </div>
  );
};
