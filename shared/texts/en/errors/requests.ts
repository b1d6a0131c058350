import type { Shape } from '../../shape.ts';
import type { requests as zh } from '../../zh-CN/errors/requests.ts';

export const requests: Shape<typeof zh> = {
  unknown: 'There is no such request; nothing was changed. Look for it in the record.',
  wrongState: 'Request {{number}} is “{{state}}” now, so this cannot be done; nothing was changed.',
  nobodyOnDuty: 'Nobody is on duty; request {{number}} was not dispatched. Sign somebody on first.',
  undoTooLate:
    'The time to take it back has passed; request {{number}} was not changed. Correct or reopen it.',
  undoOvertaken:
    'Something has come of that step since; request {{number}} was not taken back. Go on from where it is.',
  undoNotYours: 'The last step was not yours; it was not taken back.',
  promisePast: 'The promised time has passed already; nothing was recorded. Give a later one.',
  notAtDoor:
    'Request {{number}} does not wait for a do-not-disturb; nothing was recorded. Look at its state.',
  recheckPast: 'The recheck time has passed already; nothing was recorded. Give a later one.',
  notYours:
    'Request {{number}} is not with you; nothing was changed. Ask the guest service centre.',
  replyFirst:
    'The promised time of request {{number}} has passed; nothing was recorded. Answer the guest first, then promise a new time.',
};
