/** Puts down what a list of guests says, by the steps the front desk takes by hand. */
import type { VipClass } from '../../../shared/stays/model.ts';
import type { WriteContext } from '../kernel/context.ts';
import { changeStayDetails, checkIn, expectStay, moveStay, walkIn } from '../stays/index.ts';

export type PutStay = {
  line: number;
  step: 'expect' | 'walk-in' | 'check-in' | 'move' | 'change';
  /** The stay of the house; null for a new one. */
  id: string | null;
  room: string;
  /** The room it is in now; null for a new one. */
  from: string | null;
  guest: string;
  arrival: string;
  departure: string;
  sharing: boolean;
  details: {
    party: number | undefined;
    vipClass: VipClass | undefined;
    language: string | undefined;
    phone: string | undefined;
    company: string | undefined;
    preferences: string[] | undefined;
    notes: string | undefined;
    incognito: boolean | undefined;
    expectedAt: string | undefined;
    leavesAt: string | undefined;
  };
  /** What of it is other than the house has it. */
  fields: string[];
};

const given = <T extends object>(values: T) =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: Exclude<T[K], undefined>;
  };

const putRight = (context: WriteContext, put: PutStay, id: string): void => {
  const { arrival, departure, details, fields } = put;
  const all = { arrival, departure, ...details };
  const changed = Object.fromEntries(
    Object.entries(all).filter(([field]) => fields.includes(field)),
  );
  if (Object.keys(changed).length > 0) changeStayDetails(context, { id, ...changed });
};

/**
 * Moves in an order in which every room is left before somebody moves into it, and those for which there is
 * none: two who change rooms need a third to do it.
 */
export const moveOrder = (moves: readonly PutStay[]): { ordered: PutStay[]; stuck: PutStay[] } => {
  let waiting = [...moves];
  const ordered: PutStay[] = [];
  for (;;) {
    const free = waiting.filter(
      (put) => !waiting.some((other) => other !== put && other.from === put.room && !put.sharing),
    );
    if (free.length === 0) return { ordered, stuck: waiting };
    ordered.push(...free);
    waiting = waiting.filter((put) => !free.includes(put));
  }
};

export const putStays = (context: WriteContext, puts: readonly PutStay[]): { retired: number } => {
  const of = (step: PutStay['step']) => puts.filter((put) => put.step === step);
  // Beds are given up before they are taken.
  for (const put of of('change')) putRight(context, put, put.id ?? '');
  for (const put of moveOrder(of('move')).ordered) {
    moveStay(context, { id: put.id ?? '', to: put.room, share: put.sharing });
    putRight(context, put, put.id ?? '');
  }
  for (const put of of('check-in')) {
    putRight(
      context,
      { ...put, fields: put.fields.filter((field) => field !== 'arrival') },
      put.id ?? '',
    );
    checkIn(context, { id: put.id ?? '', share: put.sharing });
  }
  // Who has a room of their own before who shares it.
  const fresh = [...of('walk-in'), ...of('expect')].sort(
    (a, b) => Number(a.sharing) - Number(b.sharing),
  );
  for (const put of fresh) {
    const { guest, room: place, arrival, departure, sharing: share, details } = put;
    const wanted = { guest, place, arrival, departure, share, ...given(details) };
    if (put.step === 'walk-in') walkIn(context, wanted);
    else expectStay(context, wanted);
  }
  return { retired: 0 };
};
