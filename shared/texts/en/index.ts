/** English texts: one line a domain. */
import type { Shape } from '../shape.ts';
import type { zhCN } from '../zh-CN/index.ts';
import { app } from './app.ts';
import { errors } from './errors.ts';
import { help } from './help.ts';
import { house } from './house.ts';
import { keys } from './keys.ts';
import { palette } from './palette.ts';
import { record } from './record.ts';
import { session } from './session.ts';

export const en: Shape<typeof zhCN> = {
  app,
  errors,
  help,
  house,
  keys,
  palette,
  record,
  session,
};
