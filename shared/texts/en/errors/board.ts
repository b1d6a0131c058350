import type { Shape } from '../../shape.ts';
import type { board as zh } from '../../zh-CN/errors/board.ts';

export const board: Shape<typeof zh> = {
  notYet: 'That moment has not come yet, so there is no board to show. Choose a past one.',
  beforeHouse:
    'That moment is before the first record, so there is no board to show. Choose a later one.',
};
