/** `desk init`: makes a house in an empty folder and prints what is in it. */
import { randomBytes } from 'node:crypto';
import { moment } from '../../shared/kernel/fields.ts';
import type { Desk } from '../desk/desk.ts';
import { DeskError } from '../desk/kernel/failure.ts';
import { commandStation } from '../desk/kernel/sessions.ts';
import { openForCommand } from './open.ts';

export type InitOptions = { demo?: boolean; empty?: boolean; at?: string; pin?: string };

/** The administrator's password of an empty house that was given none: another for each house, said once. */
const newPassword = (): string => randomBytes(9).toString('base64url');

const administrator = { code: '090', name: '管理员' };

const make = async (desk: Desk, { demo, empty, at }: InitOptions, pin: string) => {
  const client = desk.clientFor(desk.connect({ station: commandStation, kind: 'program' }));
  if (demo === empty) throw new DeskError('INVALID_INPUT', 'house.demoOrEmpty', {});
  if (at !== undefined && !moment.safeParse(at).success)
    throw new DeskError('INVALID_INPUT', 'kernel.invalidInput', { field: 'at' });
  if (demo) return client.house.createDemo(at === undefined ? undefined : { at });
  return client.house.createEmpty({
    administrator: { ...administrator, pin },
  });
};

export const runInit = async (dataDir: string, options: InitOptions): Promise<void> => {
  const desk = await openForCommand(dataDir);
  try {
    const password = options.pin ?? newPassword();
    const status = await make(desk, options, password);
    desk.settle();
    const said = options.empty && options.pin === undefined ? { password } : {};
    process.stdout.write(`${JSON.stringify({ ...status, ...desk.summary(), ...said }, null, 2)}\n`);
  } finally {
    await desk.close();
  }
};
