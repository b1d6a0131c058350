import type { Shape } from '../../shape.ts';
import type { analysis as zh } from '../../zh-CN/errors/analysis.ts';

export const analysis: Shape<typeof zh> = {
  backwards:
    'From {{from}} to {{to}} ends before it begins; nothing was analysed. Put the beginning first.',
  tooLong: 'That is more than {{most}} days; nothing was analysed. Choose a shorter time.',
  unknown:
    '“{{key}}” is no finding of the analysis; nothing was changed. Choose one of its results.',
};
