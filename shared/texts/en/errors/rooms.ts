import type { Shape } from '../../shape.ts';
import type { rooms as zh } from '../../zh-CN/errors/rooms.ts';

export const rooms: Shape<typeof zh> = {
  unknown: 'There is no room or area “{{place}}”. Check the number.',
};
