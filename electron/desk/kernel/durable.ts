/** Small files beside the house that must survive a power cut: whole as they were, or whole as they are to be. */
import { closeSync, fsyncSync, openSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { z } from 'zod';

/** What was written is on the disk when this returns. */
export const syncFile = (file: string): void => {
  const handle = openSync(file, 'r+');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
};

/** A name that was given or taken is on the disk when this returns; Windows keeps names by itself. */
export const syncFolder = (folder: string): void => {
  if (process.platform === 'win32') return;
  const handle = openSync(folder, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
};

/** A file of a few lines, there whole or as it was before. */
export const writeWhole = (file: string, content: unknown): void => {
  const besides = `${file}.part`;
  writeFileSync(besides, `${JSON.stringify(content, null, 1)}\n`);
  syncFile(besides);
  renameSync(besides, file);
  syncFolder(dirname(file));
};

/** A file of ours as it is to be read; undefined where there is none, or none of ours. */
export const readWhole = <T>(file: string, schema: z.ZodType<T>): T | undefined => {
  try {
    return schema.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return undefined;
  }
};
