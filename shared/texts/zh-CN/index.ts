/** 中文文本：一行一个领域。 */
import { app } from './app.ts';
import { errors } from './errors.ts';
import { help } from './help.ts';
import { house } from './house.ts';
import { keys } from './keys.ts';
import { palette } from './palette.ts';
import { record } from './record.ts';
import { session } from './session.ts';

export const zhCN = {
  app,
  errors,
  help,
  house,
  keys,
  palette,
  record,
  session,
};
