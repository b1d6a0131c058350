import type { Shape } from '../shape.ts';
import type { charges as zh } from '../zh-CN/charges.ts';

export const charges: Shape<typeof zh> = {
  title: 'Charges',
  priceWanted: 'to be priced',
  kind: {
    minibar: 'minibar',
    laundry: 'laundry',
    'room-service': 'room service',
    babysitting: 'babysitting',
    'extra-bed': 'extra bed',
    loan: 'lost loan',
    service: 'other service',
  },
  state: {
    open: 'open',
    'taken-over': 'taken over',
    voided: 'voided',
  },
  sheet: {
    title: 'Charges for the front office',
    number: 'No.',
    at: 'When',
    place: 'Room',
    guest: 'Guest',
    kind: 'Kind',
    what: 'What',
    quantity: 'Pieces',
    amount: 'Amount',
    currency: 'Currency',
    state: 'State',
    closedAt: 'Taken over or voided',
    closedBy: 'By',
    reason: 'Reason',
    total: 'Total',
  },
};
