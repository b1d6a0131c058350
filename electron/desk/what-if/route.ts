/**
 * Routing for a replay: the proposal of `requests/routing.ts` without its reasons and without breaks, over
 * people who come and go, fast enough for tens of thousands of jobs. A test holds the two together.
 */
import type { StaffRow } from '../database/schema/index.ts';

export type Worker<T> = {
  code: string;
  role: StaffRow['role'];
  department: StaffRow['department'];
  floors: readonly string[];
  /** What they carry: in hand and waiting. */
  load: number;
  work: T;
};

export type RouteJob = { department: StaffRow['department']; floor: string | null; rank: number };

const heavyLoad = 5;
const lightLoad = 1;
const answerers = ['supervisor', 'duty-manager', 'captain', 'operator'] as const;
const carried: readonly StaffRow['department'][] = ['laundry', 'concierge', 'food-beverage'];

type Any = Worker<unknown>;

const lighter = (a: Any, b: Any): boolean =>
  a.load < b.load || (a.load === b.load && a.code < b.code);

const lightest = <W extends Any>(people: readonly W[]): W | undefined => {
  let best: W | undefined;
  for (const one of people) if (!best || lighter(one, best)) best = one;
  return best;
};

const isAttendant = ({ role, department }: Any): boolean =>
  role === 'attendant' && department === 'housekeeping';
const coversAll = ({ floors }: Any): boolean => floors.includes('*');

export type Router<T> = {
  come: (worker: Worker<T>) => void;
  leave: (worker: Worker<T>) => void;
  /** Who would be proposed; undefined: nobody is there. @param desk the floor is served by its desk */
  route: (job: RouteJob, desk: boolean) => Worker<T> | undefined;
};

/** @param positions where each floor stands in the house */
export const createReplayRouter = <T>(positions: ReadonlyMap<string, number>): Router<T> => {
  type W = Worker<T>;
  const present = new Set<W>();
  // Made anew when somebody has come or gone, which is rare beside the jobs between.
  let sorted: {
    attendants: W[];
    night: W[];
    own: Map<string, W[]>;
    others: Map<string, W[]>;
  } | null = null;
  const parts = () => {
    if (sorted) return sorted;
    const attendants = [...present].filter(isAttendant);
    sorted = { attendants, night: attendants.filter(coversAll), own: new Map(), others: new Map() };
    return sorted;
  };
  const known = (map: Map<string, W[]>, floor: string, make: () => W[]): W[] => {
    const list = map.get(floor) ?? make();
    map.set(floor, list);
    return list;
  };

  const nearest = (floor: string, people: readonly W[]): W | undefined => {
    const from = positions.get(floor) ?? 0;
    let best: { one: W; away: number } | undefined;
    for (const one of people) {
      let away = Number.POSITIVE_INFINITY;
      for (const code of one.floors)
        away = Math.min(away, Math.abs((positions.get(code) ?? 0) - from));
      if (!best || away < best.away || (away === best.away && lighter(one, best.one)))
        best = { one, away };
    }
    return best?.one;
  };

  const answering = (roles: readonly StaffRow['role'][] = answerers): W | undefined => {
    for (const role of roles) {
      const chosen = lightest([...present].filter((one) => one.role === role));
      if (chosen) return chosen;
    }
    return undefined;
  };

  const onFloor = (floor: string, desk: boolean): W | undefined => {
    const { attendants, night, own: owns, others: rest } = parts();
    const own = lightest(
      known(owns, floor, () => attendants.filter(({ floors }) => floors.includes(floor))),
    );
    const others = known(rest, floor, () =>
      attendants.filter(
        (one) => !coversAll(one) && one.floors.length > 0 && !one.floors.includes(floor),
      ),
    );
    if (own && (desk || own.load < heavyLoad)) return own;
    if (own) {
      const next = nearest(floor, others);
      return next && next.load <= lightLoad ? next : own;
    }
    return lightest(night) ?? nearest(floor, others) ?? answering();
  };

  const ofDepartment = ({ department, rank }: RouteJob): W | undefined => {
    const chosen = lightest(
      [...present].filter((one) => one.department === department && one.role === 'department'),
    );
    if (chosen) return chosen;
    const night = lightest(parts().night);
    if (night && carried.includes(department) && rank > 0) return night;
    return answering(department === 'front-office' ? ['operator', ...answerers] : answerers);
  };

  return {
    come: (worker) => {
      present.add(worker);
      sorted = null;
    },
    leave: (worker) => {
      present.delete(worker);
      sorted = null;
    },
    route: (job, desk) => {
      if (job.department !== 'housekeeping') return ofDepartment(job);
      if (job.floor !== null) return onFloor(job.floor, desk);
      return lightest(parts().attendants) ?? answering();
    },
  };
};
