/** Signing in and locking. */
import type { Shape } from '../shape.ts';
import type { session as zh } from '../zh-CN/session.ts';

export const session: Shape<typeof zh> = {
  code: 'Staff code',
  pin: 'PIN or password',
  showPin: 'Show the PIN',
  signIn: 'Sign in',
  unlock: 'Unlock',
  demoRule:
    'Everybody knows the PINs of a demo house, and its rules are relaxed; in a real one supervisors up need eight characters.',
  demoHint: 'For the demo, code and PIN:',
  notForConsole:
    '{{role}}: this staff code does not open the console; nobody was signed in. Use an operator or supervisor code.',
  tryAgain: 'You can try again now.',
  locked: 'Locked',
  lockedBy: '{{name}} is away; locked',
  takeOver: 'To take over, type your own code and PIN above. Calls in hand stay as they are.',
  lockSoon: 'Locks in {{seconds}} s. Press any key to stay.',
  alarms: 'Alarms {{count}}',
  warnings: 'Warnings {{count}}',
  calls: 'Calls {{count}}',
  confirmTitle: 'Is it you?',
  confirmWhy:
    '{{name}}, you are about to {{what}}. Type your PIN or password once more; for five minutes it is not asked again.',
  grave: {
    staff: {
      add: 'add a person',
      edit: 'change a person’s role',
      setPin: 'set a person’s PIN',
      reactivate: 'take a leaver back',
    },
    guests: { erase: 'erase a guest’s data', export: 'export a guest’s data' },
    attendance: { exportMonth: 'export the hours worked' },
    charges: { export: 'export the charges' },
    archive: { write: 'write the archive of a month' },
    contracts: { copyFile: 'take out a paper of a contract' },
    reports: { export: 'export a report', monthEnd: 'export the month' },
    backups: { restore: 'restore the house from a copy', set: 'change how copies are kept' },
    retention: { set: 'change how long data is kept', run: 'erase what is past its time' },
  },
  confirmGo: 'It is me',
  confirmNot: 'Leave it',
  quiet: 'No alarm is waiting',
};
