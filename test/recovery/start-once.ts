/**
 * Starts a console on a house and closes it, in a process that has the layer under its files. Told on its command
 * line: the folder, the house's time, and what is said to that layer.
 */
import { createDesk } from '../../electron/desk/desk.ts';
import { ask } from '../durability/disk/ask.ts';
import { readerFile } from '../support/threads.ts';

const [dataDir = '', atMs, ...places] = process.argv.slice(2);
for (const place of places) ask(place);
try {
  const desk = await createDesk({
    dataDir,
    live: true,
    readerFile: readerFile(),
    machineMs: () => Number(atMs),
  });
  desk.settle();
  await desk.close();
  process.stdout.write('opened');
} catch (error) {
  process.stdout.write(String((error as { reason?: unknown }).reason ?? error));
}
process.exit();
