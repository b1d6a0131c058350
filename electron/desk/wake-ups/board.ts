/** Wake-ups on the board and on the sheet of the handover: whom nobody has reached, then by the clock. */
import type { Fact, HandoverItem } from '../../../shared/handover/contract.ts';
import { isoAt } from '../../../shared/kernel/time.ts';
import type { BoardWakeUp } from '../../../shared/wake-ups/contract.ts';
import { isOpenWakeUp } from '../../../shared/wake-ups/model.ts';
import type { WakeUpRow } from '../database/schema/index.ts';
import { type Past, rowBefore } from '../events/index.ts';
import type { ReadContext } from '../kernel/context.ts';
import type { Reads } from '../stores.ts';

type Here = Pick<ReadContext, 'reads' | 'nowMs' | 'timeZone'>;

/** Nobody reached, somebody at the door, then who is rung next. */
export const mostPressing = (one: WakeUpRow, other: WakeUpRow): number =>
  Number(other.state === 'unreachable') - Number(one.state === 'unreachable') ||
  Number(other.state === 'knocking') - Number(one.state === 'knocking') ||
  (one.nextAtMs ?? one.atMs) - (other.nextAtMs ?? other.atMs) ||
  one.place.localeCompare(other.place);

export const boardWakeUps = ({ reads }: Pick<Here, 'reads'>): BoardWakeUp[] =>
  reads.wakeUps
    .open()
    .sort(mostPressing)
    .map((row) => ({
      id: row.id,
      place: row.place,
      floor: row.floor,
      atMs: row.atMs,
      nextAtMs: row.nextAtMs,
      state: row.state,
      rings: row.rings.length,
      daily: row.repeat === 'daily',
      requestId: row.requestId,
    }));

/** The list as it stood at a past moment. */
export const wakeUpsAsOf = (reads: Reads, past: Past): Reads['wakeUps'] => {
  const { wakeUps } = reads;
  const rows = [...wakeUps.open(), ...wakeUps.closedSince(past.atMs)]
    .filter(({ setAtMs }) => setAtMs <= past.atMs)
    .map((row) => rowBefore(row, reads.events.ofSubject(row.id, past.seq, -1).reverse()))
    .filter(({ state }) => isOpenWakeUp(state))
    .sort((a, b) => a.atMs - b.atMs || a.place.localeCompare(b.place));
  return { ...wakeUps, open: () => rows };
};

const tagOf = ({ nowMs, timeZone }: Here, row: WakeUpRow): HandoverItem['tag'] => {
  const time = (ms: number): Record<string, Fact> => ({ time: { at: isoAt(ms, timeZone) } });
  if (row.state === 'unreachable') return { tone: 'late', key: 'unreachable', facts: {} };
  if (row.state === 'knocking') return { tone: 'warn', key: 'knocking', facts: {} };
  if (row.nextAtMs === null) return null;
  const key = row.nextAtMs <= nowMs ? 'notRung' : 'ringAt';
  return { tone: key === 'notRung' ? 'late' : 'plain', key, facts: time(row.nextAtMs) };
};

/** Handed over in the order they are rung. */
export const wakeUpsForHandover = (context: Here): HandoverItem[] =>
  context.reads.wakeUps
    .open()
    .sort(mostPressing)
    .map((row) => {
      const { reads, timeZone } = context;
      const words = reads.requests.byId(row.requestId)?.words ?? '';
      return {
        id: `wake-up:${row.id}`,
        subject: { kind: 'wake-up', id: row.id },
        section: 'wakeUps',
        head: row.place,
        words: [
          { key: 'wakeUp', facts: { time: { at: isoAt(row.atMs, timeZone) } } },
          ...(words === '' ? [] : [{ key: 'said', facts: { text: words } }]),
        ],
        who: [],
        tag: tagOf(context, row),
        since: isoAt(row.setAtMs, timeZone),
        due: row.nextAtMs === null ? null : isoAt(row.nextAtMs, timeZone),
      };
    });
