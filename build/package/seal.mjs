// Writes an addon's sum beside it, which the console holds it against before it is loaded.
import { createHash } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * @param {string} addon the path of a .node file
 */
export async function sealAddon(addon) {
  const sum = createHash('sha256')
    .update(await readFile(addon))
    .digest('hex');
  await writeFile(`${addon}.sha256`, `${sum}\n`);
}

/**
 * Seals the addons of a package that was laid out. On macOS the signature does the same, and changes them after.
 * @param {import('electron-builder').AfterPackContext} context
 */
export async function sealAddons({ appOutDir, electronPlatformName }) {
  if (electronPlatformName === 'darwin') return;
  const unpacked = join(appOutDir, 'resources', 'app.asar.unpacked');
  for (const entry of await readdir(unpacked, { recursive: true, withFileTypes: true }))
    if (entry.name.endsWith('.node')) await sealAddon(join(entry.parentPath, entry.name));
}
