/** The frame of the other books: their chips, one panel, and what the record says at the right. */
import type { ReactNode } from 'react';
import { useKeys } from '../../app/keys.ts';
import { Panel } from '../../ui/Panel.tsx';
import { keyBooks } from './books.ts';
import classes from './keys.module.css';

type BookProps = { title: string; facts?: ReactNode; children: ReactNode; side?: ReactNode };

export const Book = ({ title, facts, children, side }: BookProps) => {
  useKeys('screen', [
    { key: 'Esc', text: 'keyControl.view.hooks', foot: 40, run: () => keyBooks.showBook('hooks') },
  ]);
  return (
    <div className={classes.book} data-side={side ? true : undefined}>
      <Panel title={title} facts={facts}>
        <div className={classes.page}>
          <keyBooks.Chips />
          {children}
        </div>
      </Panel>
      {side}
    </div>
  );
};
