/** The hand on another call: a room's card left open speaks of that call's room, or goes. */
import { useEffect } from 'react';
import { turnRoomCard } from '../../app/navigation.ts';
import { readBoard, useBoard } from '../../client/board.ts';
import { activeDraft, useActiveDraft } from '../intake/drafts.ts';

export const useCardOfCall = (): void => {
  const draft = useActiveDraft();
  const key = draft?.key ?? null;
  const callId = draft?.callId ?? null;
  const place = useBoard((board) => board.calls.find(({ id }) => id === callId)?.place ?? null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another call, or its room, is the very trigger.
  useEffect(() => {
    const now = activeDraft();
    // What is typed without a call may be about the very room whose card is open.
    if (now === null || now.silent) return;
    turnRoomCard(place !== null && readBoard().rooms.has(place) ? place : null);
  }, [key, place]);
};
