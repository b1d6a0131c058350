import type { Shape } from '../../shape.ts';
import type { minibar as zh } from '../../zh-CN/errors/minibar.ts';

export const minibar: Shape<typeof zh> = {
  unknownArticle:
    'The minibar has no “{{item}}”; nothing was recorded. Use a name, a code or a key.',
  unknownTarget: 'There is no room or room type “{{item}}”; nothing was changed. Check it.',
  unknownCheck: 'There is no such check; nothing was changed.',
  keyTaken:
    'The key {{key}} or the barcode belongs to “{{name}}”; nothing was saved. Choose another.',
  articleExists: 'The code {{item}} exists already; nothing was added. Choose another.',
  notAwaited:
    'No check is waiting at {{place}}; nothing was recorded. Enter it without the request.',
  nobodyLeft:
    'There is no such guest at {{place}} to charge; nothing was recorded. Check whether they stay or have left.',
  undoNot:
    'The check of {{place}} cannot be taken back: it is not yours, or too long ago. Correct its lines.',
  beyond:
    'By its last refill the bar of {{place}} holds {{name}}, fewer than was typed; nothing was recorded. Check the number; a refill nobody entered is entered first, at the room with R; if so much was really taken, put ! behind the line.',
  beyondLine:
    'By its last refill the bar of {{place}} held {{name}}, fewer than was typed; nothing was corrected. Check the number; a refill nobody entered is entered first, at the room with R; if so much was really taken, choose “really so”.',
  noRoom: 'No room was typed; nothing was recorded. Begin with it: 1208 2 cola.',
  unread: '“{{words}}” was not understood; nothing was recorded. Use names or keys of articles.',
  empty: 'Nothing was said to be taken; nothing was recorded. If nothing was, type 0.',
  expired: '{{date}} is over, nothing fresh expires then; nothing was recorded. Check the date.',
  tooMany:
    '{{place}} would then hold more than {{most}} of {{name}}; nothing was recorded. Check the number.',
  full: 'Nothing of that is missing in {{place}}; nothing was recorded. Say how many pieces were put in.',
};
