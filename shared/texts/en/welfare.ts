/** Welfare checks: rung, knocked, gone in by two. */
import type { Shape } from '../shape.ts';
import type { welfare as zh } from '../zh-CN/welfare.ts';

export const welfare: Shape<typeof zh> = {
  title: 'Welfare check',
  since: 'do not disturb since {{time}}',
  step: { phoned: 'ring the room', knocked: 'knock and call', entered: 'two go in' },
  outcome: {
    answered: 'the guest answered',
    well: 'the guest is well',
    'not-there': 'nobody is there',
    unwell: 'the guest is unwell',
    emergency: 'emergency',
  },
  why: {
    noSign: 'No do-not-disturb hangs at {{place}}: nobody needs to look in.',
    from: 'Somebody looks in once the sign has hung {{hours}} hours: from {{time}}.',
    never: 'The house has not set after how long a do-not-disturb is looked into.',
  },
  act: { step: 'next step', close: 'how the guest is' },
  form: { by: 'by', second: 'second person', note: 'note', outcome: 'outcome' },
};
