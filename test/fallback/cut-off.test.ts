// From when a desk that was cut off was not there: what is written before somebody sits at a board again moves nothing.
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { runRestore } from '../../electron/cli/restore.ts';
import { settle } from '../../electron/desk/database/open.ts';
import { createDesk } from '../../electron/desk/desk.ts';
import { fallbackFolder } from '../../electron/desk/fallback/index.ts';
import { commandStation } from '../../electron/desk/kernel/sessions.ts';
import { leavesOf, overwrite } from '../support/damage.ts';
import { createTestHouse, type TestHouse } from '../support/house.ts';
import { layDown } from '../support/laid-down.ts';
import { recordOne } from '../support/requests.ts';

/** Copied at 16:00; the power goes at 16:30, the console is started four hours later. */
const cutOff = async (): Promise<{ house: TestHouse; laid: ReturnType<typeof layDown> }> => {
  const house = await createTestHouse();
  await recordOne(house.as('002'), '1208毛巾');
  await house.as('090').backups.now();
  house.advance(30);
  await recordOne(house.as('002'), '1210毛巾');
  const laid = layDown(house);
  expect(settle(laid.dataDir)).toBe(true);
  house.shift(240);
  return { house, laid };
};
type Laid = Awaited<ReturnType<typeof cutOff>>['laid'];

const offered = ({ rows }: Laid) =>
  rows<{ from: number; until: number }>(
    'SELECT from_ms AS "from", until_ms AS until FROM outages ORDER BY number',
  ).map(({ from, until }) => [
    new Date(from).toISOString().slice(11, 16),
    new Date(until).toISOString().slice(11, 16),
  ]);
/** 16:30 to 20:30 in the house. */
const whole = [['08:30', '12:30']];

const damage = ({ file }: Laid): void => overwrite(file, leavesOf(file, 'rooms'));
const seenFile = ({ dataDir }: Laid): string => join(fallbackFolder(dataDir), 'last-seen.json');
const countOf = ({ rows }: Laid, kind: string): number =>
  rows(`SELECT 1 FROM events WHERE kind = '${kind}'`).length;

/** What a command does on the house while no console runs. */
const command = async (house: TestHouse, { dataDir }: Laid, text?: string): Promise<void> => {
  const desk = await createDesk({ dataDir, live: false, machineMs: house.nowMs });
  try {
    desk.settle();
    const session = desk.connect({ station: commandStation, kind: 'program' });
    session.staffId = house.sessionOf('002').staffId;
    if (text) await desk.clientFor(session).intake.record({ text });
  } finally {
    await desk.close();
  }
};

describe('a desk that was cut off', () => {
  it('offers all of the time it was not there when its house comes back from damage', async () => {
    const { laid } = await cutOff();
    damage(laid);
    await (await laid.start()).close();
    expect(countOf(laid, 'house-recovered')).toBe(1);
    expect(offered(laid)).toEqual(whole);
  });

  it('offers it from the newest on record where the word of when it was seen was cut off too', async () => {
    const { laid } = await cutOff();
    writeFileSync(seenFile(laid), '{"atM');
    damage(laid);
    await (await laid.start()).close();
    expect(countOf(laid, 'house-recovered')).toBe(1);
    expect(offered(laid)).toEqual(whole);
  });

  it('offers it when it went back to an older copy: from when it was seen, not from when that was made', async () => {
    const { laid } = await cutOff();
    const [name = ''] = readdirSync(join(laid.dataDir, 'backups')).filter((one) =>
      one.endsWith('.db'),
    );
    const said = vi.spyOn(process.stdout, 'write').mockReturnValue(true);
    await runRestore(laid.dataDir, name, {}).finally(() => said.mockRestore());
    await (await laid.start()).close();
    expect(countOf(laid, 'house-restored')).toBe(1);
    expect(offered(laid)).toEqual(whole);
  });

  it('offers the rest alone where the next one fell before it could note that it was there', async () => {
    const { house, laid } = await cutOff();
    damage(laid);
    house.shift(-60);
    const seen = readFileSync(seenFile(laid));
    await (await laid.start()).close();
    writeFileSync(seenFile(laid), seen);
    house.shift(60);
    await (await laid.start()).close();
    expect(offered(laid)).toEqual([
      ['08:30', '11:30'],
      ['11:30', '12:30'],
    ]);
  });

  it('is not there while a command writes: what it writes, and what fell due by then, moves no beginning', async () => {
    const { house, laid } = await cutOff();
    house.shift(-120);
    await command(house, laid, '1212毛巾');
    house.shift(60);
    await command(house, laid);
    house.shift(60);
    await (await laid.start()).close();
    expect(offered(laid)).toEqual(whole);
  });

  it('was there when somebody wrote at its board, whatever it could note of itself', async () => {
    const { house, laid } = await cutOff();
    writeFileSync(
      seenFile(laid),
      JSON.stringify({ atMs: house.nowMs() - 600 * 60_000, closed: false }),
    );
    await (await laid.start()).close();
    expect(offered(laid)).toEqual(whole);
  });

  it('offers nothing where it was closed', async () => {
    const { laid } = await cutOff();
    rmSync(seenFile(laid));
    damage(laid);
    await (await laid.start()).close();
    expect(offered(laid)).toEqual([]);
  });
});
