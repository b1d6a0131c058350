/** `desk batch`: a call a line in, an answer a line out, in order, each only after its commit. */
import { createInterface } from 'node:readline';
import { z } from 'zod';
import { moment } from '../../shared/kernel/fields.ts';
import type { Desk } from '../desk/desk.ts';
import { DeskError } from '../desk/kernel/failure.ts';
import { failureOf } from './failure.ts';
import { type Credentials, createCaller, openExisting } from './open.ts';

const callLine = z.object({
  id: z.union([z.string(), z.number()]).optional(),
  call: z.string(),
  input: z.unknown().optional(),
  as: z.string().optional(),
  pin: z.string().optional(),
});
const clockLine = z.object({ id: z.union([z.string(), z.number()]).optional(), clock: moment });

const answer = (line: Record<string, unknown>): void =>
  void process.stdout.write(`${JSON.stringify(line)}\n`);

const parse = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    throw new DeskError('INVALID_INPUT', 'kernel.notJson', {});
  }
};

type Call = ReturnType<typeof createCaller>;

const answerLine = async (
  desk: Desk,
  call: Call,
  text: string,
  who: Credentials,
): Promise<void> => {
  let id: string | number | undefined;
  try {
    const raw = parse(text);
    id = (raw as { id?: string | number } | null)?.id;
    const clock = clockLine.safeParse(raw);
    if (clock.success) {
      desk.setClock(Date.parse(clock.data.clock));
      answer({
        ...(id === undefined ? {} : { id }),
        ok: true,
        output: { clock: clock.data.clock },
      });
      return;
    }
    const line = callLine.safeParse(raw);
    if (!line.success)
      throw new DeskError('INVALID_INPUT', 'kernel.invalidInput', {
        field: line.error.issues[0]?.path.join('.') || 'call',
      });
    // What has fallen due by now comes first, as it would in a desk that runs.
    desk.settle();
    const output = await call(line.data.call, line.data.input, {
      as: line.data.as ?? who.as,
      pin: line.data.as === undefined ? who.pin : line.data.pin,
    });
    answer({ ...(id === undefined ? {} : { id }), ok: true, output: output ?? null });
  } catch (error) {
    answer({ ...(id === undefined ? {} : { id }), ok: false, error: failureOf(error) });
  }
};

export const runBatch = async (dataDir: string, who: Credentials): Promise<void> => {
  const desk = await openExisting(dataDir);
  const call = createCaller(desk);
  try {
    for await (const text of createInterface({
      input: process.stdin,
      crlfDelay: Number.POSITIVE_INFINITY,
    }))
      if (text.trim() !== '') await answerLine(desk, call, text, who);
  } finally {
    await desk.close();
  }
};
