// What a secret must be, what it opens, and what it is mixed with.
import { createHash } from 'node:crypto';
import { argon2Verify } from 'hash-wasm';
import { describe, expect, it } from 'vitest';
import { decoy, hashSecret } from '../../electron/desk/staff/argon.ts';
import { createTestHouse, type TestHouse } from '../support/house.ts';
import { refusal } from '../support/refusal.ts';
import { secretOf } from '../support/secrets.ts';

const hashOf = (house: TestHouse, code: string): string =>
  house.rows<{ hash: string }>('SELECT secret_hash AS hash FROM staff WHERE code = ?', code)[0]
    ?.hash ?? '';
const windowAt = (house: TestHouse, workstation: string, station = `${workstation}-1`) =>
  house.desk.clientFor(house.desk.connect({ station, workstation })).session;
const give = (house: TestHouse, code: string, pin: string) =>
  house.as('090').staff.setPin({ code, pin });

it('nobody has the secret of the decoy, and it is a hash of today’s cost: to compare with it takes as long', async () => {
  // A decoy that is no hash would be refused at once, and tell which codes there are.
  await expect(argon2Verify({ password: 'reed-002-pond', hash: decoy })).resolves.toBe(false);
  const [, kind, version, cost] = decoy.split('$');
  const real = await hashSecret('reed-002-pond', '00'.repeat(16));
  expect(real.split('$').slice(1, 4)).toEqual([kind, version, cost]);
  expect(real.split('$').map(({ length }) => length)).toEqual(
    decoy.split('$').map(({ length }) => length),
  );
});

describe('a secret', () => {
  it.each([
    ['002', '12345', 'weakPin'],
    ['002', 'abcdefg', 'weakPin'],
    ['002', '002002', 'secretIsCode'],
    ['002', '777777', 'secretRepeats'],
    ['002', '123456', 'secretIsRun'],
    ['002', '987654', 'secretIsRun'],
    ['002', '7890123', 'secretIsRun'],
    ['011', '735182', 'shortPassword'],
    ['011', 'lotus-7', 'shortPassword'],
    ['020', '735182', 'shortPassword'],
    ['090', 'aaaaaaaa', 'secretRepeats'],
    ['090', 'abcdefgh', 'secretIsRun'],
  ])('of %s is not %s: %s', async (code, pin, fault) => {
    const house = await createTestHouse();
    const before = house.contents();
    const said = await refusal(give(house, code, pin));
    expect(said).toMatchObject({ code: 'INVALID_INPUT', reason: `staff.${fault}` });
    expect(said.message).toMatch(/没有保存/);
    expect(house.contents()).toBe(before);
  });

  it('is asked of a new person by their role, and of the administrator of a new house', async () => {
    const house = await createTestHouse();
    const add = (role: 'operator' | 'supervisor', pin: string) =>
      house.as('090').staff.add({ code: '118', name: '钱多多', role, pin });
    expect(await refusal(add('supervisor', '735182'))).toMatchObject({
      reason: 'staff.shortPassword',
    });
    expect(await add('operator', '735182')).toMatchObject({ code: '118' });
  });

  it('of one’s own is another than before; of somebody else’s nothing is said', async () => {
    const house = await createTestHouse();
    expect(await refusal(give(house, '090', secretOf('090')))).toMatchObject({
      code: 'CONFLICT',
      reason: 'staff.secretIsCurrent',
    });
    await give(house, '002', '735182');
    expect(await give(house, '002', '735182')).toEqual({ code: '002' });
  });

  it('is kept as a slow hash with a salt of its own, and never sent back', async () => {
    const house = await createTestHouse();
    for (const code of ['001', '002']) await give(house, code, '735182');
    expect(hashOf(house, '002')).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(hashOf(house, '001')).not.toBe(hashOf(house, '002'));
    const admin = house.as('090');
    expect(JSON.stringify(await admin.staff.list())).not.toContain('argon2');
    expect(JSON.stringify(await admin.events.list({ limit: 1_000 }))).not.toMatch(/argon2|735182/);
  });
});

describe('a PIN', () => {
  it('opens no window before a password has; then it changes the person, until the program ends', async () => {
    const house = await createTestHouse();
    await give(house, '002', '735182');
    await give(house, '011', secretOf('011'));
    const operator = { code: '002', pin: '735182' };
    expect(await refusal(windowAt(house, 'desk').signIn(operator))).toMatchObject({
      code: 'NOT_ALLOWED',
      reason: 'session.notOpened',
    });
    const supervisor = windowAt(house, 'desk');
    await supervisor.signIn({ code: '011', pin: secretOf('011') });
    await supervisor.signOut();
    expect(await windowAt(house, 'desk', 'desk-2').signIn(operator)).toMatchObject({ code: '002' });
    expect(await refusal(windowAt(house, 'back-office').signIn(operator))).toMatchObject({
      reason: 'session.notOpened',
    });
    await house.reopen();
    expect(await refusal(windowAt(house, 'desk').signIn(operator))).toMatchObject({
      reason: 'session.notOpened',
    });
  });

  it('a wrong one is told nothing of it', async () => {
    const house = await createTestHouse();
    await give(house, '002', '735182');
    const wrong = await refusal(windowAt(house, 'desk').signIn({ code: '002', pin: '735183' }));
    expect(wrong).toMatchObject({ code: 'UNAUTHENTICATED', reason: 'session.badPin' });
  });

  it('an operator with a password opens the window as well; no PIN opens a program', async () => {
    const house = await createTestHouse();
    const program = () =>
      house.desk.clientFor(house.desk.connect({ station: 'cli', kind: 'program' })).session;
    await give(house, '002', '735182');
    expect(await refusal(program().signIn({ code: '002', pin: '735182' }))).toMatchObject({
      reason: 'session.pinOfProgram',
    });
    await give(house, '002', secretOf('002'));
    const signedIn = { code: '002', pin: secretOf('002') };
    expect(await program().signIn(signedIn)).toMatchObject({ code: '002' });
    expect(await windowAt(house, 'desk').signIn(signedIn)).toMatchObject({ code: '002' });
  });

  it('of a demo house may be anything of six digits, and opens everything, as its screen says', async () => {
    const house = await createTestHouse();
    house.arrange('UPDATE house SET demo = 1');
    await house.reopen();
    for (const [code, pin] of [
      ['002', '000022'],
      ['011', '111111'],
    ] as const) {
      await give(house, code, pin);
      expect(await windowAt(house, `desk-of-${code}`).signIn({ code, pin })).toMatchObject({
        code,
      });
    }
    expect(await refusal(give(house, '002', '12345'))).toMatchObject({ reason: 'staff.weakPin' });
  });
});

describe('the key', () => {
  const keyed = (byte: number) => ({ key: Buffer.alloc(32, byte), kept: 'file' as const });

  it('is mixed into a PIN: from the database alone it cannot be guessed, with another key it fits nothing', async () => {
    let key: ReturnType<typeof keyed> | null = keyed(1);
    const house = await createTestHouse({ pinKey: () => key });
    await give(house, '003', '735182');
    await give(house, '011', secretOf('011'));
    const [, salt = '', digest] = /p=1\$([^$]+)\$(.+)$/.exec(hashOf(house, '003')) ?? [];
    expect(hashOf(house, '003')).toMatch(/^keyed:[0-9a-f]{8}:\$argon2id\$/);
    const guess = await hashSecret('735182', Buffer.from(salt, 'base64').toString('hex'));
    expect(guess.endsWith(`$${salt}$${digest}`)).toBe(false);
    const signOn = () => house.as('001').staff.signOn({ code: '003', pin: '735182' });
    await signOn();
    await house.as('001').staff.signOff({ code: '003' });
    expect(await house.as('011').staff.pinKey()).toEqual({ kept: 'file', unreadable: [] });
    for (const other of [keyed(2), null]) {
      key = other;
      await house.reopen();
      expect(await refusal(signOn())).toMatchObject({ reason: 'staff.witnessUnknown' });
      expect(await house.as('011').staff.pinKey()).toEqual({
        kept: other?.kept ?? 'none',
        unreadable: ['003'],
      });
    }
    // A password stands alone: whoever answers for the house gets in, and gives a new PIN.
    expect(
      await windowAt(house, 'desk').signIn({ code: '011', pin: secretOf('011') }),
    ).toMatchObject({ code: '011' });
    await house.as('011').staff.setPin({ code: '003', pin: '735182' });
    expect(await windowAt(house, 'desk').signIn({ code: '003', pin: '735182' })).toMatchObject({
      code: '003',
    });
  });

  it('is not mixed into a password, whoever’s it is: it goes along to a computer with another key or none', async () => {
    let key: ReturnType<typeof keyed> | null = keyed(1);
    const house = await createTestHouse({ pinKey: () => key });
    await give(house, '002', secretOf('002'));
    // Digits alone are a PIN, however many.
    await give(house, '003', '73518264');
    const program = () =>
      house.desk.clientFor(house.desk.connect({ station: 'cli', kind: 'program' })).session;
    for (const other of [keyed(2), null]) {
      key = other;
      await house.reopen();
      const password = { code: '002', pin: secretOf('002') };
      expect(await windowAt(house, 'desk').signIn(password)).toMatchObject({ code: '002' });
      expect(await program().signIn(password)).toMatchObject({ code: '002' });
      expect(
        await refusal(windowAt(house, 'desk').signIn({ code: '002', pin: 'reed-002-bond' })),
      ).toMatchObject({ reason: 'session.badPin' });
      expect(
        await refusal(windowAt(house, 'desk').signIn({ code: '003', pin: '73518264' })),
      ).toMatchObject({ reason: 'session.badPin' });
    }
    expect(await house.as('011').staff.pinKey()).toMatchObject({ unreadable: ['003'] });
  });

  it('is taken out of a password that was mixed, once it opens at its own console', async () => {
    let key: ReturnType<typeof keyed> | null = null;
    const house = await createTestHouse({ pinKey: () => key });
    const own = keyed(1);
    const name = createHash('sha256').update(own.key).digest('hex').slice(0, 8);
    const mixed = await hashSecret(secretOf('002'), '00112233445566778899aabbccddeeff', own.key);
    house.arrange(
      'UPDATE staff SET secret_hash = ? WHERE code = ?',
      `keyed:${name}:${mixed}`,
      '002',
    );
    const signIn = () => windowAt(house, 'desk').signIn({ code: '002', pin: secretOf('002') });
    expect(await refusal(signIn())).toMatchObject({ reason: 'session.badPin' });
    key = own;
    await house.reopen();
    await signIn();
    const renewed = hashOf(house, '002');
    expect(renewed).toMatch(/^password:\$argon2id/);
    expect(house.rows("SELECT kind FROM events WHERE kind = 'secret-renewed'")).toHaveLength(1);
    key = null;
    await house.reopen();
    expect(await signIn()).toMatchObject({ code: '002' });
    expect(hashOf(house, '002')).toBe(renewed);
  });

  it('is mixed in at the next sign-in where a PIN was kept without it', async () => {
    const house = await createTestHouse({ pinKey: () => keyed(1) });
    const old = await hashSecret('735182', '00112233445566778899aabbccddeeff');
    house.arrange('UPDATE staff SET secret_hash = ? WHERE code IN (?, ?)', old, '002', '011');
    // A supervisor's short one, of before the rule, goes on as it is.
    expect(await windowAt(house, 'desk').signIn({ code: '011', pin: '735182' })).toBeDefined();
    expect(hashOf(house, '011')).toBe(old);
    expect(await windowAt(house, 'desk').signIn({ code: '002', pin: '735182' })).toBeDefined();
    const renewed = hashOf(house, '002');
    expect(renewed).toMatch(/^keyed:/);
    await windowAt(house, 'desk').signIn({ code: '002', pin: '735182' });
    expect(hashOf(house, '002')).toBe(renewed);
    expect(house.rows("SELECT kind FROM events WHERE kind = 'secret-renewed'")).toHaveLength(1);
  });

  it('whoever comes to answer for the house needs a password; it is kept without the key', async () => {
    const house = await createTestHouse({ pinKey: () => keyed(1) });
    await give(house, '090', 'lotus-pond-7');
    await windowAt(house, 'desk').signIn({ code: '090', pin: 'lotus-pond-7' });
    await give(house, '002', '735182');
    await give(house, '003', secretOf('003'));
    for (const code of ['002', '003'])
      await house.as('090').staff.edit({ code, role: 'supervisor' });
    // A password does for the new role: it is no PIN, and nobody has to be given another.
    expect(house.rows("SELECT kind FROM events WHERE kind = 'secret-dropped'")).toHaveLength(0);
    expect(
      await refusal(windowAt(house, 'desk').signIn({ code: '002', pin: '735182' })),
    ).toMatchObject({ code: 'NOT_ALLOWED', reason: 'session.passwordWanted' });
    await windowAt(house, 'desk').signIn({ code: '003', pin: secretOf('003') });
    expect(hashOf(house, '003')).toMatch(/^\$argon2id/);
  });

  it('one that was never mixed with the key goes no further than the role it was given for', async () => {
    const house = await createTestHouse({ pinKey: () => keyed(1) });
    const old = await hashSecret('735182', '00112233445566778899aabbccddeeff');
    house.arrange('UPDATE staff SET secret_hash = ? WHERE code IN (?, ?)', old, '002', '011');
    await house.as('090').staff.edit({ code: '002', extension: '8002' });
    expect(hashOf(house, '002')).toBe(old);
    for (const code of ['002', '011'])
      await house.as('090').staff.edit({ code, role: 'duty-manager' });
    expect(
      await refusal(windowAt(house, 'desk').signIn({ code: '002', pin: '735182' })),
    ).toMatchObject({ code: 'UNAUTHENTICATED', reason: 'session.badPin' });
    expect(
      house.rows<{ code: string; hash: string | null }>(
        "SELECT code, secret_hash AS hash FROM staff WHERE code IN ('002', '011') ORDER BY code",
      ),
    ).toEqual([
      { code: '002', hash: null },
      // Who answered for the house before keeps what was kept.
      { code: '011', hash: old },
    ]);
    expect(house.rows("SELECT kind FROM events WHERE kind = 'secret-dropped'")).toHaveLength(1);
    await give(house, '002', secretOf('002'));
    await windowAt(house, 'desk').signIn({ code: '002', pin: secretOf('002') });
  });
});
