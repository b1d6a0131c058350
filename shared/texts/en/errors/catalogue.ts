import type { Shape } from '../../shape.ts';
import type { catalogue as zh } from '../../zh-CN/errors/catalogue.ts';

export const catalogue: Shape<typeof zh> = {
  unknown:
    'There is no service “{{service}}” in the catalogue; nothing was recorded. Choose another.',
  wordTaken:
    '“{{word}}” stands for “{{service}}” already; nothing was changed. Choose another word, or take it from there first.',
  codeTaken:
    'There is a service “{{service}}” already; nothing was added. Give the new one another code.',
  followsItself: '“{{service}}” cannot call for itself; nothing was changed.',
  notRetirable:
    '“{{service}}” cannot be taken out of the catalogue: it is out already, or the desk itself needs it. Nothing was changed.',
  notRetired: '“{{service}}” is offered; there is nothing to bring back.',
  undoNotYours:
    'The last change of “{{service}}” is not yours to take back; it stays. Change it again instead.',
  undoTooLate:
    'The time to take the change of “{{service}}” back has passed; it stays. Change it again instead.',
  retired: '“{{service}}” is no longer offered; nothing was recorded. Choose another service.',
  notPaid: '“{{service}}” is not a paid service; no price was set.',
};
