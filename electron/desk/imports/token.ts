/** What a preview stands for: the same file read against the same house comes to the same token. */
import { createHash } from 'node:crypto';

/** A digest of what would be done and of what could not. */
export const tokenOf = (plan: unknown): string =>
  createHash('sha256').update(JSON.stringify(plan)).digest('base64url').slice(0, 32);
