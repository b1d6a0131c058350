/** What there is to know, in the order one asks: label left, value right, a picture beside them. */
import { Fragment, type ReactNode } from 'react';
import classes from './register.module.css';

export type Fact = readonly [label: string, value: ReactNode];

type RecordFactsProps = {
  /** A null is a fact that does not apply. */
  facts: readonly (Fact | null)[];
  beside?: ReactNode;
};

export const RecordFacts = ({ facts, beside }: RecordFactsProps) => (
  <div className={classes.known}>
    <dl className={classes.facts} data-selectable="">
      {facts.map((fact) =>
        fact ? (
          <Fragment key={fact[0]}>
            <dt>{fact[0]}</dt>
            <dd>{fact[1]}</dd>
          </Fragment>
        ) : null,
      )}
    </dl>
    {beside ? <div className={classes.beside}>{beside}</div> : null}
  </div>
);
