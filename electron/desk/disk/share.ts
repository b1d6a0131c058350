/**
 * Whether the house lies on this PC at all. A disk of the network may lose what it has acknowledged, and
 * locks nothing reliably (SQLite, "Use Of SQLite Databases Over A Network", and "Write-Ahead Logging", 2.2).
 */
import { execFile } from 'node:child_process';
import { readFileSync, realpathSync } from 'node:fs';
import { sep } from 'node:path';
import { promisify } from 'node:util';

/** Names by which systems call what is somewhere else; a virtual machine's shared folders are. */
const elsewhere =
  /^(nfs\d?|cifs|smb\d?|smbfs|afpfs|afs|webdav|davfs|9p|ceph|glusterfs|lustre|ncpfs|gfs2|ocfs2|beegfs|vboxsf|vmhgfs|prl_fs|virtiofs|fuse\.(sshfs|rclone|davfs2?|s3fs|glusterfs|ceph|gvfsd-fuse|smbnetfs|vmhgfs-fuse))$/;

type Mount = { at: string; kind: string };

/** A space in a path is written as `\040` there. */
const plain = (path: string): string =>
  path.replace(/\\([0-7]{3})/g, (_, octal: string) =>
    String.fromCharCode(Number.parseInt(octal, 8)),
  );

/** @param text as in `/proc/self/mountinfo` */
const fromLinux = (text: string): Mount[] =>
  text.split('\n').flatMap((line) => {
    const [before = '', after] = line.split(' - ');
    const at = before.split(' ')[4];
    const kind = after?.split(' ')[0];
    return at === undefined || kind === undefined ? [] : [{ at: plain(at), kind }];
  });

/** @param text as macOS' `mount` prints it: `//user@server/share on /Volumes/Share (smbfs, nodev)` */
const fromMac = (text: string): Mount[] =>
  [...text.matchAll(/^.+? on (.+) \(([^,)]+)/gm)].map(([, at = '', kind = '']) => ({ at, kind }));

const holds = (at: string, path: string): boolean =>
  path === at || path.startsWith(at.endsWith(sep) ? at : `${at}${sep}`);

/** What kind of share a path lies on; null: it lies on this PC. */
const kindAt = (path: string, mounts: readonly Mount[]): string | null => {
  const on = mounts
    .filter(({ at }) => holds(at, path))
    // Of two on the same place the later one lies above.
    .reduce<Mount | null>(
      (found, one) => (found && found.at.length > one.at.length ? found : one),
      null,
    );
  return on && elsewhere.test(on.kind) ? on.kind : null;
};

/** What a system knows of its disks. */
export type System = {
  platform: NodeJS.Platform;
  /** Where a folder really lies. */
  real: (folder: string) => string;
  /** The system's own list of what is mounted where. */
  mounts: () => Promise<string>;
};

const thisSystem: System = {
  platform: process.platform,
  // On Windows a drive letter of the network becomes `\\server\share`.
  real: realpathSync.native,
  mounts: async () =>
    process.platform === 'darwin'
      ? (await promisify(execFile)('/sbin/mount')).stdout
      : readFileSync('/proc/self/mountinfo', 'utf8'),
};

/**
 * The kind of share a folder lies on, e.g. `cifs`; null: it lies on this PC, or nobody can say.
 */
export const shareOf = async (
  folder: string,
  system: System = thisSystem,
): Promise<string | null> => {
  try {
    const path = system.real(folder);
    if (system.platform === 'win32') return path.startsWith('\\\\') ? 'smb' : null;
    const text = await system.mounts();
    return kindAt(path, system.platform === 'darwin' ? fromMac(text) : fromLinux(text));
  } catch {
    return null;
  }
};
