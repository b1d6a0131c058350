/** `desk call`: one operation, its output as JSON. */
import { DeskError } from '../desk/kernel/failure.ts';
import { type Credentials, createCaller, openExisting } from './open.ts';

const parse = (json: string | undefined): unknown => {
  if (json === undefined) return undefined;
  try {
    return JSON.parse(json);
  } catch {
    throw new DeskError('INVALID_INPUT', 'kernel.notJson', {});
  }
};

export const runCall = async (
  dataDir: string,
  procedure: string,
  json: string | undefined,
  who: Credentials,
): Promise<void> => {
  const input = parse(json);
  const desk = await openExisting(dataDir);
  try {
    // What has fallen due by now comes first, as it would in a desk that runs.
    desk.settle();
    const output = await createCaller(desk)(procedure, input, who);
    process.stdout.write(`${JSON.stringify(output ?? null)}\n`);
  } finally {
    await desk.close();
  }
};
