// What is typed while a bag is counted, read as lines of the docket.
import { beforeAll, describe, expect, it } from 'vitest';
import { readPieces } from '../../renderer/features/laundry/pieces.ts';
import { readSounds } from '../../renderer/ui/spell.ts';
import type { LaundryArticle } from '../../shared/laundry/contract.ts';
import { costOf, docketOf, numberOfDocket } from '../../shared/laundry/model.ts';

const article = (
  id: string,
  zh: string,
  en: string,
  [wash, dry, press]: readonly (number | null)[],
): LaundryArticle => ({
  id,
  zh,
  en,
  wash: wash ?? null,
  dry: dry ?? null,
  press: press ?? null,
  offered: true,
});
const articles = [
  article('shirt', '衬衫', 'Shirt', [20, 35, 15]),
  article('jacket', '西装上衣', 'Jacket', [null, 60, 30]),
  article('socks', '袜子', 'Socks, pair', [8, null, null]),
];
beforeAll(readSounds);

const read = (typed: string) =>
  readPieces(typed, articles).pieces.map(({ article: id, treatment, quantity }) =>
    [id, treatment, quantity].join(' '),
  );

describe('pieces as they are typed', () => {
  it.each([
    ['衬衫 水洗 2，西装上衣 干洗 1', ['shirt wash 2', 'jacket dry 1']],
    ['衬衫2件、袜子3双', ['shirt wash 2', 'socks wash 3']],
    ['2 shirt press, jacket', ['shirt press 2', 'jacket dry 1']],
    ['cs 3; xzsy 熨', ['shirt wash 3', 'jacket press 1']],
    ['3 衬衫 1 袜子', ['shirt wash 3', 'socks wash 1']],
    ['2 shirt press 1 jacket', ['shirt press 2', 'jacket dry 1']],
    ['衬衫 3 袜子 1', ['shirt wash 3', 'socks wash 1']],
    ['衬衫2件 西装上衣 干洗 1', ['shirt wash 2', 'jacket dry 1']],
  ])('%s', (typed, lines) => {
    expect(read(typed)).toEqual(lines);
  });

  it('names what it cannot read, and reads nothing after it', () => {
    expect(readPieces('衬衫 1, 帽子 2, 袜子', articles)).toMatchObject({
      pieces: [{ article: 'shirt' }],
      unread: '帽子 2',
    });
    expect(readPieces('衬衫 0', articles).unread).toBe('衬衫 0');
  });
});

describe('a docket', () => {
  it('costs what its lines cost, more for express, nothing certain without a price', () => {
    const line = { quantity: 2, back: 0, cents: 1_999 };
    expect(costOf([line], false, 50)).toBe(3_998);
    expect(costOf([line], true, 50)).toBe(5_997);
    expect(costOf([line, { quantity: 1, back: 0, cents: 0 }], false, 50)).toBe(0);
  });

  it('is read from its number as written or scanned', () => {
    expect(docketOf(42)).toBe('L-0042');
    expect(['L-0042', 'l42', '0042'].map(numberOfDocket)).toEqual([42, 42, 42]);
    expect(numberOfDocket('0198c0de-0000-7000')).toBeNull();
  });
});
