// Two restores one after the other, with no console between them: whatever no copy takes back is carried over from
// the house that was at work, which the first of them kept aside.
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { runDesk } from '../support/command-line.ts';
import { createTestHouse, type TestHouse } from '../support/house.ts';
import { layDown } from '../support/laid-down.ts';
import { recordOne } from '../support/requests.ts';

const name = '慕容雪晴';

const copied = async (house: TestHouse): Promise<string> => {
  const { name: copy } = await house.as('090').backups.now();
  house.advance(5);
  return copy;
};

/** Two copies with a guest in both, who left since. */
const houseWithGuest = async () => {
  const house = await createTestHouse({ live: true });
  const { stay } = await house.as('002').stays.checkIn({
    place: '1216',
    guest: name,
    departure: '2026-11-25',
    phone: '+86 138 0000 1111',
    party: 1,
  });
  const first = await copied(house);
  await recordOne(house.as('002'), '1208毛巾');
  const second = await copied(house);
  await house.as('002').stays.checkOut({ id: stay.id });
  return { house, stay: stay.id, first, second };
};

type Laid = ReturnType<typeof layDown>;
/** As the command line goes back. @returns where the house as it was is kept */
const restore = async ({ dataDir }: Laid, copy: string): Promise<string> => {
  const run = await runDesk(['--data', dataDir, 'restore', copy]);
  expect(run).toMatchObject({ code: 0, err: '' });
  return (JSON.parse(run.out) as { keptIn: string }).keptIn;
};
const startOnce = async (laid: Laid): Promise<void> => {
  const desk = await laid.start();
  desk.settle();
  await desk.close();
};
const toldOf = (laid: Laid) =>
  laid
    .rows<{ body: string }>("SELECT body FROM events WHERE kind = 'house-restored' ORDER BY seq")
    .map(({ body }) => (JSON.parse(body) as { facts: Record<string, unknown> }).facts);
const guestsOf = (laid: Laid) => laid.rows<{ guest: string }>('SELECT guest FROM stays');

const looks =
  'SELECT staff_id AS staff, subject_kind AS kind, at_ms AS at FROM looks ORDER BY 1, 2, 3';
const settings = 'SELECT second_place, recipient, sealed_key FROM backup_settings';

it('carries over who looked, the settings of the copies and every erasure, and says where each house lies', async () => {
  const { house, stay, first, second } = await houseWithGuest();
  await house.as('003').guests.find({ text: '慕容' });
  house.desk.settle();
  const stick = mkdtempSync(join(tmpdir(), 'bellboard-stick-'));
  onTestFinished(() => rmSync(stick, { recursive: true }));
  await house
    .as('090')
    .backups.set({ secondPlace: stick, passphrase: 'kettle orbit window seven' });
  await house.as('020').guests.erase({ stay, confirm: name, reason: 'asked' });
  await house.desk.close();
  const laid = layDown(house);
  const [looked, set] = [laid.rows(looks), laid.rows(settings)];
  expect(looked).not.toEqual([]);

  const atWork = await restore(laid, first);
  const between = await restore(laid, second);
  await startOnce(laid);

  expect(laid.whole()).toHaveLength(1);
  expect(laid.rows(looks)).toEqual(looked);
  expect(laid.rows(settings)).toEqual(set);
  expect(guestsOf(laid).map(({ guest }) => guest)).not.toContain(name);
  expect(laid.rows("SELECT 1 FROM event_personal WHERE body LIKE '%慕容%'")).toEqual([]);
  expect(toldOf(laid)).toMatchObject([
    {
      keptIn: between,
      earlier: [atWork],
      carried: { settings: true, looks: looked.length },
      erasedAgain: { stays: 1, known: true },
    },
  ]);
  expect(readdirSync(join(laid.dataDir, 'kept')).sort()).toEqual(
    [atWork, between].map((folder) => basename(folder)).sort(),
  );
  // Told once: the next restore knows of its own house alone.
  await restore(laid, first);
  await startOnce(laid);
  expect(toldOf(laid).at(-1)).not.toHaveProperty('earlier');
  expect(laid.rows(settings)).toEqual(set);
  expect(laid.rows("SELECT 1 FROM event_personal WHERE body LIKE '%慕容%'")).toEqual([]);
});

it('takes nothing from a copy no console was ever opened on', async () => {
  const { house, first } = await houseWithGuest();
  const stick = mkdtempSync(join(tmpdir(), 'bellboard-stick-'));
  onTestFinished(() => rmSync(stick, { recursive: true }));
  // As the copy between knows it, and nobody else.
  await house.as('090').backups.set({ secondPlace: stick });
  const between = await copied(house);
  await house.as('090').backups.set({ secondPlace: null });
  await house.desk.close();
  const laid = layDown(house);
  const set = laid.rows(settings);
  await restore(laid, between);
  await restore(laid, first);
  await startOnce(laid);
  expect(laid.rows(settings)).toEqual(set);
  expect(guestsOf(laid).map(({ guest }) => guest)).toContain(name);
  expect(toldOf(laid)).toMatchObject([{ carried: { settings: false } }]);
  expect(toldOf(laid)[0]).not.toHaveProperty('erasedAgain');
});
