// Opens a console of its own on another data folder: a practice day must not share a process with the real desk.
import { spawn } from 'node:child_process';

/** Of our own arguments, those that name this console's places; and the inspector's, which is one's own. */
const notPassedOn = /^--(data|windows|user-data-dir|inspect|remote-debugging)\b/;

/** The arguments this console was started with, for another on the folder. Pure. */
export function argumentsFor(folder: string, own: readonly string[]): string[] {
  const kept: string[] = [];
  for (let at = 0; at < own.length; at += 1) {
    const argument = own[at] ?? '';
    if (!notPassedOn.test(argument)) kept.push(argument);
    // The value stands apart from its name.
    else if (/^--(data|windows)$/.test(argument)) at += 1;
  }
  return [...kept, '--data', folder];
}

/** Starts it and lets it go: it outlives this one. False where nothing could be started. */
export function openConsole(folder: string): boolean {
  try {
    const child = spawn(process.execPath, argumentsFor(folder, process.argv.slice(1)), {
      detached: true,
      stdio: 'ignore',
    });
    child.on('error', (error) => console.error('No console could be opened:', error));
    child.unref();
    return child.pid !== undefined;
  } catch (error) {
    console.error('No console could be opened:', error);
    return false;
  }
}
