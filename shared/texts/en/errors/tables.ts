import type { Shape } from '../../shape.ts';
import type { tables as zh } from '../../zh-CN/errors/tables.ts';

export const tables: Shape<typeof zh> = {
  unknownKind: '“{{name}}” is no table; nothing was imported. Use CSV or XLSX.',
  broken:
    '“{{name}}” cannot be opened: it is damaged or has a password; nothing was imported. Save it anew as XLSX or CSV and try again.',
  badText:
    'The text of “{{name}}” is in an encoding nobody knows; nothing was imported. Save it as UTF-8 CSV or as XLSX and try again.',
  tooLarge: '“{{name}}” is too large; nothing was imported. At most {{most}} MB at once: split it.',
  tooManyRows: '“{{name}}” has more than {{most}} rows; nothing was imported. Split it.',
  tooManyColumns:
    '“{{name}}” has more than {{most}} columns; nothing was imported. Remove those not needed.',
  cellTooLong:
    'Cell {{cell}} of “{{name}}” has more than {{most}} characters; nothing was imported. Its separators or quotation marks are most likely wrong: save it anew as XLSX or CSV and try again.',
  empty: 'There is nothing in “{{name}}”; nothing was imported. Its first row must be the header.',
};
