// A promise whose time passed before the guest was told is broken, whatever becomes of it afterwards.
import { expect, it } from 'vitest';
import { createTestHouse } from '../support/house.ts';
import { recordOne } from '../support/requests.ts';

const opened = async () => {
  const house = await createTestHouse();
  const operator = house.as('002');
  /** A request whose guest is told a time, as many minutes from now. */
  const promised = async (place: string, minutes: number) => {
    const { id } = await operator.requests.create({ place, service: 'towels' });
    await operator.requests.promise({ id, by: house.inMinutes(minutes) });
    return id;
  };
  const figures = async () => {
    const asked = { name: 'promises', from: '2026-11-23', until: '2026-11-23' } as const;
    const { figures: all } = await house.as('090').reports.run(asked);
    const of = (wanted: string) => all.find(({ figure }) => figure === wanted)?.value;
    return { made: of('made'), kept: of('kept'), broken: of('broken'), renewed: of('renewed') };
  };
  return { house, operator, promised, figures };
};

it('a request cancelled before the time breaks none, and one cancelled after it stays broken', async () => {
  const { house, operator, promised, figures } = await opened();
  const early = await promised('1208', 20);
  await operator.requests.cancel({ id: early, reason: '客人不要了' });
  expect(await figures()).toEqual({ made: 1, kept: null, broken: 0, renewed: 0 });
  const late = await promised('1209', 10);
  house.advance(15);
  expect(await figures()).toEqual({ made: 2, kept: 0, broken: 1, renewed: 0 });
  await operator.requests.cancel({ id: late, reason: '客人不要了' });
  expect(await figures()).toEqual({ made: 2, kept: 0, broken: 1, renewed: 0 });
});

it('a new time given before the old one passed renews it; given afterwards it does not mend it', async () => {
  const { house, operator, promised, figures } = await opened();
  const early = await promised('1208', 20);
  // Shoes are promised in their own book, which gives a new time without asking for an answer first.
  const shoes = await recordOne(operator, '1209 擦鞋两双');
  await operator.requests.dispatch({ id: shoes.id, to: '112' });
  await house.as('112').guestThings.take({ id: 'T-1', count: 2, promise: house.inMinutes(10) });
  house.advance(5);
  await operator.requests.promise({ id: early, by: house.inMinutes(30) });
  expect(await figures()).toEqual({ made: 3, kept: null, broken: 0, renewed: 33.3 });
  house.advance(10);
  await operator.guestThings.promise({ id: 'T-1', by: house.inMinutes(10) });
  expect(await figures()).toEqual({ made: 4, kept: 0, broken: 1, renewed: 25 });
  // The new one is kept, the old one stays broken.
  await operator.requests.reply({ id: shoes.id, text: '正在送来' });
  expect(await figures()).toEqual({ made: 4, kept: 50, broken: 1, renewed: 25 });
});
