/** The guests: complaints, files, care plans, satisfaction. */
import type { Shape } from '../shape.ts';
import type { guests as zh } from '../zh-CN/guests.ts';

export const guests: Shape<typeof zh> = {
  view: {
    complaints: 'Complaints',
    files: 'Files',
    carePlans: 'Care plans',
    satisfaction: 'Satisfaction',
  },
};
