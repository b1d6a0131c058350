// Beside the console: another desk on the same house, as the command line or a second program is one.
import { execFile } from 'node:child_process';
import { resolve } from 'node:path';
import { promisify } from 'node:util';
import { createDesk, type Desk } from '../../../electron/desk/desk.ts';
import type { DeskClient } from '../../../electron/desk/router.ts';

const root = resolve(import.meta.dirname, '../../..');

type Who = { as: string; pin: string };
export const operator: Who = { as: '002', pin: '000022' };

const beside = async <T>(dataDir: string, work: (desk: Desk) => Promise<T> | T): Promise<T> => {
  const desk = await createDesk({ dataDir, live: false, busyMs: 10_000 });
  try {
    return await work(desk);
  } finally {
    await desk.close();
  }
};

/** Asks the house something, signed in as an operator of the evening unless told otherwise. */
export const ask = <T>(
  dataDir: string,
  question: (client: DeskClient) => Promise<T>,
  who: Who = operator,
): Promise<T> =>
  beside(dataDir, async (desk) => {
    const client = desk.clientFor(desk.connect({ station: 'beside', kind: 'program' }));
    await client.session.signIn({ code: who.as, pin: who.pin });
    return question(client);
  });

/** Sets the demo house's clock from outside; what falls due on the way is done. */
export const setClock = (dataDir: string, clock: string): Promise<void> =>
  beside(dataDir, (desk) => desk.setClock(Date.parse(clock)));

/** The real command line in a process of its own. */
export const commandLine = async (
  dataDir: string,
  procedure: string,
  input: unknown,
  { as, pin }: Who = operator,
): Promise<unknown> => {
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [
      '--disable-warning=ExperimentalWarning',
      'electron/cli/main.ts',
      ...['--data', dataDir, 'call', procedure, JSON.stringify(input), '--as', as, '--pin', pin],
    ],
    { cwd: root },
  );
  return JSON.parse(stdout);
};
