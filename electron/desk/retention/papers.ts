/** The copies of a guest's data that were handed out: they lie among the papers, and go when the guest does. */
import { existsSync, rmSync } from 'node:fs';
import type { StayRow } from '../database/schema/index.ts';
import type { ReadContext } from '../kernel/context.ts';
import { DeskError } from '../kernel/failure.ts';
import { isPaper, paperNamed } from '../paper/index.ts';

/** Those the record of these stays names and that are still there. */
export const copiesOf = (
  { reads }: Pick<ReadContext, 'reads'>,
  dataDir: string,
  stays: readonly StayRow[],
): string[] => {
  const named = stays
    .flatMap(({ id }) => reads.events.ofSubject(id, 0, -1))
    .filter(({ event }) => event.kind === 'guest-exported')
    .flatMap(({ event }) => {
      const { facts } = JSON.parse(event.body) as { facts?: { files?: string[] } };
      return facts?.files ?? [];
    });
  return [...new Set(named)]
    .map((name) => paperNamed(dataDir, name))
    .filter((path) => isPaper(dataDir, path) && existsSync(path));
};

/** @throws DeskError CONFLICT for one that cannot be removed, such as one that is open on Windows */
export const removeCopies = (paths: readonly string[]): void => {
  for (const path of paths)
    try {
      rmSync(path, { force: true });
    } catch {
      throw new DeskError('CONFLICT', 'paper.notRemoved', { path });
    }
};
