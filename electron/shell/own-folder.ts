// The user's own folder for this program, whatever data folder a console was started with.
import { join } from 'node:path';
import { app } from 'electron';

export const ownFolder = (): string => join(app.getPath('appData'), app.name);
