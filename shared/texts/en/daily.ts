/** The books of the daily work. */
export const daily = {
  view: {
    cleaning: 'Cleaning',
    deepClean: 'Planned cleaning',
    publicAreas: 'Public areas',
    laundry: 'Laundry',
    minibar: 'Minibar',
    wakeUps: 'Wake-ups',
    messages: 'Messages',
    babysitting: 'Babysitting',
  },
};
