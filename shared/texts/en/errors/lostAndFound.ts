import type { Shape } from '../../shape.ts';
import type { lostAndFound as zh } from '../../zh-CN/errors/lostAndFound.ts';

export const lostAndFound: Shape<typeof zh> = {
  unknown: 'The register has no such item; nothing was changed. Check the number.',
  wrongState:
    '{{number}} is “{{state}}” already; this step was not recorded. Open the record to see who did what.',
  decided:
    'This pair of {{number}} was settled by {{name}}; nothing was changed. Look at the record.',
  sameHand:
    'You received {{number}}: somebody else must confirm it is on the shelf. Nothing was changed. Let a colleague sign.',
  sameSignature: 'Two people must sign; nothing was recorded. Let a colleague sign.',
  toSafe: 'Things of this class belong in the safe; nothing was changed. Put it in the safe.',
  toSecurity: 'This goes to security; nothing was changed. Call security now.',
  documentNumber:
    'A full document number stands here; nothing was recorded. Give the kind of document and its last four signs only.',
  signFirst:
    '{{number}} has no signature yet; it was not returned. Let the guest sign, or print a receipt and have it signed.',
  receiptNotPrinted:
    'The receipt of {{number}} was not printed; nothing was recorded. Let the guest sign on the screen, or see to the printer and send again.',
  supervisorOnly: 'This step is a supervisor’s; nothing was changed. Let a supervisor sign.',
  reasonFirst: 'Another’s entry is corrected with a reason; nothing was changed. Give the reason.',
  notYet: 'That moment has not come yet; nothing was recorded. Check date and time.',
  pickupPast: 'The time to fetch it has passed; nothing was recorded. Give a later one.',
  notDue:
    'The keeping time of {{number}} is not over; nothing was done. Let a supervisor sign, or wait until it is due.',
  notForBin:
    'By the rules {{number}} goes to the police or to security; nothing was done. Hand it over, or let a supervisor sign.',
  matchedStill:
    '{{number}} belongs to whoever reported {{report}}; nothing has left the store. Return it, or end that search first.',
  pickupStill:
    '{{number}} is agreed to be fetched on {{at}}; nothing has left the store. Return it, or call the pick-up off first.',
  noPhoto: 'This file is no photo the desk can use; nothing was kept. Try a JPEG or PNG photo.',
  enoughPhotos: '{{number}} has {{most}} photos; no more were added. Take one off first.',
  unknownPhoto: 'There is no such photo; nothing was changed. Open the record anew.',
  unknownBatch: 'There is no list {{number}}. Check the number of the list.',
  noRule: 'No keeping time is set for this class; nothing was recorded. Tell the administrator.',
};
