/** */
import type { Shape } from '../shape.ts';
import type { session as zh } from '../zh-CN/session.ts';

export const session: Shape<typeof zh> = {
};
