// A check as it is typed: the room, then what was taken, in either language, by key or by name.
import { describe, expect, it } from 'vitest';
import { readCheck } from '../../shared/minibar/model.ts';

const articles = [
  { id: 'cola', key: 'kl', zh: '可乐', en: 'Cola' },
  { id: 'beer', key: 'pj', zh: '啤酒', en: 'Beer' },
  { id: 'mineral-water', key: 'ks', zh: '矿泉水', en: 'Mineral water' },
  { id: 'soda', key: 'sd', zh: '苏打水', en: 'Soda water' },
];
const colaAndBeer = [
  { article: 'cola', quantity: 2 },
  { article: 'beer', quantity: 1 },
];

describe('the line of a check', () => {
  it.each([
    '1208: 2 cola, 1 beer',
    '1208 2 colas 1 beer',
    '1208 2kl1pj',
    '1208 kl2 pj',
    '1208 kl2 pj1',
    '1208 2kl pj',
    '1208：可乐2，啤酒1',
    '1208 可乐 2罐 啤酒 1 瓶',
    '１２０８ 2可乐、啤酒',
    '1208 可乐×2 啤酒',
    '1208 kl kl pj',
  ])('%s', (line) => {
    expect(readCheck(line, articles)).toEqual({
      place: '1208',
      taken: colaAndBeer,
      nothing: false,
      unread: [],
      beyond: false,
    });
  });

  it.each(['1208 0', '1208 无', '1208: 没动', '1208 none'])('%s: nothing was taken', (line) => {
    expect(readCheck(line, articles)).toMatchObject({ place: '1208', taken: [], nothing: true });
  });

  it.each(['1208 2kl pj!', '1208 2kl pj ！', '1208 2 cola, 1 beer !!'])(
    '%s: so much, whatever the bar holds',
    (line) => {
      expect(readCheck(line, articles)).toEqual({
        place: '1208',
        taken: colaAndBeer,
        nothing: false,
        unread: [],
        beyond: true,
      });
    },
  );

  it('says what it could not read, and keeps what it could', () => {
    expect(readCheck('A1502 2 kl 茅台', articles)).toEqual({
      place: 'A1502',
      taken: [{ article: 'cola', quantity: 2 }],
      nothing: false,
      unread: ['茅台'],
      beyond: false,
    });
    // Two kinds of water: which is meant is for a person to say.
    expect(readCheck('1208 water', articles)).toMatchObject({ taken: [], unread: ['water'] });
    expect(readCheck('1208 mineral', articles)).toMatchObject({
      taken: [{ article: 'mineral-water', quantity: 1 }],
    });
  });

  it('takes a number that is no room for a count, and a room by its bare number', () => {
    const roomOf = (typed: string) => (typed === '208' ? '0208' : null);
    expect(readCheck('12 cola', articles, roomOf)).toMatchObject({
      place: null,
      taken: [{ article: 'cola', quantity: 12 }],
    });
    expect(readCheck('208 kl', articles, roomOf)).toMatchObject({ place: '0208' });
  });

  it('without a room or without words says nothing of either', () => {
    expect(readCheck('2 kl', articles)).toMatchObject({ place: null });
    expect(readCheck('1208', articles)).toEqual({
      place: '1208',
      taken: [],
      nothing: false,
      unread: [],
      beyond: false,
    });
    expect(readCheck('', articles)).toMatchObject({ place: null, taken: [], nothing: false });
  });
});
