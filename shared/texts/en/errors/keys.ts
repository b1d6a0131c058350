import type { Shape } from '../../shape.ts';
import type { keys as zh } from '../../zh-CN/errors/keys.ts';

export const keys: Shape<typeof zh> = {
  unknown: 'There is no key {{key}}; nothing was recorded. Check the code or the barcode.',
  whichCopy: 'There is more than one {{key}}; nothing was recorded. Say which: {{keys}}.',
  out: '{{key}} is out to {{name}} ({{code}}); it was not issued twice. Take it back or transfer it.',
  alreadyIn: '{{key}} is not out; no return was recorded. Check the code.',
  sealed: '{{key}} lies sealed in an envelope; it was not issued. Open it through the ledger.',
  lost: '{{key}} is reported lost (incident {{number}}); nothing was recorded. Record it as found first.',
  missing:
    '{{key}} was missing at the count (incident {{number}}); nothing was recorded. Record it as found first.',
  notOnDuty: '{{name}} ({{code}}) is not on duty; the key was not issued. Sign them on first.',
  notEntitled:
    '{{name}} ({{code}}) is not entitled to {{key}}; it was not issued. A supervisor may allow it with a reason.',
  booked:
    '{{key}} is booked by {{name}} ({{code}}) at this time; nothing was recorded. Take another, or a supervisor allows it with a reason.',
  overrideNotYours:
    'Only a supervisor or duty manager sets a rule aside; the key was not issued. Have them sign.',
  secondNeeded:
    'This needs a second person; nothing was recorded. A captain, supervisor or duty manager signs with their own PIN.',
  secondIsTaker:
    'The second person cannot be {{name}}, who takes it; nothing was recorded. Ask another.',
  secondIsIssuer:
    'The second person cannot be {{name}}, who hands it out; nothing was recorded. Ask another.',
  secondMayNot:
    '{{name}} ({{role}}) cannot be the second person; nothing was recorded. Ask a captain, supervisor or duty manager.',
  untilPast: 'That time has passed; the key was not issued. Give a later one.',
  sameHolder: '{{key}} is with {{name}} already; nothing was changed.',
  bookingTimes:
    'These times do not fit; nothing was booked. The end must come after the start and after now.',
  noBooking: 'There is no such booking; nothing was changed.',
  bookingOver: 'This booking is over; nothing was changed.',
  noHandout: 'There is no such handout; nothing was recorded.',
  handoutOver: 'This handout is over; nothing was recorded. Begin another.',
  noPlace: 'There is no place {{place}}; nothing was changed. Check the room, area or floor.',
  interval: 'The end must come after the start; nothing was looked up.',
  sinceAhead: 'It cannot have been lost later than now; nothing was recorded. Check the time.',
  notAway: '{{key}} is not lost; nothing was changed.',
  noIncident: 'There is no such key incident; nothing was changed.',
  incidentClosed: 'Incident {{number}} is closed already; nothing was changed.',
  notDutyManager:
    '{{name}} ({{role}}) is not a duty manager; nothing was recorded. Tell the duty manager.',
  notExposed: '{{place}} is not exposed; nothing was recorded. Check it.',
  notTold:
    'The duty manager has not been told of incident {{number}}; it stays open. Tell them and record it.',
  stillAway:
    '{{key}} has not been found; incident {{number}} stays open. Find it, or change the locks.',
  locksLeft: 'Incident {{number}} has {{count}} locks left to change; it stays open.',
  noneExposed:
    'Incident {{number}} exposes no lock, so none was changed for it; it stays open. Choose another outcome.',
  noEnvelope: 'There is no envelope {{number}}; nothing was changed. Check the number on the seal.',
  envelopeOpen: 'Envelope {{number}} has been opened already; nothing was changed.',
  envelopeSealed: 'Envelope {{number}} is still sealed; nothing was changed.',
  envelopeFollowed: 'Envelope {{number}} has a new one already; nothing was sealed twice.',
  sealBroken:
    'The seal of envelope {{number}} was found broken, so it cannot be intact; nothing was recorded. Open it and seal what it holds anew.',
  inEnvelope:
    '{{key}} is sealed in envelope {{number}} by the ledger; nothing was sealed. Open that envelope first.',
  cannotSeal: '{{key}} cannot be sealed now; nothing was changed. Find it or take it back first.',
  codeTaken: 'That code or barcode belongs to {{key}}; nothing was saved. Choose another.',
  copyNeeded: 'There are keys of the code {{key}} already; nothing was saved. Number the copies.',
  noRing: 'There is no ring {{key}}; nothing was changed.',
  opensFixed:
    '{{key}} has been in hands, so what it opens stays as it is; nothing was saved. Retire it and add another.',
  notHanging: '{{key}} is not on its hook; nothing was changed. Take it back first.',
  countShort:
    'Only {{count}} keys were counted, far fewer than should hang; nothing was compared, what was typed is kept. Send it once more if that is all.',
};
