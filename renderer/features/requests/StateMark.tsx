/**
 * The state of a request as a circle that fills: empty when logged, full when done. Shape alone says it;
 * the word is there for whoever reads by ear. It must not know colours or clocks.
 */
import { memo } from 'react';
import type { RequestState } from '../../../shared/requests/model.ts';

const quarters: Partial<Record<RequestState, number>> = {
  logged: 0,
  dispatched: 1,
  acknowledged: 2,
  'in-progress': 3,
  done: 4,
};

/** A slice of a circle of radius 4 around 8,8, clockwise from the top. */
const slices = [
  '',
  'M8 8V4a4 4 0 0 1 4 4z',
  'M8 4a4 4 0 0 1 0 8z',
  'M8 8V4a4 4 0 1 1-4 4z',
  'M8 4a4 4 0 1 1 0 8 4 4 0 0 1 0-8z',
];

const Drawing = ({ state }: { state: RequestState }) => {
  if (state === 'waiting')
    return <path d="M5.5 3.5v9M10.5 3.5v9" stroke="currentColor" strokeWidth="2" />;
  if (state === 'reopened')
    return (
      <g fill="none" stroke="currentColor" strokeWidth="1.5">
        <path d="M3.2 6.2A5.3 5.3 0 1 1 2.7 9" />
        <path d="M2.6 2.6l.5 3.9 3.8-.7" />
      </g>
    );
  if (state === 'confirmed')
    return <path d="M3 8.5l3.4 3.4L13 4.6" fill="none" stroke="currentColor" strokeWidth="2" />;
  if (state === 'cancelled')
    return <path d="M4 4l8 8M12 4l-8 8" fill="none" stroke="currentColor" strokeWidth="1.8" />;
  const slice = slices[quarters[state] ?? 0];
  return (
    <>
      <circle cx="8" cy="8" r="5.6" fill="none" stroke="currentColor" strokeWidth="1.4" />
      {slice ? <path d={slice} fill="currentColor" /> : null}
    </>
  );
};

type StateMarkProps = { state: RequestState; label: string; className?: string | undefined };

export const StateMark = memo(({ state, label, className }: StateMarkProps) => (
  <svg
    className={className}
    viewBox="0 0 16 16"
    width="1em"
    height="1em"
    role="img"
    aria-label={label}
  >
    <title>{label}</title>
    <Drawing state={state} />
  </svg>
));
