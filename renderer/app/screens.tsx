/**
 * The screens there are, one line each, and what stands in the top line on all of them. The tabs, the
 * Ctrl+number keys, `?` and the palette are made of this list; a screen keeps its key for good.
 */
import type { ComponentType } from 'react';
import { AlarmLight } from '../features/alarms/AlarmLight.tsx';
import { BoardScreen } from '../features/board/BoardScreen.tsx';
import { CallLines } from '../features/calls/CallLines.tsx';
import { later } from './later.ts';
import type { Screen } from './navigation.ts';

const AttendanceScreen = later(
  async () => (await import('../features/attendance/AttendanceScreen.tsx')).AttendanceScreen,
);
const ChargesScreen = later(
  async () => (await import('../features/charges/ChargesScreen.tsx')).ChargesScreen,
);
const DailyScreen = later(
  async () => (await import('../features/daily/DailyScreen.tsx')).DailyScreen,
);
const HandoverScreen = later(
  async () => (await import('../features/handover/HandoverScreen.tsx')).HandoverScreen,
);
const KeysScreen = later(async () => (await import('../features/keys/KeysScreen.tsx')).KeysScreen);
const LostScreen = later(
  async () => (await import('../features/lost-and-found/LostScreen.tsx')).LostScreen,
);
const LoansScreen = later(
  async () => (await import('../features/loans/LoansScreen.tsx')).LoansScreen,
);
const RoomsScreen = later(
  async () => (await import('../features/rooms-register/RoomsScreen.tsx')).RoomsScreen,
);
const RecordScreen = later(
  async () => (await import('../features/record/RecordScreen.tsx')).RecordScreen,
);

const AnswersScreen = later(
  async () => (await import('../features/answers/AnswersScreen.tsx')).AnswersScreen,
);
const ArchiveScreen = later(
  async () => (await import('../features/archive/ArchiveScreen.tsx')).ArchiveScreen,
);
const GuestsScreen = later(
  async () => (await import('../features/guests/GuestsScreen.tsx')).GuestsScreen,
);
const PeopleScreen = later(
  async () => (await import('../features/people/PeopleScreen.tsx')).PeopleScreen,
);
const ReportsScreen = later(
  async () => (await import('../features/reports/ReportsScreen.tsx')).ReportsScreen,
);

export type ScreenLine = {
  name: Screen;
  Screen: ComponentType;
  key: `Ctrl+${number}` | `Ctrl+Shift+${number}`;
  /** Key of its name, as the tab and the palette write it. */
  text: string;
};

/** In the order of the tabs. */
export const screens: readonly ScreenLine[] = [
  { name: 'board', Screen: BoardScreen, key: 'Ctrl+1', text: 'registers.screen.board' },
  { name: 'keyControl', Screen: KeysScreen, key: 'Ctrl+2', text: 'registers.screen.keyControl' },
  {
    name: 'lostAndFound',
    Screen: LostScreen,
    key: 'Ctrl+3',
    text: 'registers.screen.lostAndFound',
  },
  { name: 'loans', Screen: LoansScreen, key: 'Ctrl+4', text: 'registers.screen.loans' },
  {
    name: 'attendance',
    Screen: AttendanceScreen,
    key: 'Ctrl+5',
    text: 'registers.screen.attendance',
  },
  { name: 'handover', Screen: HandoverScreen, key: 'Ctrl+6', text: 'registers.screen.handover' },
  { name: 'record', Screen: RecordScreen, key: 'Ctrl+7', text: 'registers.screen.record' },
  { name: 'rooms', Screen: RoomsScreen, key: 'Ctrl+8', text: 'registers.screen.rooms' },
  { name: 'daily', Screen: DailyScreen, key: 'Ctrl+9', text: 'registers.screen.daily' },
  { name: 'charges', Screen: ChargesScreen, key: 'Ctrl+0', text: 'registers.screen.charges' },
  { name: 'guests', Screen: GuestsScreen, key: 'Ctrl+Shift+1', text: 'registers.screen.guests' },
  { name: 'answers', Screen: AnswersScreen, key: 'Ctrl+Shift+2', text: 'registers.screen.answers' },
  { name: 'reports', Screen: ReportsScreen, key: 'Ctrl+Shift+3', text: 'registers.screen.reports' },
  { name: 'people', Screen: PeopleScreen, key: 'Ctrl+Shift+4', text: 'registers.screen.people' },
  { name: 'archive', Screen: ArchiveScreen, key: 'Ctrl+Shift+5', text: 'registers.screen.archive' },
];

export const topSlots: Record<'CallLines' | 'AlarmLight', ComponentType> = {
  CallLines,
  AlarmLight,
};
