/** Reads the house as routing sees it now. */
import type { Proposal } from '../../../shared/requests/contract.ts';
import type { RequestRow } from '../database/schema/index.ts';
import type { ReadContext } from '../kernel/context.ts';
import { floorsOn } from '../staff/index.ts';
import { proposeFor, type Situation } from './routing.ts';
import { clockText, servedNow } from './served.ts';

/** Read once for as many proposals as are wanted at this moment. */
export const readSituation = (
  context: Pick<ReadContext, 'reads' | 'nowMs' | 'timeZone'>,
): Situation => {
  const { reads, timeZone } = context;
  const loads = reads.staff.loads();
  const resting = new Set(reads.attendance.openBreaks().map(({ staffId }) => staffId));
  return {
    floors: new Map(reads.rooms.floors().map((floor) => [floor.code, floor])),
    served: servedNow(context),
    clock: (ms) => clockText(ms, timeZone),
    onDuty: reads.staff.onDuty().map(({ staff, duty }) => ({
      person: staff,
      floors: floorsOn(staff, duty),
      load: loads.get(staff.id) ?? 0,
      onBreak: resting.has(staff.id),
    })),
    answerable: reads.staff
      .all()
      .filter(({ active, role }) => active && (role === 'supervisor' || role === 'duty-manager')),
  };
};

type Place = Pick<RequestRow, 'place' | 'placeKind'>;

/** The floor a place lies on; for a room the house does not know, the floor its number names. */
export const floorOf = (
  context: Pick<ReadContext, 'reads'>,
  { place, placeKind }: Place,
): string | null => {
  if (place === null) return null;
  if (placeKind === 'area') return context.reads.rooms.area(place)?.floor ?? null;
  const floor = context.reads.rooms.floorOf(place);
  if (floor !== undefined) return floor;
  const named = /^([A-Z]*)0*(\d+)\d\d$/.exec(place);
  const code = named ? `${named[1]}${named[2]}` : '';
  return context.reads.rooms.floors().some((floor) => floor.code === code) ? code : null;
};

/** What was proposed in a situation already: a full board asks the same again and again. */
const proposed = new WeakMap<Situation, Map<string, Proposal>>();

/** Who should get a service at a place now, and why. */
export const proposeAt = (
  context: Pick<ReadContext, 'reads' | 'nowMs' | 'timeZone'>,
  job: Place & Pick<RequestRow, 'service' | 'priority'>,
  situation: Situation = readSituation(context),
): Proposal => {
  const department = context.reads.catalogue.department(job.service) ?? 'housekeeping';
  const floor = floorOf(context, job);
  const emergency = job.priority === 'emergency';
  const known = proposed.get(situation) ?? new Map<string, Proposal>();
  proposed.set(situation, known);
  const key = `${department} ${floor ?? ''} ${emergency}`;
  const proposal = known.get(key) ?? proposeFor(situation, { department, floor, emergency });
  known.set(key, proposal);
  return proposal;
};
