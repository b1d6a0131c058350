import type { Shape } from '../../shape.ts';
import type { handover as zh } from '../../zh-CN/errors/handover.ts';

export const handover: Shape<typeof zh> = {
  unknown: 'There is no such handover; nothing was changed. Choose one from the list.',
  itemUnknown:
    'The handover has no such item; nothing was recorded. It may be done by now: look again.',
  wordsMissing:
    'A query or a refusal says why; nothing was recorded. Add a few words and try again.',
  noShifts: 'The house has no shifts, so there is nothing to hand over. Set up its shifts first.',
  mayNotSign:
    '{{name}} may not sign a handover; it was not signed. An operator, supervisor or duty manager may.',
  alreadySigned:
    'Handover {{number}} was signed at {{time}}; it was not signed again. Sign the next one in half an hour at the earliest.',
  outgoingSigned:
    'The outgoing side of handover {{number}} has signed; it was not signed again. The incoming side signs now.',
  outgoingFirst:
    'The outgoing side of handover {{number}} has not signed yet; it was not taken over. The outgoing side signs first.',
  samePerson:
    '{{name}} has signed as the outgoing side and cannot take over too. Somebody else has to sign.',
  ownAnswer:
    '{{name}} hands over and cannot answer for the incoming side; nothing was recorded. Let whoever takes over sign in (Ctrl+L) and go through it.',
  unseen:
    '{{count}} items have not been seen; it was not signed. Accept, query or refuse each of them first.',
  notCounted:
    'The keys have not been counted; it was not signed. Count what hangs first, or say why not.',
  notChecked:
    'Envelope {{number}} has not been looked at; it was not signed. Check its seal first, or say why not.',
  notSigned: 'Handover {{number}} has not been signed by both, so there is nothing to check.',
  erased:
    'The text of handover {{number}} was erased by rule; only its signatures and its check are kept.',
};
