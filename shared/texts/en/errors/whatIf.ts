import type { Shape } from '../../shape.ts';
import type { whatIf as zh } from '../../zh-CN/errors/whatIf.ts';

export const whatIf: Shape<typeof zh> = {
  backwards: 'From {{from}} until {{to}} there is nothing to replay. Put the dates right.',
  tooLong: 'At most {{most}} days are replayed at once. Take fewer.',
};
