/**
 * Owns the catalogue a new house starts with: every service, its targets and its everyday words.
 * A house edits its own copy; nothing here reads or writes one.
 */
import { departmentServices } from './services/departments.ts';
import { housekeepingServices } from './services/housekeeping.ts';
import { loanServices } from './services/loans.ts';
import { repairServices } from './services/repairs.ts';
import type { ShippedService } from './services/service.ts';
import { supplyServices } from './services/supplies.ts';

export type { ShippedService } from './services/service.ts';

/** The order in which the catalogue is shown, and in which shared initials are decided. */
const order =
  'towels pillows bedding slippers toiletries drinking-water hot-water toilet-paper ' +
  'hangers make-up-room turn-down vip-tidy collect-rubbish spill loan-hair-dryer loan-iron ' +
  'loan-adapter loan-power-strip loan-charger loan-umbrella loan-cot loan-wheelchair ' +
  'loan-return extra-bed extra-bed-out repair-tv repair-network repair-ac repair-power repair-light ' +
  'repair-plumbing repair-hot-water repair-lock repair-safe repair-phone repair-furniture ' +
  'how-to laundry-collect laundry-express laundry-return shoe-shine minibar-check minibar-refill ' +
  'room-service tray-collect babysitting welcome message wake-up wake-up-knock luggage door-opening ' +
  'noise smell pest medical fire-smoke suspicious move-room late-check-out check-out-inspection ' +
  'public-area lost-enquiry ask-guest other';

const byCode = new Map(
  [
    ...supplyServices,
    ...loanServices,
    ...housekeepingServices,
    ...repairServices,
    ...departmentServices,
  ].map((entry) => [entry.code, entry]),
);

/** Every shipped service in catalogue order. */
export const shippedServices: readonly ShippedService[] = order
  .split(' ')
  .flatMap((code) => byCode.get(code) ?? []);
