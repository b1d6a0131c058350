/** A mark beside the house while a console has it open: one that is found at the start was left by a fall or a power cut. */
import { existsSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { databaseFile } from '../database/open.ts';
import { writeWhole } from '../kernel/durable.ts';

const file = (dataDir: string): string => join(resolve(dataDir), 'running.json');

export const markRunning = (dataDir: string, nowMs: number): void =>
  writeWhole(file(dataDir), { sinceMs: nowMs });
export const clearRunning = (dataDir: string): void => rmSync(file(dataDir), { force: true });

/** The last console on this house did not close it. */
export const fellWhileRunning = (dataDir: string): boolean =>
  existsSync(file(dataDir)) && existsSync(databaseFile(dataDir));
