/**
 * The house the utterances are read in: the rooms and areas of the demo house, the shipped catalogue.
 */
import { buildVocabulary } from '../../electron/desk/catalogue/vocabulary.ts';
import { shippedServices } from '../../shared/catalogue/services.ts';

const two = (value: number): string => String(value).padStart(2, '0');
const upTo = (count: number): number[] => Array.from({ length: count }, (_, index) => index + 1);

const rooms: string[] = [
  ...upTo(12).flatMap((floor) => upTo(18).map((room) => two(floor) + two(room))),
  ...upTo(10).map((room) => `A15${two(room)}`),
];

const areas = [
  { code: 'lobby', zh: '大堂', en: 'Lobby', aliases: [] },
  { code: 'restaurant', zh: '餐厅', en: 'Restaurant', aliases: [] },
  { code: 'gym', zh: '健身房', en: 'Gym', aliases: [] },
  { code: 'pool', zh: '泳池', en: 'Pool', aliases: [] },
  { code: 'car-park', zh: '停车场', en: 'Car park', aliases: [] },
  { code: 'lift-hall', zh: '电梯厅', en: 'Lift hall', aliases: [] },
  ...upTo(12).map((floor) => ({
    code: `corridor-${two(floor)}`,
    zh: `${floor}楼走廊`,
    en: `Corridor floor ${floor}`,
    aliases: [],
  })),
];

export const vocabulary = buildVocabulary({ rooms, areas, services: shippedServices });
