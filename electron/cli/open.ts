/** Opens the desk for a command and finds operations by name; sessions are kept per person. */
import { existsSync } from 'node:fs';
import { databaseFile } from '../desk/database/open.ts';
import { createDesk, type Desk } from '../desk/desk.ts';
import { DeskError } from '../desk/kernel/failure.ts';
import { commandStation, type Session } from '../desk/kernel/sessions.ts';

export type Credentials = { as?: string | undefined; pin?: string | undefined };

export const openForCommand = (dataDir: string): Promise<Desk> =>
  createDesk({ dataDir, live: false, busyMs: 10_000 });

/** As `openForCommand`, but refuses a folder without a house. */
export const openExisting = (dataDir: string): Promise<Desk> => {
  if (!existsSync(databaseFile(dataDir)))
    throw new DeskError('NOT_FOUND', 'house.none', { dataDir });
  return openForCommand(dataDir);
};

type Callable = (input: unknown) => Promise<unknown>;

/** The operation of a dotted name for a session. @throws DeskError NOT_FOUND */
const operation = (desk: Desk, session: Session, path: string): Callable => {
  let node: unknown = desk.clientFor(session);
  const names = path.split('.');
  let shape: unknown = desk.router;
  for (const name of names) {
    if (typeof shape !== 'object' || shape === null || !Object.hasOwn(shape, name))
      throw new DeskError('NOT_FOUND', 'kernel.unknownProcedure', { procedure: path });
    shape = (shape as Record<string, unknown>)[name];
    node = (node as Record<string, unknown>)[name];
  }
  if (typeof node !== 'function' || !Object.hasOwn(shape as object, '~orpc'))
    throw new DeskError('NOT_FOUND', 'kernel.unknownProcedure', { procedure: path });
  return node as Callable;
};

/** Calls operations as whoever is named; each person signs in once. */
export const createCaller = (desk: Desk) => {
  const sessions = new Map<string, Session>();
  const sessionOf = async ({ as, pin }: Credentials): Promise<Session> => {
    const key = JSON.stringify([as, pin]);
    const known = sessions.get(key);
    if (known) return known;
    const session = desk.connect({ station: commandStation, kind: 'program' });
    if (as !== undefined)
      await desk.clientFor(session).session.signIn({ code: as, pin: pin ?? '' });
    sessions.set(key, session);
    return session;
  };
  return async (path: string, input: unknown, who: Credentials): Promise<unknown> => {
    const session = await sessionOf(who);
    const output = await operation(desk, session, path)(input);
    if (typeof output === 'object' && output !== null && Symbol.asyncIterator in output)
      throw new DeskError('INVALID_INPUT', 'kernel.streamByCommand', { procedure: path });
    return output;
  };
};
