// Secrets are hashed beside the desk: its own thread has little to do with a sign-in.
import { expect, it } from 'vitest';
import { hashSecret, secretFits } from '../../electron/desk/staff/argon.ts';
import { createSecrets } from '../../electron/desk/staff/index.ts';
import { createTestHouse } from '../support/house.ts';

const salt = '00112233445566778899aabbccddeeff';

/** The least of three times: what else the thread had to do meanwhile is no part of it. */
const leastOf = async (work: () => Promise<unknown>): Promise<number> =>
  Math.min(await workOf(work), await workOf(work), await workOf(work));

/** What this thread alone worked for it, milliseconds, whatever else the machine does meanwhile. */
const workOf = async (work: () => Promise<unknown>): Promise<number> => {
  const before = process.threadCpuUsage();
  await work();
  const { user, system } = process.threadCpuUsage(before);
  return (user + system) / 1_000;
};

it('three people sign in at once with less work on the desk’s thread than two hashes are', async () => {
  const house = await createTestHouse();
  await house.as('090').staff.setPin({ code: '002', pin: 'reed-481516' });
  const windows = [1, 2, 3].map((at) =>
    house.desk.clientFor(house.desk.connect({ station: `desk-${at}` })),
  );
  const signIn = () =>
    Promise.all(
      windows.map((window) => window.session.signIn({ code: '002', pin: 'reed-481516' })),
    );
  await signIn();
  await hashSecret('warm', salt);
  const oneHash = await leastOf(() => hashSecret('481516', salt));
  // Hashed here, it would be three.
  expect(await leastOf(signIn)).toBeLessThan(2 * oneHash);
});

it('hashes and compares as the same work done here', async () => {
  const secrets = createSecrets();
  const hash = await secrets.hash('481516', salt, 'plain');
  expect(hash).toBe(await hashSecret('481516', salt));
  expect(await secretFits('481516', hash)).toBe(true);
  const answers = ['481516', '481517', ''].map((secret) => secrets.fits(secret, hash));
  expect(await Promise.all(answers)).toEqual([true, false, false]);
  expect(await secrets.fits('481516', null)).toBe(false);
  expect(await secrets.fits('481516', 'no hash at all')).toBe(false);
  await secrets.close();
});

it('closed, it answers nobody any more, not even who was waiting', async () => {
  const secrets = createSecrets();
  const refused = expect(secrets.hash('481516', salt, 'plain')).rejects.toMatchObject({
    code: 'INTERNAL',
  });
  await Promise.all([secrets.close(), secrets.close()]);
  await refused;
  await expect(secrets.fits('481516', null)).rejects.toMatchObject({ code: 'INTERNAL' });
});
