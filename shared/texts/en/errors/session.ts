import type { Shape } from '../../shape.ts';
import type { session as zh } from '../../zh-CN/errors/session.ts';

export const session: Shape<typeof zh> = {
  badPin: 'Staff code or PIN is wrong; nobody was signed in. Type them again.',
  tooMany: 'Wrong too many times. Wait {{seconds}} s and try again.',
};
