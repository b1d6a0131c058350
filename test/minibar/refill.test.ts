// A refill typed by hand: what no minibar holds is a slip.
import { expect, it } from 'vitest';
import { refusal } from '../support/refusal.ts';
import { priced } from './priced.ts';

it('a refill of more than any minibar holds is refused, what was put in before counted', async () => {
  const house = await priced();
  const operator = house.as('002');
  const fill = (quantity: number, expires = '2027-05-01') =>
    operator.minibar.refill({
      place: '1208',
      articles: [{ article: 'beer', quantity, expires }],
    });
  const stock = async () =>
    (await operator.minibar.room({ place: '1208' })).stock.find(
      ({ article }) => article === 'beer',
    );
  const held = (await stock())?.stock ?? 0;
  const check = await operator.minibar.check({
    place: '1208',
    taken: [{ article: 'beer', quantity: held }],
  });
  await fill(900);
  const before = house.contents();
  expect(await refusal(fill(100, '2027-06-01'))).toMatchObject({
    code: 'INVALID_INPUT',
    reason: 'minibar.tooMany',
    details: { place: '1208', zh: '啤酒', most: 999 },
  });
  expect(house.contents()).toBe(before);
  await fill(99);
  // What was not taken after all lies on top of it.
  await operator.minibar.undo({ id: check.id });
  expect(await stock()).toMatchObject({ stock: 999 + held });
});
