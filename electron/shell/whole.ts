// Whether the parts that lie outside the program's sealed archive are whole. An addon that is half there, after an
// update that was broken off, would take the whole program down when it is loaded, without a word.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The addons of a packaged program. */
export function addonsBeside(resources: string): string[] {
  const unpacked = join(resources, 'app.asar.unpacked');
  if (!existsSync(unpacked)) return [];
  return readdirSync(unpacked, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.node'))
    .map((entry) => join(entry.parentPath, entry.name));
}

/**
 * Holds addons against the sums that were written beside them when the program was put together.
 * @throws Error with the code of an addon that does not load
 */
export function mustBeWhole(addons: readonly string[]): void {
  for (const addon of addons) {
    if (!existsSync(`${addon}.sha256`)) continue;
    const sum = createHash('sha256').update(readFileSync(addon)).digest('hex');
    if (sum !== readFileSync(`${addon}.sha256`, 'utf8').trim())
      throw Object.assign(new Error(`${addon} is not whole`), { code: 'ERR_DLOPEN_FAILED' });
  }
}
