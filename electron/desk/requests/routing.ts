/**
 * Who should get a job, and why: by department, service model of the floor and hour, who is on duty,
 * and what each carries. It proposes; the operator may override. Pure.
 */

import type { Because, Proposal } from '../../../shared/requests/contract.ts';
import type { Served } from '../../../shared/service-model/model.ts';
import type { FloorRow, StaffRow } from '../database/schema/index.ts';

/** A person on duty with the floors of this shift and the unfinished jobs carried. */
export type OnDuty = {
  person: StaffRow;
  floors: readonly string[];
  load: number;
  onBreak: boolean;
};

/** The house as routing sees it at one moment. */
export type Situation = {
  floors: ReadonlyMap<string, FloorRow>;
  /** By whom a floor is served at that moment. */
  served: (floor: string) => Served;
  /** A moment as the clock on the wall shows it. */
  clock: (ms: number) => string;
  onDuty: readonly OnDuty[];
  /** People who answer for the house even when not signed on. */
  answerable: readonly StaffRow[];
};

export type Job = { department: StaffRow['department']; floor: string | null; emergency: boolean };

/** From this many jobs a floor's own person is spared, if a neighbour carries next to nothing. */
const heavyLoad = 5;
const lightLoad = 1;

const lightest = (people: readonly OnDuty[]): OnDuty | undefined =>
  [...people].sort((a, b) => a.load - b.load || a.person.code.localeCompare(b.person.code))[0];

const propose = (chosen: OnDuty, because: Because[]): Proposal => ({
  to: chosen.person.code,
  toName: chosen.person.name,
  because: [...because, { reason: 'load', facts: { load: chosen.load } }],
  load: chosen.load,
});

const answerers = ['supervisor', 'duty-manager', 'captain', 'operator'] as const;

/** Nobody for it: the supervisor, then the duty manager, the captain, whoever runs the desk. */
const answering = (
  situation: Situation,
  because: Because[],
  order: readonly StaffRow['role'][] = answerers,
): Proposal => {
  for (const role of order) {
    const chosen = lightest(situation.onDuty.filter(({ person }) => person.role === role));
    if (chosen) return propose(chosen, [...because, { reason: 'answers', facts: { role } }]);
  }
  const away = situation.answerable[0];
  if (away)
    return propose({ person: away, floors: away.floors, load: 0, onBreak: false }, [
      ...because,
      { reason: 'answersOffDuty', facts: { role: away.role } },
    ]);
  return {
    to: null,
    toName: null,
    because: [...because, { reason: 'nobody', facts: {} }],
    load: 0,
  };
};

const isAttendant = ({ person }: OnDuty): boolean =>
  person.role === 'attendant' && person.department === 'housekeeping';
const coversAll = ({ floors }: OnDuty): boolean => floors.includes('*');

const position = (situation: Situation, floor: string): number =>
  situation.floors.get(floor)?.position ?? 0;

/** The attendant of the nearest floor; the lighter one of two equally near. */
const nearest = (
  situation: Situation,
  floor: string,
  people: readonly OnDuty[],
): OnDuty | undefined => {
  const from = position(situation, floor);
  const distance = ({ floors }: OnDuty) =>
    Math.min(...floors.map((code) => Math.abs(position(situation, code) - from)));
  return [...people].sort(
    (a, b) =>
      distance(a) - distance(b) || a.load - b.load || a.person.code.localeCompare(b.person.code),
  )[0];
};

const onFloor = (situation: Situation, floor: string): Proposal => {
  const attendants = situation.onDuty.filter(isAttendant);
  const own = lightest(attendants.filter(({ floors }) => floors.includes(floor)));
  const others = attendants.filter(
    (one) => !coversAll(one) && !one.floors.includes(floor) && one.floors.length > 0,
  );
  const because: Because[] = [];
  const served = situation.served(floor);
  if (served.by === 'floor-desk') {
    const desk = (open: string, always: string): Because =>
      served.untilMs === null
        ? { reason: always, facts: { floor } }
        : { reason: open, facts: { floor, until: situation.clock(served.untilMs) } };
    if (own) return propose(own, [desk('floorDesk', 'floorDeskAlways')]);
    because.push(desk('floorDeskEmpty', 'floorDeskAlwaysEmpty'));
  }
  if (own) {
    const next = own.load >= heavyLoad ? nearest(situation, floor, others) : undefined;
    if (next && next.load <= lightLoad)
      return propose(next, [
        { reason: 'ownIsHeavy', facts: { floor, name: own.person.name, load: own.load } },
        { reason: 'neighbour', facts: { floor: next.floors[0] ?? '' } },
      ]);
    return propose(own, [...because, { reason: 'coversFloor', facts: { floor } }]);
  }
  const night = lightest(attendants.filter(coversAll));
  if (night) return propose(night, [...because, { reason: 'nightCovers', facts: { floor } }]);
  const neighbour = nearest(situation, floor, others);
  if (neighbour)
    return propose(neighbour, [
      ...because,
      { reason: 'floorEmpty', facts: { floor } },
      { reason: 'neighbour', facts: { floor: neighbour.floors[0] ?? '' } },
    ]);
  return answering(situation, [...because, { reason: 'floorEmpty', facts: { floor } }]);
};

/** Among these people, whatever they are about. */
const choose = (situation: Situation, job: Job): Proposal => {
  const department = job.department;
  if (department !== 'housekeeping') {
    const chosen = lightest(
      situation.onDuty.filter(
        ({ person }) => person.department === department && person.role === 'department',
      ),
    );
    if (chosen) return propose(chosen, [{ reason: 'department', facts: { department } }]);
    const because: Because[] = [{ reason: 'departmentEmpty', facts: { department } }];
    // At night the attendant who covers the house also carries bags, trays and laundry.
    const night = lightest(situation.onDuty.filter((one) => isAttendant(one) && coversAll(one)));
    const carries =
      department === 'laundry' || department === 'concierge' || department === 'food-beverage';
    if (night && carries && !job.emergency)
      return propose(night, [
        ...because,
        { reason: 'nightCovers', facts: { floor: job.floor ?? '' } },
      ]);
    // A call to the guest or the front desk is made from the centre itself.
    return department === 'front-office'
      ? answering(situation, because, ['operator', ...answerers])
      : answering(situation, because);
  }
  if (job.floor !== null) return onFloor(situation, job.floor);
  const anybody = lightest(situation.onDuty.filter(isAttendant));
  if (anybody) return propose(anybody, [{ reason: 'noFloor', facts: {} }]);
  return answering(situation, [{ reason: 'noFloor', facts: {} }]);
};

/** Found nobody of the trade: whoever answers for the house was named instead. */
const isMakeshift = ({ to, because }: Proposal): boolean =>
  to === null || because.some(({ reason }) => reason === 'answers' || reason === 'answersOffDuty');

/**
 * The proposal for a job, with its reasons in the order they were weighed. Whoever is on a break is left
 * in peace while somebody else of the trade can do it.
 */
export const proposeFor = (situation: Situation, job: Job): Proposal => {
  const proposal = choose(situation, job);
  const chosen = situation.onDuty.find(({ person }) => person.code === proposal.to);
  if (!chosen?.onBreak) return proposal;
  const facts = { name: chosen.person.name };
  const others = situation.onDuty.filter(({ onBreak }) => !onBreak);
  const instead = choose({ ...situation, onDuty: others }, job);
  return isMakeshift(instead) && !isMakeshift(proposal)
    ? { ...proposal, because: [...proposal.because, { reason: 'onlyOnBreak', facts }] }
    : { ...instead, because: [{ reason: 'onBreak', facts }, ...instead.because] };
};
