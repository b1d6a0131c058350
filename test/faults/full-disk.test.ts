// A disk that fills up under a running desk: a small file system of its own, where the machine allows one.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createDesk } from '../../electron/desk/desk.ts';
import { refusal } from '../support/refusal.ts';
import { smallDisk } from '../support/small-disk.ts';

describe('a full disk', () => {
  it('refuses the step, keeps the record whole, and goes on once there is room', async ({
    skip,
  }) => {
    const disk = smallDisk(8);
    if (disk === undefined) return skip('this machine mounts nothing for us');
    onTestFinished(disk.remove);
    const dataDir = join(disk.folder, 'house');
    mkdirSync(dataDir);
    const desk = await createDesk({ dataDir, live: false, checkOutputs: true });
    onTestFinished(() => desk.close());
    const session = desk.connect({ station: 'desk-1', kind: 'program' });
    const client = desk.clientFor(session);
    await client.house.createEmpty({
      administrator: { code: '090', name: 'A', pin: 'reed-735182' },
    });
    await client.session.signIn({ code: '090', pin: 'reed-735182' });
    const { id } = await client.requests.create({ place: '1208', service: 'towels' });

    disk.fill();
    const text = 'x'.repeat(9_000);
    const refused = [];
    for (let turn = 0; turn < 8; turn += 1) {
      const said = await client.requests.note({ id, text }).then(
        () => undefined,
        () => 'refused',
      );
      if (said) refused.push(said);
    }
    expect(refused.length).toBeGreaterThan(0);
    expect(await refusal(client.requests.note({ id, text }))).toMatchObject({
      code: 'DATABASE_FULL',
    });
    const noted = async () =>
      (await client.requests.get({ id })).events.filter(({ kind }) => kind === 'noted').length;
    expect(await noted()).toBe(8 - refused.length);

    disk.clear();
    await client.requests.note({ id, text });
    expect(await noted()).toBe(9 - refused.length);
  });
});
