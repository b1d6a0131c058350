/**
 * Two files of which one stays incognito, put together: the guest's stays in the other that go on become as
 * that file is, else the name in them would tell whose file it is. Taken apart again they are as they were.
 */
import type { StayRow } from '../database/schema/index.ts';
import { staysIncognito, staysOfFile } from '../guests/index.ts';
import type { WriteContext } from '../kernel/context.ts';
import { changeStay } from '../stays/index.ts';

/** More steps than this are taken with no stay. */
const mostSteps = 500;

/** Stays that go on under the guest's name in the one of two files that does not stay incognito as the other does. */
export const openlyOf = (context: WriteContext, one: string, other: string): StayRow[] => {
  const open = [one, other].filter((id) => !staysIncognito(context, id));
  return open.length === 1
    ? open
        .flatMap((id) => staysOfFile(context, id))
        .filter(({ state }) => state === 'in-house' || state === 'expected')
    : [];
};

/** @param goneId the file that went into another */
export const hideStays = (
  context: WriteContext,
  stays: readonly StayRow[],
  goneId: string,
): void => {
  for (const stay of stays)
    changeStay(context, stay, { incognito: true }, 'changed', { facts: { goneId } });
};

/** Whether it was the files' being put together that made the stay incognito, and nobody has said so since. */
const becameSo = ({ reads }: WriteContext, { id }: StayRow): boolean => {
  for (const { event } of reads.events.newestOf(id, mostSteps)) {
    const { changes, facts } = JSON.parse(event.body) as {
      changes?: { incognito?: unknown };
      facts?: { goneId?: unknown };
    };
    if (changes?.incognito !== undefined) return facts?.goneId !== undefined;
  }
  return false;
};

/** Stays of a file that stands for itself again tell the name again, unless one of them was incognito by itself. */
export const unhideStays = (context: WriteContext, rootId: string): void => {
  const hidden = staysOfFile(context, rootId).filter(({ incognito }) => incognito);
  const became = hidden.filter((stay) => becameSo(context, stay));
  if (became.length < hidden.length) return;
  for (const stay of became) changeStay(context, stay, { incognito: false }, 'changed');
};
