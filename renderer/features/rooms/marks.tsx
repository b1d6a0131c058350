/**
 * The small marks of a room tile: star, bar-sign, broom, tick, arrows, cross. Drawn, not typed, so that
 * they look the same on every machine and hold at ten pixels. They must not know rooms.
 */
import type { JSX } from 'react';

export type Mark =
  | 'vip'
  | 'dnd'
  | 'makeUp'
  | 'declined'
  | 'inspected'
  | 'due-out'
  | 'arriving'
  | 'loan'
  | 'message'
  | 'complaint'
  | 'queue'
  | 'odd';

const drawings: Record<Mark, JSX.Element> = {
  vip: (
    <path
      d="M5 .4l1.4 2.9 3.2.4-2.3 2.2.6 3.2L5 7.6 2.1 9.1l.6-3.2L.4 3.7l3.2-.4z"
      fill="currentColor"
    />
  ),
  dnd: (
    <>
      <circle cx="5" cy="5" r="4.6" fill="currentColor" />
      <path d="M2.3 5h5.4" stroke="var(--mark-ground)" strokeWidth="1.6" />
    </>
  ),
  makeUp: (
    <>
      <path d="M5 .4v4.4" stroke="currentColor" strokeWidth="1.4" />
      <path d="M2.9 4.6h4.2l1.7 5H1.2z" fill="currentColor" />
    </>
  ),
  declined: (
    <>
      <circle cx="5" cy="5" r="4" fill="none" stroke="currentColor" strokeWidth="1.3" />
      <path d="M2.6 5h4.8" stroke="currentColor" strokeWidth="1.3" />
    </>
  ),
  queue: (
    <path
      d="M1.6.8h6.8M1.6 9.2h6.8M2.4.8c0 2.6 5.2 5.8 5.2 8.4M7.6.8c0 2.6-5.2 5.8-5.2 8.4"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.3"
    />
  ),
  odd: (
    <path d="M1 3.4h8M1 6.6h8M7.2.8L2.8 9.2" fill="none" stroke="currentColor" strokeWidth="1.4" />
  ),
  inspected: <path d="M1 5.4l2.7 2.7L9 2.2" fill="none" stroke="currentColor" strokeWidth="1.6" />,
  'due-out': (
    <path d="M1.4 8.6l6.4-6.4M3.4 1.7h5v5" fill="none" stroke="currentColor" strokeWidth="1.5" />
  ),
  message: (
    <path
      d="M.8 2h8.4v6H.8zM.8 2.4L5 5.6l4.2-3.2"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.2"
    />
  ),
  complaint: (
    <path
      d="M1 .8h8v5.6H5.2L2.6 9.2V6.4H1zM5 1.9v2.2M5 4.9v.7"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.2"
    />
  ),
  loan: (
    <>
      <path d="M.8 4.2V.8h3.4l5 5-3.4 3.4z" fill="currentColor" />
      <circle cx="2.8" cy="2.8" r=".9" fill="var(--mark-ground)" />
    </>
  ),
  arriving: (
    <path d="M8.6 1.4L2.2 7.8M1.7 3.4v5h5" fill="none" stroke="currentColor" strokeWidth="1.5" />
  ),
};

type RoomMarkProps = { mark: Mark; className?: string | undefined };

export const RoomMark = ({ mark, className }: RoomMarkProps) => (
  <svg className={className} viewBox="0 0 10 10" width="10" height="10" aria-hidden="true">
    {drawings[mark]}
  </svg>
);
