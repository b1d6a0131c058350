import type { Shape } from '../../shape.ts';
import type { lockedOut as zh } from '../../zh-CN/errors/lockedOut.ts';

export const lockedOut: Shape<typeof zh> = {
  unknown: 'There is no such door opening. Refresh the room.',
  wrongState:
    'The door of room {{place}} is “$t(lockedOut.state.{{openingState}})” now, so this cannot be done; nothing was changed.',
  nobodyStays:
    'Nobody is in the books for room {{place}}: nobody can be asked who it is. Nothing was recorded; send the guest to the front office.',
  over: 'There were too many wrong answers for room {{place}}. Refuse it and ask the front office.',
  notAskable:
    'The stay in room {{place}} holds no such fact; nothing was recorded. Ask about another.',
  notKnown:
    'It is not known yet who stands before room {{place}}; nobody was sent, the request is kept. The name and one more fact must be right, or a companion vouches: K on the row asks.',
};
