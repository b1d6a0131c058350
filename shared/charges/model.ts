/** Charges: what a guest owes for what the house did, until the front office has it on the bill. Pure. */

/**
 * - `open` the front office has still to take it over.
 * - `taken-over` on the guest's bill: it is countered from now on, never changed.
 * - `voided` nobody pays: by a person with a reason, or because what it was for was taken back.
 */
export const chargeStates = ['open', 'taken-over', 'voided'] as const;
export type ChargeState = (typeof chargeStates)[number];

/** What a charge is for, as the front office's totals part it. */
export const chargeKinds = [
  'minibar',
  'laundry',
  'room-service',
  'babysitting',
  'extra-bed',
  'loan',
  'service',
  'sundry',
] as const;
export type ChargeKind = (typeof chargeKinds)[number];

/** The kind of the charge that a paid service of the catalogue makes. */
export const kindOfService = (service: string): ChargeKind =>
  chargeKinds.find((kind) => service === kind || service.startsWith(`${kind}-`)) ?? 'service';

/**
 * Paid services whose charges a register of its own makes, piece by piece or hour by hour: the request
 * that asked for them makes none.
 */
export const chargedByRegister: ReadonlySet<string> = new Set([
  'minibar-check',
  'laundry-collect',
  'laundry-express',
  'babysitting',
  'room-service',
]);

/** Nobody has said yet what it costs: it stands, and is not billed as nothing. */
export const isPriceWanted = (charge: { cents: number; state: ChargeState }): boolean =>
  charge.cents === 0 && charge.state === 'open';

/** What can be done with a charge, with a key each; who may is another matter. */
export const chargeSteps = ['take-over', 'price', 'void', 'undo'] as const;
export type ChargeStep = (typeof chargeSteps)[number];
