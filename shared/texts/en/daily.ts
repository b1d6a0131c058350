/** The books of the daily work. */
import type { Shape } from '../shape.ts';
import type { daily as zh } from '../zh-CN/daily.ts';

export const daily: Shape<typeof zh> = {
  view: {
    cleaning: 'Cleaning',
    deepClean: 'Planned',
    publicAreas: 'Areas',
    laundry: 'Laundry',
    minibar: 'Minibar',
    wakeUps: 'Wake-ups',
    messages: 'Messages',
    babysitting: 'Babysitting',
    roomService: 'Meals',
    guestThings: 'Luggage',
  },
};
