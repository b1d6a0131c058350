/** Service models: who serves which floor when. The public face of the domain. */

import { dayMs } from '../../../shared/kernel/durations.ts';
import { isoAt } from '../../../shared/kernel/time.ts';
import type { serviceModelContract } from '../../../shared/service-model/contract.ts';
import { lookAheadDays, servedAt } from '../../../shared/service-model/model.ts';
import type { ReadContext } from '../kernel/context.ts';
import { DeskError } from '../kernel/failure.ts';
import type { Handlers } from '../kernel/handlers.ts';
import { floorOf, readRules } from '../requests/index.ts';
import { answersAt } from './answers.ts';
import { addException, changeWeek, removeException, withdrawWeek } from './changes.ts';
import { previewOf } from './preview.ts';
import { exceptionList, viewException, viewFloors, viewServed, weekOf } from './views.ts';

export { turnsDue } from './due.ts';

/** @throws DeskError NOT_FOUND for a place the house does not have, CONFLICT for one on no floor */
const floorAt = (context: ReadContext, place: string): string => {
  const { rooms } = context.reads;
  if (!rooms.room(place) && rooms.floors().some(({ code }) => code === place)) return place;
  const area = rooms.area(place);
  const floor = floorOf(context, { place, placeKind: area ? 'area' : 'room' });
  if (floor !== null) return floor;
  if (area) throw new DeskError('CONFLICT', 'serviceModel.noFloor', { place });
  throw new DeskError('NOT_FOUND', 'serviceModel.unknownPlace', { place });
};

const at = (context: ReadContext, place: string, moment: string | undefined) => {
  const { nowMs, timeZone } = context;
  const floor = floorAt(context, place);
  const ms = moment === undefined ? nowMs : Date.parse(moment);
  const rules = readRules(context, ms - (lookAheadDays + 3) * dayMs)(floor);
  return {
    ...viewServed(context, servedAt(rules, ms, timeZone, lookAheadDays)),
    place,
    floor,
    at: isoAt(ms, timeZone),
    answers: answersAt(context, floor, ms),
  };
};

export const serviceModelHandlers: Handlers<typeof serviceModelContract> = {
  at: (context, { place, at: moment }) => at(context, place, moment),
  week: (context, { floor, date }) => weekOf(context, floor, date),
  list: (context) => ({ floors: viewFloors(context), exceptions: exceptionList(context) }),
  preview: (context, wanted) => previewOf(context, wanted),
  change: (context, wanted) => ({ floors: viewFloors(context, changeWeek(context, wanted)) }),
  withdraw: (context, { id }) => ({
    floors: viewFloors(context, [withdrawWeek(context, id)]),
  }),
  addException: (context, wanted) => viewException(context, addException(context, wanted)),
  removeException: (context, { id }) => viewException(context, removeException(context, id)),
};
