/** A signature drawn with the pointer, as lines of points in a box of 1000 × 300. */
import { type PointerEvent, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Slot } from '../../app/register/form/fields.ts';
import classes from './lost.module.css';

const width = 1_000;
const height = 300;
/** Nearer than this a point says nothing new. */
const apart = 6;

export const SignatureField = ({ name, value, set }: Slot) => {
  const { t } = useTranslation();
  const path = typeof value === 'string' ? value : '';
  const drawing = useRef<{ x: number; y: number; path: string } | null>(null);
  const pointOf = (event: PointerEvent<SVGSVGElement>) => {
    const box = event.currentTarget.getBoundingClientRect();
    const within = (at: number, most: number) => Math.round(Math.min(most, Math.max(0, at)));
    return {
      x: within(((event.clientX - box.left) / box.width) * width, width),
      y: within(((event.clientY - box.top) / box.height) * height, height),
    };
  };
  const begin = (event: PointerEvent<SVGSVGElement>) => {
    event.currentTarget.setPointerCapture(event.pointerId);
    const { x, y } = pointOf(event);
    drawing.current = { x, y, path: `${path}M${x} ${y}` };
  };
  const draw = (event: PointerEvent<SVGSVGElement>) => {
    const last = drawing.current;
    if (!last) return;
    const { x, y } = pointOf(event);
    if (Math.abs(x - last.x) + Math.abs(y - last.y) < apart) return;
    drawing.current = { x, y, path: `${last.path}L${x} ${y}` };
    set(drawing.current.path);
  };
  const end = () => {
    drawing.current = null;
  };
  return (
    <span className={classes.signing}>
      <svg
        className={classes.signature}
        viewBox={`0 0 ${width} ${height}`}
        role="img"
        aria-label={t('lostAndFound.signHere')}
        data-testid="signature"
        onPointerDown={begin}
        onPointerMove={draw}
        onPointerUp={end}
        onPointerCancel={end}
      >
        <title>{t('lostAndFound.signHere')}</title>
        <path d={path === '' ? 'M0 0' : path} />
      </svg>
      <button type="button" data-field={name} onClick={() => set('')}>
        {t(path === '' ? 'lostAndFound.signHere' : 'lostAndFound.clearSignature')}
      </button>
    </span>
  );
};

/** One that was drawn before, small. */
export const Drawn = ({ path }: { path: string }) => {
  const { t } = useTranslation();
  return (
    <svg
      className={classes.drawn}
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={t('lostAndFound.fact.signature')}
    >
      <path d={path} />
    </svg>
  );
};
