/** */
import type { Shape } from '../shape.ts';
import type { palette as zh } from '../zh-CN/palette.ts';

export const palette: Shape<typeof zh> = {
};
