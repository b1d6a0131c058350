/** `desk call`: one operation, its output as JSON. */
import { DeskError } from '../desk/kernel/failure.ts';
import { createCaller, type Credentials, openExisting } from './open.ts';

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
    const output = await createCaller(desk)(procedure, input, who);
    process.stdout.write(`${JSON.stringify(output ?? null)}\n`);
  } finally {
    await desk.close();
  }
};
