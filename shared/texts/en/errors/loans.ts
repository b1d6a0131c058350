import type { Shape } from '../../shape.ts';
import type { loans as zh } from '../../zh-CN/errors/loans.ts';

export const loans: Shape<typeof zh> = {
  unknown: 'There is no such loan; nothing was changed. Look for it in the register.',
  unknownItem:
    'Nothing called “{{item}}” is lent here; nothing was changed. Use a name, a code or a serial of the register.',
  unknownUnit: 'No unit has the serial {{serial}}; nothing was changed. Check the tag.',
  noStock: 'There is no stock of “{{name}}”; nothing was lent. Enter the stock first.',
  noneFree:
    'No “{{name}}” is free; nothing was lent: cleaning {{cleaning}}, broken {{broken}}, kept {{kept}}. Put the guest on the waiting list.',
  allOut:
    '“{{name}}”: {{free}} free; nothing was lent. Out {{out}} ({{places}}), next due {{at}}, waiting {{waiting}}. Put the guest on the waiting list.',
  unitNotIn:
    'Unit {{serial}} is not in the store; nothing was lent. Take another or return it first.',
  unitIn: 'Unit {{serial}} is not out; nothing was changed.',
  unitOut: 'Unit {{serial}} is out at {{place}}; nothing was changed. Return it first.',
  backAlready: 'Loan {{number}} is back already; nothing was changed.',
  wrongState: 'Loan {{number}} is in a state that does not allow this; nothing was changed.',
  moreThanOut:
    'Only {{most}} of loan {{number}} are out, so {{count}} cannot come back; nothing was changed.',
  lentSince:
    'Unit {{serial}} has been lent to {{place}} since; nothing was taken back. Look at the things first.',
  settledAlready: 'Loan {{number}} has been settled; nothing was charged again.',
  sameRoom: 'Loan {{number}} is at {{place}} already; nothing was changed.',
  noneHere: 'Nothing is lent at {{place}}; nothing was changed.',
  duePast: 'That time has passed; nothing was changed. Give a later one.',
  itemExists: 'The code {{item}} exists already; nothing was added. Choose another.',
  hasUnits: 'Each of these has a serial; nothing was changed. Set the state of the unit.',
  belowOut:
    '{{count}} is fewer than are out {{out}}, cleaning {{cleaning}} and broken {{broken}}; nothing was changed. Count the things first.',
  serialTaken: 'The serial {{serial}} is in use; nothing was added. Choose another.',
  piecesCounted:
    'These are counted by number ({{count}}), so no serial can be added. Set the number to 0 first.',
  badClock: '“{{time}}” is no time of day; nothing was saved. Write it as 09:00.',
};
