/** What is said when something fails: what happened, what was kept, what to do. By reason; desk and window share them. */
import type { Shape } from '../shape.ts';
import type { errors as zh } from '../zh-CN/errors.ts';

export const errors: Shape<typeof zh> = {
  window: {
    unrecorded:
      'This line is not recorded yet and the call goes on. Enter records it; F10 again ends the call and keeps the words with it.',
    lost: 'The connection to the desk was lost and this step was not recorded. What you typed is still here. Reconnecting; press again once it is back.',
    fileTooLarge:
      'The file has {{size}} MB, more than {{most}} MB; it was not sent. Take a smaller one.',
    fileUnreadable: 'This file cannot be read; it was not sent. Check the file and try again.',
    unexpected:
      'Something unexpected happened and this step was not done. What you typed is still here. Try again; if it stays, tell the administrator.',
  },
  kernel: {
    invalidInput: '“{{field}}” is not right; nothing was recorded. Correct it and try again.',
    tooLarge: 'That is too long; nothing was recorded. Shorten it and try again.',
    unauthenticated: 'Sign in first. Nothing was recorded.',
    locked: 'The console is locked. Open it with your PIN and try again.',
    notAllowed:
      'Your role ({{role}}) may not do this; nothing was changed. Ask a colleague who may.',
    internal:
      'The desk failed at this step and did not do it; the record is whole. Try again; if it stays, tell the administrator.',
    notBase64: 'The file was damaged on its way; nothing was recorded. Choose it again.',
    notJson: 'This is not valid JSON; nothing was done. Correct it and send it again.',
    unknownProcedure:
      'There is no operation “{{procedure}}”; nothing was done. The procedures command lists them all.',
    streamByCommand:
      '“{{procedure}}” is a live stream and cannot be called from the command line; nothing was done. Use board.snapshot instead.',
  },
  database: {
    locked:
      'Another program is using the database; no data was touched. Close the other window or wait, then try again.',
    readOnly:
      'The place where the data lies cannot be written; no data was touched. Check the rights of the folder, then try again.',
    full: 'The disk is full; this step was not recorded, the record is whole. Free some space and try again.',
    corrupt:
      'The database cannot be read; the file was not changed. Do not delete it. Ask the administrator to restore a backup.',
    newer:
      'The database was written by a newer version and this one will not open it; no data was touched. Install the newer version.',
    disk: 'The disk failed while reading or writing; this step was not recorded, the record is whole. Check the disk, then try again.',
    foreign: 'The data file belongs to another program; it was not touched. Check the data folder.',
    notDurable:
      'The database does not write safely to the disk here; no data was touched. Ask the administrator to put it on a local disk.',
  },
  session: {
    badPin: 'Staff code or PIN is wrong; nobody was signed in. Type them again.',
    tooMany: 'Wrong too many times. Wait {{seconds}} s and try again.',
  },
  house: {
    tooManyRooms:
      'These patterns would make more than {{most}} rooms. Nothing was made. Check the ranges of floors and rooms.',
    exists: 'There is a house here already; nothing was changed.',
    none: 'There is no house here yet; nothing was changed. Set one up first.',
    noRooms: 'This pattern makes no rooms; nothing was made. Correct the floors and rooms.',
    unknownTimeZone: 'The time zone “{{timeZone}}” is not known; nothing was made.',
    clockOfLiveHouse: 'Only a demo house may set its clock; nothing was changed.',
    demoOrEmpty:
      'Say which house to make, --demo or --empty, and only one of them; nothing was made.',
  },
  staff: {
    onlyAdministrators:
      'Only an administrator may change an administrator. Nothing was changed. Ask one.',
    lastAdministrator:
      '{{name}} is the last administrator and stays active. Nothing was changed. Add another administrator first.',
    unknown: 'Nobody has the staff code {{code}}; nothing was changed. Check the code.',
    exists: 'The staff code {{code}} is taken; nobody was added.',
    notOnDuty: '{{name}} is not on duty; nothing was changed.',
    alreadyOn: '{{name}} is on duty already; nothing was changed.',
    inactive:
      '{{name}} ({{code}}) no longer works here; nothing was changed. Choose somebody else.',
    weakPin:
      'This PIN is too weak; it was not kept. Take at least {{least}} digits, or eight characters.',
    openJobs: '{{name}} still carries {{count}} open and cannot sign off. Hand them over first.',
  },
  paper: {
    noWindow:
      'Printing and PDFs need a window of the console, and there is none here; nothing was printed. Do it in the window.',
    noPrinter:
      'This computer has no printer for it; nothing was printed. The PDF is kept at {{path}}, to be printed elsewhere.',
    notPrinted:
      'The printer did not take the page; nothing was printed. The PDF is kept at {{path}}. Check the printer and try again.',
    full: 'The disk is full; the file was not kept, earlier files are whole. Free some space and try again.',
    notWritable:
      'The folder {{folder}} cannot be written; the file was not kept. Check its rights and try again.',
    tooManyOfName:
      'There are too many files called “{{name}}” today; this one was not kept. Choose another name, or tidy the folder.',
    gone: 'This file is no longer in the folder of papers; nothing was opened. Save it again.',
  },
  tables: {
    unknownKind: '“{{name}}” is no table; nothing was imported. Use CSV or XLSX.',
    broken:
      '“{{name}}” cannot be opened: it is damaged or has a password; nothing was imported. Save it anew as XLSX or CSV and try again.',
    badText:
      'The text of “{{name}}” is in an encoding nobody knows; nothing was imported. Save it as UTF-8 CSV or as XLSX and try again.',
    tooLarge:
      '“{{name}}” is too large; nothing was imported. At most {{most}} MB at once: split it.',
    tooManyRows: '“{{name}}” has more than {{most}} rows; nothing was imported. Split it.',
    tooManyColumns:
      '“{{name}}” has more than {{most}} columns; nothing was imported. Remove those not needed.',
    empty:
      'There is nothing in “{{name}}”; nothing was imported. Its first row must be the header.',
  },
  rooms: {
    unknown: 'There is no room or area “{{place}}”. Check the number.',
  },
  catalogue: {
    unknown:
      'There is no service “{{service}}” in the catalogue; nothing was recorded. Choose another.',
  },
  calls: {
    notYours:
      'This call is in the hands of {{name}}. Nothing was changed. Take it over first (Shift+F1).',
    unknown: 'There is no such call; nothing was changed. Look for it in the record.',
    ended: 'This call has ended; nothing was changed.',
    lineBusy: 'Line {{line}} is in use; nothing was changed.',
    allBusy: 'All nine of your lines are in use; nothing was recorded. End a call first.',
  },
  requests: {
    unknown: 'There is no such request; nothing was changed. Look for it in the record.',
    wrongState:
      'Request {{number}} is “{{state}}” now, so this cannot be done; nothing was changed.',
    nobodyOnDuty:
      'Nobody is on duty; request {{number}} was not dispatched. Sign somebody on first.',
    undoTooLate:
      'The time to take it back has passed; request {{number}} was not changed. Correct or reopen it.',
    undoNotYours: 'The last step was not yours; it was not taken back.',
    promisePast: 'The promised time has passed already; nothing was recorded. Give a later one.',
    recheckPast: 'The recheck time has passed already; nothing was recorded. Give a later one.',
    notYours:
      'Request {{number}} is not with you; nothing was changed. Ask the guest service centre.',
    replyFirst:
      'The promised time of request {{number}} has passed; nothing was recorded. Answer the guest first, then promise a new time.',
  },
  alarms: {
    unknown: 'There is no such alarm; nothing was changed.',
    ended: 'This alarm is over already; nothing was changed.',
  },
};
