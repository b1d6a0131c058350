// Who is proposed, and why: by floor and hour, by who is on duty, by what each carries, by department.
import { describe, expect, it } from 'vitest';
import { createTestHouse, type TestHouse } from '../support/house.ts';
import { refusal } from '../support/refusal.ts';
import { requestIn } from '../support/requests.ts';

type Proposed = { to: string | null; why: string[] };

/** The proposal for a service at a place, and the reasons given. */
const proposed = async (
  house: TestHouse,
  place: string | null,
  service = 'towels',
): Promise<Proposed> => {
  const client = house.as('090');
  const { id } = await client.requests.create({ place, service });
  const { to, because } = await client.requests.proposal({ id });
  await client.requests.cancel({ id, reason: 'mistaken' });
  return { to, why: because.map(({ reason }) => reason) };
};

describe('the service model', () => {
  const centre = { to: '108', why: ['coversFloor', 'load'] };
  const desk = (to: string) => ({ to, why: ['floorDesk', 'load'] });
  const byCentre = (to: string) => ({ to, why: ['coversFloor', 'load'] });

  it.each([
    ['2026-11-23T10:59:00+08:00', '0801', centre],
    ['2026-11-23T10:59:00+08:00', '0901', desk('109')],
    ['2026-11-23T11:00:00+08:00', '0901', byCentre('109')],
    ['2026-11-23T16:59:00+08:00', '1001', byCentre('110')],
    ['2026-11-23T17:00:00+08:00', '1001', desk('110')],
    ['2026-11-23T22:59:00+08:00', '1208', desk('112')],
    ['2026-11-23T23:00:00+08:00', '1208', byCentre('112')],
    ['2026-11-23T16:00:00+08:00', 'A1501', desk('115')],
  ])('at %s in %s', async (at, place, expected) => {
    const onDuty = ['002', '108', '109', '110', '112', '115'];
    const house = await createTestHouse({ at, onDuty });
    expect(await proposed(house, place)).toEqual(expected);
  });

  it('says until when a floor has its desk', async () => {
    const house = await createTestHouse({
      at: '2026-11-23T10:59:00+08:00',
      onDuty: ['001', '109'],
    });
    const client = house.as('001');
    const { id } = await client.requests.create({ place: '0901', service: 'towels' });
    expect((await client.requests.get({ id })).proposal?.because[0]).toEqual({
      reason: 'floorDesk',
      facts: { floor: '9', until: '11:00' },
    });
    const floors = (await client.board.snapshot()).floors;
    expect(floors.find(({ code }) => code === '9')).toMatchObject({
      servedBy: 'floor-desk',
      untilMs: Date.parse('2026-11-23T11:00:00+08:00'),
    });
  });

  it('with a desk nobody sits at goes to the nearest neighbour', async () => {
    const house = await createTestHouse({ onDuty: ['002', '108', '111'] });
    expect(await proposed(house, '1208')).toEqual({
      to: '111',
      why: ['floorDeskEmpty', 'floorEmpty', 'neighbour', 'load'],
    });
  });
});

describe('who is there', () => {
  it('nobody on the floor: the nearest floor', async () => {
    const house = await createTestHouse({ onDuty: ['002', '101', '106'] });
    expect(await proposed(house, '0501')).toEqual({
      to: '106',
      why: ['floorEmpty', 'neighbour', 'load'],
    });
  });

  it('at night: whoever covers all floors, the one who carries less', async () => {
    const house = await createTestHouse({ at: '2026-11-24T02:00:00+08:00' });
    expect(await proposed(house, '0501')).toEqual({ to: '121', why: ['nightCovers', 'load'] });
    const operator = house.as('003');
    const { id } = await operator.requests.create({ place: '0502', service: 'towels' });
    await operator.requests.dispatch({ id });
    expect(await proposed(house, '0501')).toEqual({ to: '122', why: ['nightCovers', 'load'] });
  });

  it('no attendant at all: the supervisor, then who else answers for the house', async () => {
    const house = await createTestHouse({ onDuty: ['002', '011', '020'] });
    expect(await proposed(house, '0501')).toEqual({
      to: '011',
      why: ['floorEmpty', 'answers', 'load'],
    });
  });

  it('nobody on duty at all: the supervisor is named to be rung at home', async () => {
    const house = await createTestHouse({ onDuty: [] });
    const { to, why } = await proposed(house, '0501');
    expect(to).toBe('010');
    expect(why).toEqual(['floorEmpty', 'answersOffDuty', 'load']);
  });

  it('nobody in the house and nobody to ring: it says so, and refuses to pretend', async () => {
    const house = await createTestHouse({ onDuty: [] });
    const admin = house.as('090');
    for (const code of ['010', '011', '020']) await admin.staff.deactivate({ code });
    expect(await proposed(house, '0501')).toEqual({ to: null, why: ['floorEmpty', 'nobody'] });
    const { id } = await admin.requests.create({ place: '0501', service: 'towels' });
    const before = house.contents();
    expect(await refusal(admin.requests.dispatch({ id }))).toMatchObject({
      code: 'CONFLICT',
      reason: 'requests.nobodyOnDuty',
    });
    expect(house.contents()).toBe(before);
  });
});

describe('load', () => {
  const carry = async (house: TestHouse, count: number): Promise<void> => {
    for (let job = 0; job < count; job += 1) {
      const { id } = await house.as('002').requests.create({ place: '0801', service: 'towels' });
      await house.as('002').requests.dispatch({ id, to: '108' });
    }
  };

  it('spares a person with five jobs when a neighbour carries next to nothing', async () => {
    const house = await createTestHouse({ onDuty: ['002', '107', '108'] });
    await carry(house, 4);
    expect((await proposed(house, '0801')).to).toBe('108');
    await carry(house, 1);
    expect(await proposed(house, '0801')).toEqual({
      to: '107',
      why: ['ownIsHeavy', 'neighbour', 'load'],
    });
  });

  it('counts unfinished jobs only', async () => {
    const house = await createTestHouse();
    await requestIn(house, 'dispatched');
    await requestIn(house, 'done');
    await requestIn(house, 'cancelled');
    const { staff } = await house.as('002').staff.onDuty();
    expect(staff.find(({ code }) => code === '112')?.load).toBe(1);
  });
});

describe('departments', () => {
  it.each([
    ['repair-ac', ['002', '112', '202'], '202', ['department', 'load']],
    ['repair-ac', ['002', '112', '011'], '011', ['departmentEmpty', 'answers', 'load']],
    ['laundry-collect', ['003', '121'], '121', ['departmentEmpty', 'nightCovers', 'load']],
    ['repair-ac', ['003', '121', '020'], '020', ['departmentEmpty', 'answers', 'load']],
    ['message', ['002', '011'], '002', ['departmentEmpty', 'answers', 'load']],
    ['medical', ['003', '121', '241'], '241', ['department', 'load']],
  ])('%s with %j on duty', async (service, onDuty, to, why) => {
    const house = await createTestHouse({ onDuty });
    expect(await proposed(house, '1208', service)).toEqual({ to, why });
  });
});

describe('places', () => {
  it('an area on a floor goes to that floor, one of the whole house to anybody', async () => {
    const house = await createTestHouse({ onDuty: ['002', '105', '108'] });
    expect(await proposed(house, 'corridor-8', 'public-area')).toMatchObject({ to: '108' });
    expect(await proposed(house, 'lobby', 'public-area')).toEqual({
      to: '105',
      why: ['noFloor', 'load'],
    });
  });

  it('an unknown room goes to the floor its number names; one without a floor to anybody', async () => {
    const house = await createTestHouse({ onDuty: ['002', '101', '108'] });
    expect(await proposed(house, '0899')).toMatchObject({ to: '108' });
    expect(await proposed(house, '7777')).toEqual({ to: '101', why: ['noFloor', 'load'] });
    expect(await proposed(house, null)).toEqual({ to: '101', why: ['noFloor', 'load'] });
  });
});

describe('an override', () => {
  it('is recorded beside what was proposed', async () => {
    const house = await createTestHouse();
    const operator = house.as('002');
    const id = await requestIn(house, 'logged');
    await operator.requests.dispatch({ id, to: '111' });
    const { events } = await operator.requests.get({ id });
    expect(events.at(-1)?.facts).toMatchObject({ to: '111', proposed: '112', overridden: true });
    const other = await requestIn(house, 'dispatched');
    const { events: followed } = await operator.requests.get({ id: other });
    expect(followed.at(-1)?.facts).not.toHaveProperty('overridden');
  });

  it('to somebody not on duty, gone, or unknown is refused', async () => {
    const house = await createTestHouse();
    const operator = house.as('002');
    await house.as('090').staff.deactivate({ code: '101' });
    const id = await requestIn(house, 'logged');
    const before = house.contents();
    expect(await refusal(operator.requests.dispatch({ id, to: '121' }))).toMatchObject({
      code: 'CONFLICT',
      reason: 'staff.notOnDuty',
    });
    expect(await refusal(operator.requests.dispatch({ id, to: '101' }))).toMatchObject({
      code: 'CONFLICT',
      reason: 'staff.inactive',
    });
    expect(await refusal(operator.requests.dispatch({ id, to: '999' }))).toMatchObject({
      code: 'NOT_FOUND',
      reason: 'staff.unknown',
    });
    expect(house.contents()).toBe(before);
  });
});
