/** What the board shows of the keys: those that are not quietly on their hooks. */
import type { BoardKey } from '../../../shared/board/contract.ts';
import type { KeyRow } from '../database/schema/index.ts';
import type { ReadContext } from '../kernel/context.ts';
import { strayHands } from './stray.ts';

type Here = Pick<ReadContext, 'reads' | 'nowMs' | 'timeZone'>;

const shown = (here: Here, row: KeyRow): BoardKey => {
  const holder = row.holderId === null ? undefined : here.reads.staff.byId(row.holderId);
  return {
    id: row.id,
    code: row.code,
    state: row.state,
    floors: row.floors,
    holder: holder?.code ?? null,
    holderName: holder?.name ?? null,
    dueAtMs: row.dueAtMs,
    stray: strayHands(here, row),
  };
};

/** Lost and missing ones, then those in hands, due first first. A whole list: it is short. */
export const boardKeys = (here: Here): BoardKey[] => {
  const away = here.reads.keys.all().filter(({ state }) => state === 'lost' || state === 'missing');
  return [...away, ...here.reads.keys.held()].map((row) => shown(here, row));
};
