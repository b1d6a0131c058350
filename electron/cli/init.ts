/** `desk init`: makes a house in an empty folder and prints what is in it. */
import { moment } from '../../shared/kernel/fields.ts';
import type { Desk } from '../desk/desk.ts';
import { DeskError } from '../desk/kernel/failure.ts';
import { openForCommand } from './open.ts';

export type InitOptions = { demo?: boolean; empty?: boolean; at?: string; pin?: string };

/** The administrator's PIN of an empty house that was given none; to be changed at first sign-in. */
const firstPin = '009900';

const administrator = { code: '090', name: '管理员' };

const make = async (desk: Desk, { demo, empty, at, pin }: InitOptions) => {
  const client = desk.clientFor(desk.connect({ station: 'cli', kind: 'program' }));
  if (demo === empty) throw new DeskError('INVALID_INPUT', 'house.demoOrEmpty', {});
  if (at !== undefined && !moment.safeParse(at).success)
    throw new DeskError('INVALID_INPUT', 'kernel.invalidInput', { field: 'at' });
  if (demo) return client.house.createDemo(at === undefined ? undefined : { at });
  return client.house.createEmpty({
    administrator: { ...administrator, pin: pin ?? firstPin },
  });
};

export const runInit = async (dataDir: string, options: InitOptions): Promise<void> => {
  const desk = await openForCommand(dataDir);
  try {
    const status = await make(desk, options);
    desk.settle();
    process.stdout.write(`${JSON.stringify({ ...status, ...desk.summary() }, null, 2)}\n`);
  } finally {
    await desk.close();
  }
};
