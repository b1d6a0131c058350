import type { Shape } from '../../shape.ts';
import type { imports as zh } from '../../zh-CN/errors/imports.ts';

export const imports: Shape<typeof zh> = {
  houseChanged:
    'The house has changed since the preview; nothing was imported. Preview the file again, look it over, then apply.',
  badLines:
    '{{count}} lines cannot be taken, the first is line {{line}}; nothing was imported. Put the file right, or import the rest without them.',
};
