/** The floors and rooms of the demo house, and what is out of the ordinary about a few of them. */

const floor = { fromRoom: 1, prefix: '', withoutDigit: '', without: [] as number[] };
export const patterns = [
  { ...floor, fromFloor: 1, untilFloor: 8, untilRoom: 18, model: 'centre' as const },
  { ...floor, fromFloor: 9, untilFloor: 10, untilRoom: 18, model: 'hybrid' as const },
  { ...floor, fromFloor: 11, untilFloor: 12, untilRoom: 18, model: 'floor-desk' as const },
  {
    ...floor,
    fromFloor: 15,
    untilFloor: 15,
    untilRoom: 10,
    prefix: 'A',
    model: 'floor-desk' as const,
  },
];

export const typeOf = (number: string): string => {
  const room = Number(number.slice(-2));
  if (room > 16) return 'suite';
  return room % 3 === 0 ? 'twin' : 'standard';
};

/** Rooms under repair. */
export const outOfOrder: readonly string[] = ['0314', '0610'];

/** Shows "do not disturb" with nothing waiting for the door. */
export const leftAlone = '0203';
