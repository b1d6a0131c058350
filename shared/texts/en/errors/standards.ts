import type { Shape } from '../../shape.ts';
import type { standards as zh } from '../../zh-CN/errors/standards.ts';

export const standards: Shape<typeof zh> = {
  order:
    'Done within {{complete}} minutes cannot be less than answered within {{acknowledge}}; nothing was changed. Give the work at least the time for the answer.',
  unchanged:
    '“{{service}}” is held to {{acknowledge}} and {{complete}} minutes already; nothing was changed.',
  notApart:
    '“{{service}}” has no targets set apart there; nothing was changed. The everyday targets hold.',
  nothingToRetime:
    'Every open request is held to the targets that are set now; nothing was re-timed.',
};
