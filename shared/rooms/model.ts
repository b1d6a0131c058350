/** The words of the house's layout and of a room's state. Pure. */

export const occupancies = ['vacant', 'occupied'] as const;
export const housekeepingStates = [
  'clean',
  'dirty',
  'inspected',
  'out-of-order',
  'out-of-service',
] as const;

/** How a floor is served: by the centre, by its own desk, or by hours of both. */
export const serviceModels = ['centre', 'floor-desk', 'hybrid'] as const;
export type ServiceModel = (typeof serviceModels)[number];
