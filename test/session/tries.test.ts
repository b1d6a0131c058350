// Wrong tries wait: by person and workstation, over a restart, alike for codes nobody has; and nobody shuts the desk with them.
import { expect, it } from 'vitest';
import { createTestHouse, type TestHouse } from '../support/house.ts';
import { refusal } from '../support/refusal.ts';

const pins = { '002': 'reed-4815', '003': 'reed-7351', '011': 'lotus-pond-7' } as const;
type Code = keyof typeof pins;

const houseWithSecrets = async (): Promise<TestHouse> => {
  const house = await createTestHouse();
  for (const [code, pin] of Object.entries(pins)) await house.as('090').staff.setPin({ code, pin });
  return house;
};

/** A window of a workstation; each sits at a station of its own. */
const windowAt = (house: TestHouse, workstation: string, station = `${workstation}-1`) =>
  house.desk.clientFor(house.desk.connect({ station, workstation }));

const wrong = (house: TestHouse, workstation: string, code: string, station?: string) =>
  refusal(windowAt(house, workstation, station).session.signIn({ code, pin: '999999' }));
const right = (house: TestHouse, workstation: string, code: Code) =>
  windowAt(house, workstation).session.signIn({ code, pin: pins[code] });

const seconds = (house: TestHouse, count: number): void => house.advance(count / 60);
const tries = (house: TestHouse) =>
  house.rows<{ who: string; workstation: string; failures: number }>(
    'SELECT who, workstation, failures FROM sign_in_tries ORDER BY who',
  );

it('the wait doubles from a second to a minute, and the right secret ends it', async () => {
  const house = await houseWithSecrets();
  for (let turn = 0; turn < 3; turn += 1) await wrong(house, 'desk', '002');
  for (const wait of [1, 2, 4, 8, 16, 32, 60, 60]) {
    expect(await wrong(house, 'desk', '002')).toMatchObject({
      reason: 'session.tooMany',
      details: { seconds: wait },
    });
    seconds(house, wait);
    expect((await wrong(house, 'desk', '002')).reason).toBe('session.badPin');
  }
  seconds(house, 60);
  expect(await right(house, 'desk', '002')).toMatchObject({ code: '002' });
  expect(house.rows("SELECT kind FROM events WHERE kind LIKE 'wrong-secrets%'")).toHaveLength(1);
  // Begun anew.
  for (let turn = 0; turn < 3; turn += 1) {
    expect((await wrong(house, 'desk', '002')).reason).toBe('session.badPin');
    // The place goes on counting: its own wait is eight seconds.
    seconds(house, turn < 2 ? 8 : 0);
  }
  seconds(house, 15 * 60);
  expect((await wrong(house, 'desk', '002')).reason).toBe('session.badPin');
  expect(await wrong(house, 'desk', '002')).toMatchObject({ details: { seconds: 2 } });
});

it('a new window of the workstation brings no new tries, another workstation is not kept', async () => {
  const house = await houseWithSecrets();
  for (const window of ['1', '2', '3'])
    expect((await wrong(house, 'desk', '002', `desk-${window}`)).reason).toBe('session.badPin');
  expect((await wrong(house, 'desk', '002', 'desk-4')).reason).toBe('session.tooMany');
  // The right secret waits too, here; a colleague does not; nor the same person elsewhere.
  expect(await refusal(right(house, 'desk', '002'))).toMatchObject({ reason: 'session.tooMany' });
  expect(await right(house, 'desk', '003')).toMatchObject({ code: '003' });
  expect(await right(house, 'back-office', '002')).toMatchObject({ code: '002' });
});

it('a restart forgives nothing, a new secret given by a supervisor does', async () => {
  const house = await houseWithSecrets();
  for (let turn = 0; turn < 3; turn += 1) await wrong(house, 'desk', '002');
  await house.reopen();
  expect((await wrong(house, 'desk', '002')).reason).toBe('session.tooMany');
  await house.as('011').staff.setPin({ code: '002', pin: pins['002'] });
  expect(await right(house, 'desk', '002')).toMatchObject({ code: '002' });
});

it('a code nobody has waits as a person does, over a restart too, and is not kept', async () => {
  const house = await houseWithSecrets();
  const [known, unknown] = [[] as unknown[], [] as unknown[]];
  for (let turn = 0; turn < 4; turn += 1) {
    known.push(await wrong(house, 'one', '002'));
    unknown.push(await wrong(house, 'other', '481516'));
  }
  await house.reopen();
  known.push(await wrong(house, 'one', '002'));
  unknown.push(await wrong(house, 'other', '481516'));
  expect(unknown).toEqual(known);
  expect(JSON.stringify(house.rows('SELECT * FROM sign_in_tries'))).not.toContain('481516');
  const said = house.rows<{ body: string }>(
    "SELECT subject_id, body FROM events WHERE kind = 'wrong-secret'",
  );
  expect(said).toHaveLength(6);
  expect(JSON.stringify(said)).not.toMatch(/481516|999999/);
});

it('one PIN tried on every code waits; the desk is never shut for longer than eight seconds', async () => {
  const house = await houseWithSecrets();
  const reasons: string[] = [];
  for (let code = 500; code < 512; code += 1)
    reasons.push((await wrong(house, 'desk', String(code))).reason ?? '');
  expect(reasons.slice(0, 10)).toEqual(Array(10).fill('session.badPin'));
  expect(reasons.slice(10)).toEqual(['session.tooMany', 'session.tooMany']);
  // Malice goes on, as fast as it is let.
  for (let turn = 0; turn < 12; turn += 1) {
    seconds(house, 8);
    await wrong(house, 'desk', String(600 + turn));
  }
  seconds(house, 8);
  expect(await right(house, 'desk', '003')).toMatchObject({ code: '003' });
  // Their own right secret gives a guesser no new tries.
  expect((await wrong(house, 'desk', '700')).reason).toBe('session.badPin');
  expect((await wrong(house, 'desk', '701')).reason).toBe('session.tooMany');
  seconds(house, 15 * 60);
  expect((await wrong(house, 'desk', '702')).reason).toBe('session.badPin');
  expect((await wrong(house, 'desk', '703')).reason).toBe('session.badPin');
});

it('who signs as a second person waits with the same tries', async () => {
  const house = await houseWithSecrets();
  const operator = house.as('002', 'desk');
  const sign = (pin: string) => operator.staff.signOn({ code: '011', pin });
  for (let turn = 0; turn < 3; turn += 1)
    expect((await refusal(sign('999999'))).reason).toBe('staff.witnessUnknown');
  expect(await refusal(sign(pins['011']))).toMatchObject({
    code: 'NOT_ALLOWED',
    reason: 'session.tooMany',
  });
  expect((await wrong(house, 'desk', '011')).reason).toBe('session.tooMany');
  expect(tries(house)).toMatchObject([
    { who: '*', failures: 3 },
    { workstation: 'desk', failures: 3 },
  ]);
  expect(
    house.rows(
      "SELECT json_extract(body, '$.facts.purpose') AS purpose FROM events WHERE kind = 'wrong-secret'",
    ),
  ).toEqual(Array(3).fill({ purpose: 'signature' }));
});

it('names the person and the station in the record, never the secret', async () => {
  const house = await houseWithSecrets();
  await wrong(house, 'desk', '002', 'desk-2');
  const [event] = house.rows<{ body: string }>(
    `SELECT staff.code, events.station, events.body FROM events JOIN staff ON staff.id = subject_id
      WHERE events.kind = 'wrong-secret'`,
  );
  expect(event).toMatchObject({ code: '002', station: 'desk-2' });
  expect(JSON.parse(event?.body ?? '')).toEqual({
    facts: { purpose: 'sign-in', workstation: 'desk', failures: 1, waitSeconds: 0 },
  });
});
