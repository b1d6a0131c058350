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
  /** The stay it goes along with to another room; null: none. */
  withId: string | null;
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

/** What is done in the place of a step; null: nothing. */
export type Instead = (context: WriteContext, put: PutStay) => PutStay | null;

/** Takes the steps in the order in which they were rehearsed. */
export const putStays = (
  context: WriteContext,
  puts: readonly PutStay[],
  instead: Instead,
): { retired: number } => {
  for (const planned of puts) {
    const put = instead(context, planned);
    if (put === null) continue;
    const { step, guest, room: place, arrival, departure, sharing: share, details } = put;
    const id = put.id ?? '';
    const wanted = { guest, place, arrival, departure, share, ...given(details) };
    const besideDates = {
      ...put,
      fields: put.fields.filter((field) => field !== 'arrival' && field !== 'departure'),
    };
    switch (step) {
      case 'change':
        putRight(context, put, id);
        break;
      case 'move':
        moveStay(context, { id, to: place, share, departure, withId: put.withId });
        putRight(context, besideDates, id);
        break;
      case 'check-in':
        putRight(context, besideDates, id);
        checkIn(context, { id, share, departure });
        break;
      case 'walk-in':
        walkIn(context, wanted);
        break;
      case 'expect':
        expectStay(context, wanted);
        break;
    }
  }
  return { retired: 0 };
};
