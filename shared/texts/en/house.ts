/** */
import type { Shape } from '../shape.ts';
import type { house as zh } from '../zh-CN/house.ts';

export const house: Shape<typeof zh> = {
};
