/** A label of 60 × 40 mm: whose house, what it is, a few lines, its code to be read by eye and by scanner. */
import type { ReactNode } from 'react';
import { Barcode, type BarcodeSymbol } from './Barcode.tsx';
import { useHouseName } from './house.ts';
import classes from './Label.module.css';

type LabelProps = {
  /** The largest line, kept to one. */
  title: string;
  lines?: readonly ReactNode[];
  /** What the scanner types; left out: no code. */
  code?: string;
  symbol?: BarcodeSymbol;
};

/** Several labels after another print one to a page. */
export const Label = ({ title, lines = [], code, symbol = 'code128' }: LabelProps) => (
  <article className={classes.label}>
    <p className={classes.house}>{useHouseName()}</p>
    <p className={classes.title}>{title}</p>
    <div className={classes.body} data-symbol={symbol}>
      <div className={classes.lines}>
        {lines.map((line, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: lines of a label have no identity but their place.
          <p key={index}>{line}</p>
        ))}
      </div>
      {code === undefined ? null : (
        <div className={classes.code}>
          <Barcode code={code} symbol={symbol} />
        </div>
      )}
    </div>
  </article>
);
