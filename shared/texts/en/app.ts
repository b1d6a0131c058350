/** The frame: top line, foot, roles, shifts, and what is said when the desk is out of reach. */
import type { Shape } from '../shape.ts';
import type { app as zh } from '../zh-CN/app.ts';

export const app: Shape<typeof zh> = {
  centre: 'Guest service centre',
  clockSetBack: 'PC clock {{minutes}} min slow',
  clockSetBackTitle:
    'The clock of the PC was set back by {{minutes}} minutes. The console goes on by its own time, so that durations stay right, and it is on the record. Put the PC’s clock right and it follows by itself. Where the PC had been fast and is right now, an administrator presses T in Archive, Record check.',
  demo: 'Demo',
  demoTitle: 'A demo house: all of it is invented and can be thrown away',
  shift: {
    early: 'Early',
    middle: 'Middle',
    night: 'Night',
  },
  role: {
    operator: 'Operator',
    attendant: 'Attendant',
    department: 'Department',
    captain: 'Captain',
    supervisor: 'Supervisor',
    'duty-manager': 'Duty manager',
    administrator: 'Administrator',
  },
  saved: 'On disk {{time}}',
  backup: 'Backup {{time}}',
  backupTitle: 'The newest copy of the house; ⚠ one place has missed it',
  savedNothing: 'Nothing recorded yet',
  chain: 'Chain {{word}}',
  chainTitle: 'Check word of the newest entry: both sides of a handover should read the same',
  lost: 'The connection to the desk is lost; reconnecting. The screen shows what was there before; what you typed is still here.',
  busy: 'The disk is slow and is being written to. What does not say “recorded” is not recorded yet; no need to press again.',
  back: 'Connected again',
  starting: 'Opening…',
  crashed: {
    title: 'This screen has failed',
    kept: 'Everything recorded is on disk, and calls being typed are kept.',
    again: 'Open it again',
  },
};
