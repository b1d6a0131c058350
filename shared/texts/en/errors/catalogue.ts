import type { Shape } from '../../shape.ts';
import type { catalogue as zh } from '../../zh-CN/errors/catalogue.ts';

export const catalogue: Shape<typeof zh> = {
  unknown:
    'There is no service “{{service}}” in the catalogue; nothing was recorded. Choose another.',
  notPaid: '“{{service}}” is not a paid service; no price was set.',
};
