// A house that does not lie on this PC: told on the board of every kind of system, until it was moved.
import { tmpdir } from 'node:os';
import { expect, it } from 'vitest';
import { createDesk } from '../../electron/desk/desk.ts';
import { shareOf } from '../../electron/desk/disk/share.ts';
import { createTestHouse } from '../support/house.ts';

const linux = (text: string) => ({
  platform: 'linux' as const,
  real: (folder: string) => folder,
  mounts: async () => text,
});
const local = '22 1 254:0 / / rw,relatime - ext4 /dev/vda rw';
const stick = '90 22 8:17 / /media/stick rw,relatime - vfat /dev/sdb1 rw';
const share = '91 22 0:50 / /srv/our\\040share rw,relatime shared:7 - cifs //server/share rw';
const sshfs = '92 22 0:51 / /home/a/far rw - fuse.sshfs a@b:/ rw';
const ntfs = '93 22 8:33 / /media/ntfs rw - fuse.ntfs-3g /dev/sdc1 rw';

it('is seen by what the system has mounted there', async () => {
  const mounts = linux([local, stick, share, sshfs, ntfs].join('\n'));
  expect(await shareOf('/srv/our share/house', mounts)).toBe('cifs');
  expect(await shareOf('/home/a/far', mounts)).toBe('fuse.sshfs');
  // A folder whose name only begins like that of a share lies on this PC.
  expect(await shareOf('/srv/our shares/house', mounts)).toBeNull();
  expect(await shareOf('/media/stick/house', mounts)).toBeNull();
  expect(await shareOf('/media/ntfs/house', mounts)).toBeNull();
  expect(await shareOf('/home/a', mounts)).toBeNull();
});

it('is seen on Windows behind its drive letter, and on macOS', async () => {
  const windows = (real: string) => ({
    ...linux(''),
    platform: 'win32' as const,
    real: () => real,
  });
  expect(await shareOf('Z:\\house', windows('\\\\server\\share\\house'))).toBe('smb');
  expect(await shareOf('C:\\house', windows('C:\\house'))).toBeNull();
  const mac = {
    ...linux(
      '/dev/disk3s1s1 on / (apfs, sealed, local)\n//a@server/share on /Volumes/The Share (smbfs, nodev)\n',
    ),
    platform: 'darwin' as const,
  };
  expect(await shareOf('/Volumes/The Share/house', mac)).toBe('smbfs');
  expect(await shareOf('/Users/a/house', mac)).toBeNull();
});

it('cannot be said where the system does not tell, and this machine’s own folder is none', async () => {
  const silent = { ...linux(''), mounts: () => Promise.reject(new Error('no such file')) };
  expect(await shareOf('/srv/house', silent)).toBeNull();
  expect(await shareOf(tmpdir())).toBeNull();
});

it('shouts on the board while it lies there, and says in the record that it does and that it does no more', async () => {
  const house = await createTestHouse();
  await house.desk.close();
  const told = async (mounts: string) => {
    const desk = await createDesk({
      dataDir: house.dataDir,
      live: true,
      machineMs: house.nowMs,
      system: linux(mounts),
    });
    const session = desk.connect({ station: 'desk-1', kind: 'program' });
    session.staffId =
      house.rows<{ id: string }>("SELECT id FROM staff WHERE code = '002'")[0]?.id ?? null;
    // Looked at beside the opening.
    await new Promise((settle) => setTimeout(settle, 50));
    desk.settle();
    const { alarms } = await desk.clientFor(session).alarms.list();
    await desk.close();
    return alarms.filter(({ target }) => target === 'disk-shared');
  };
  const over = `${local}\n95 22 0:52 / ${house.dataDir} rw - nfs4 server:/house rw`;
  expect(await told(over)).toHaveLength(1);
  expect(await told(over)).toHaveLength(1);
  expect(await told(local)).toEqual([]);
  expect(
    house.rows("SELECT kind, body FROM events WHERE kind LIKE 'disk-%' ORDER BY seq"),
  ).toMatchObject([
    { kind: 'disk-shared', body: expect.stringContaining('nfs4') },
    { kind: 'disk-shared-over' },
  ]);
});
