/**
 * Gives the focus back to where it was when a cover went over the work: whoever was typing goes on
 * typing at the same place.
 */
import { type FocusEvent, useEffect, useRef } from 'react';
import { readSession } from '../client/session.ts';

export const useHeldFocus = (covered: boolean) => {
  const held = useRef<HTMLElement | null>(null);
  useEffect(() => {
    if (!covered) held.current?.focus();
  }, [covered]);
  return {
    onFocusCapture: (event: FocusEvent<HTMLElement>) => {
      held.current = event.target;
    },
    // The cover itself takes the focus away; only leaving by hand forgets the place.
    onBlurCapture: () => {
      if (readSession()?.locked !== true) held.current = null;
    },
  };
};
