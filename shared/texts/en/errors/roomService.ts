export const roomService = {
  unknown: 'There is no such order; nothing was changed. Look it up in the book.',
  wrongState:
    'The order of room {{place}} is in a state that does not allow this; nothing was changed.',
  past: 'That time has passed; nothing was recorded. Give a time to come.',
  onItsWay:
    'The meal for room {{place}} is on its way or there already; the order was not changed. Take a second order, or put in prices only.',
  nothingOrdered:
    'Nothing is written down for room {{place}}; it was not passed on. Put in what the guest wants first.',
  unread: '“{{words}}” cannot be read; nothing was recorded. Write dishes with commas between.',
};
