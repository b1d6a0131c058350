/** The bars of a code as one path, so that a page draws them itself: no picture, no markup of others. */
import { code128, type DrawingContext, qrcode } from 'bwip-js/generic';

export type BarcodeSymbol = 'code128' | 'qr';
export type Bars = { path: string; viewBox: string };

type Drawn = { path: string; width: number; height: number };

/** Hears the library draw and writes it down as one path. */
const pathDrawing = (): DrawingContext<Drawn> => {
  const parts: string[] = [];
  let size = { width: 0, height: 0 };
  return {
    scale: () => null,
    measure: () => ({ width: 0, ascent: 0, descent: 0 }),
    init: (width, height) => {
      size = { width, height };
    },
    line: (x, top, _x, bottom, width) => {
      parts.push(`M${x - width / 2} ${top}h${width}V${bottom}h${-width}Z`);
    },
    polygon: (points) => {
      parts.push(`M${points.map(([x, y]) => `${x} ${y}`).join('L')}Z`);
    },
    hexagon: () => undefined,
    ellipse: () => undefined,
    fill: () => undefined,
    text: () => undefined,
    end: () => ({ path: parts.join(''), ...size }),
  };
};

/** Around the code nothing may be printed: so many modules, by its standard. */
const quietModules: Record<BarcodeSymbol, number> = { code128: 10, qr: 4 };
/** What the library draws one module with. */
const moduleSize: Record<BarcodeSymbol, number> = { code128: 2, qr: 4 };

/** What a scanner that types can type on any keyboard. */
const typeable = /^[\x20-\x7e]+$/;

/** The bars of a text; null where the symbol cannot hold it (Code 128 holds no Chinese). */
export const barsOf = (text: string, symbol: BarcodeSymbol): Bars | null => {
  if (symbol === 'code128' && !typeable.test(text)) return null;
  // An even scale keeps every bar on whole numbers.
  const options = { text, scale: 2 };
  try {
    const { path, width, height } =
      symbol === 'qr'
        ? qrcode(
            { ...options, bcid: 'qrcode', eclevel: 'M' } as Parameters<typeof qrcode>[0],
            pathDrawing(),
          )
        : code128({ ...options, bcid: 'code128' }, pathDrawing());
    const quiet = quietModules[symbol] * moduleSize[symbol];
    const above = symbol === 'qr' ? quiet : 0;
    return {
      path,
      viewBox: `${-quiet} ${-above} ${width + 2 * quiet} ${height + 2 * above}`,
    };
  } catch {
    return null;
  }
};
