/** A code for the scanner with its text beneath for the eye: Code 128 for numbers, QR where room is short. */
import { useMemo } from 'react';
import classes from './Barcode.module.css';
import { type BarcodeSymbol, barsOf } from './barcode.ts';

export type { BarcodeSymbol } from './barcode.ts';

type BarcodeProps = {
  code: string;
  symbol?: BarcodeSymbol;
  /** The text beneath. A code the symbol cannot hold is shown as its text alone. */
  readable?: boolean;
};

export const Barcode = ({ code, symbol = 'code128', readable = true }: BarcodeProps) => {
  const bars = useMemo(() => barsOf(code, symbol), [code, symbol]);
  return (
    <span className={classes.barcode} data-testid="barcode">
      {bars ? (
        <svg
          className={classes.bars}
          data-symbol={symbol}
          viewBox={bars.viewBox}
          preserveAspectRatio={symbol === 'qr' ? 'xMidYMid' : 'none'}
          role="img"
          aria-label={code}
          shapeRendering="crispEdges"
        >
          <path d={bars.path} fillRule="evenodd" />
        </svg>
      ) : null}
      {readable || !bars ? <span>{code}</span> : null}
    </span>
  );
};
