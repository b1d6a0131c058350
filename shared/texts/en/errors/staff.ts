import type { Shape } from '../../shape.ts';
import type { staff as zh } from '../../zh-CN/errors/staff.ts';

export const staff: Shape<typeof zh> = {
  notConcerned:
    'These are records of somebody else, for them and their supervisor alone; they were not shown.',
  onlyAdministrators:
    'That account may do more than yours: only an administrator may change it. Nothing was changed. Ask one.',
  lastAdministrator:
    '{{name}} is the last administrator and stays active. Nothing was changed. Add another administrator first.',
  lastWithPassword:
    'Nobody but {{name}} can sign in as an administrator. Nothing was changed. Give {{other}} a password first.',
  unknown: 'Nobody has the staff code {{code}}; nothing was changed. Check the code.',
  exists: 'The staff code {{code}} is taken; nobody was added.',
  notOnDuty: '{{name}} is not on duty; nothing was changed.',
  alreadyOn: '{{name}} is on duty already; nothing was changed.',
  stillActive: '{{name}} ({{code}}) still works here; nothing was changed.',
  unknownFloor:
    'The house has no floor {{floor}}; nothing was changed. Check the floors; * is all of them.',
  inactive: '{{name}} ({{code}}) no longer works here; nothing was changed. Choose somebody else.',
  weakPin:
    'This is too short and was not kept. Take at least {{least}} digits, or eight characters.',
  shortPassword:
    'A supervisor, duty manager or administrator needs a password of at least {{least}} characters; it was not kept. Take a longer one.',
  secretIsCode: 'This is the staff code, as anybody would guess; it was not kept. Take another.',
  secretRepeats: 'This is one character over and over; it was not kept. Take another.',
  secretIsRun: 'This runs in order, like 123456; it was not kept. Take another.',
  secretIsCurrent: '{{name}} has this one already; nothing was changed. Take another.',
  openJobs:
    '{{name}} still carries {{count}} open (no. {{numbers}}) and cannot sign off. Hand them over first.',
  roomsBegun:
    '{{name}} has begun {{rooms}} and was not signed off. Finish it first, or move it to somebody else on the cleaning list (V).',
  badgeTaken: 'Badge {{badge}} belongs to somebody already; nothing was changed. Check the badge.',
  holdsKeys:
    '{{name}} still holds {{keys}} and was not signed off. Take the key back or transfer it first.',
  witnessUnknown:
    'Code {{code}} and this PIN do not belong together; this step was not recorded. Check them and try again.',
};
