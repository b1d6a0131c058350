/** The screens there are, and what stands in the top line on all of them. One line each. */
import type { ComponentType } from 'react';
import { AlarmLight } from '../features/alarms/AlarmLight.tsx';
import { BoardScreen } from '../features/board/BoardScreen.tsx';
import { CallLines } from '../features/calls/CallLines.tsx';
import { RecordScreen } from '../features/record/RecordScreen.tsx';
import type { Screen } from './navigation.ts';

export const screens: Record<Screen, { Screen: ComponentType }> = {
  board: { Screen: BoardScreen },
  record: { Screen: RecordScreen },
};

export const topSlots: Record<'CallLines' | 'AlarmLight', ComponentType> = {
  CallLines,
  AlarmLight,
};
