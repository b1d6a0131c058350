// What a guest is offered: the best first, within the limit of whoever offers, with leave above it.
import { describe, expect, it } from 'vitest';
import { createTestHouse, type TestHouse } from '../support/house.ts';
import { refusal } from '../support/refusal.ts';
import { noise } from './noise.ts';

const operator = '002';

describe('what is offered', () => {
  const prepared = async (house: TestHouse, cents: number) => {
    const { client, id } = await noise(house);
    const { options } = await client.complaints.prepare({
      id,
      options: [
        { words: '换到 1510', cents: 0 },
        { words: '免一晚房费', cents },
      ],
    });
    return { client, id, move: options[0]?.id ?? '', refund: options[1]?.id ?? '' };
  };

  it('is the best first, and the guest’s answer is kept', async () => {
    const house = await createTestHouse();
    const { client, id, refund } = await prepared(house, 5_000);
    const offered = await client.complaints.offer({ id });
    expect(offered.options.map(({ words, state }) => [words, state])).toEqual([
      ['换到 1510', 'offered'],
      ['免一晚房费', 'prepared'],
    ]);
    await client.complaints.answer({ id, option: offered.options[0]?.id ?? '', accepted: false });
    await client.complaints.offer({ id, option: refund });
    const { options, compensationCents } = await client.complaints.answer({
      id,
      option: refund,
      accepted: true,
    });
    expect(options.map(({ state }) => state)).toEqual(['declined', 'accepted']);
    expect(compensationCents).toBe(5_000);
    expect(house.rows('SELECT compensation_cents AS cents, currency FROM complaints')).toEqual([
      { cents: 5_000, currency: 'CNY' },
    ]);
    expect(await refusal(client.complaints.offer({ id, words: '果盘' }))).toMatchObject({
      code: 'CONFLICT',
      reason: 'complaints.accepted',
    });
  });

  it('is shown with what it comes to together with what was offered before, however much', async () => {
    const house = await createTestHouse();
    const { client, id } = await prepared(house, 5_000);
    await client.complaints.offer({ id, words: '果盘', cents: 100 });
    const { options } = await client.complaints.prepare({
      id,
      options: [{ words: '全额退款', cents: 99_999_999 }],
    });
    expect(options.find(({ words }) => words === '全额退款')).toMatchObject({
      totalCents: 100_000_099,
      needsApproval: true,
    });
    expect((await client.complaints.get({ id })).options).toHaveLength(options.length);
  });

  it('keeps to the limit of the role; above it leave is asked and given once, by another', async () => {
    const house = await createTestHouse();
    const { client, id, refund } = await prepared(house, 60_000);
    expect(await refusal(client.complaints.offer({ id, option: refund }))).toMatchObject({
      code: 'NOT_ALLOWED',
      reason: 'complaints.overLimit',
      details: { amount: '600.00 CNY', limit: '100.00 CNY' },
    });
    const asked = await client.complaints.ask({ id, option: refund });
    expect(asked.options[1]).toMatchObject({ approval: 'asked', askedBy: operator });
    expect(await refusal(client.complaints.ask({ id, option: refund }))).toMatchObject({
      code: 'WRONG_STATE',
      reason: 'complaints.askedAlready',
    });
    // Not by whoever asked, nor by a supervisor whose own limit is lower.
    for (const [code, reason] of [
      [operator, 'complaints.ownAsking'],
      ['011', 'complaints.mayNotDecide'],
    ] as const)
      expect(
        await refusal(house.as(code).complaints.approve({ id, option: refund, approved: true })),
      ).toMatchObject({ code: 'NOT_ALLOWED', reason });
    const manager = house.as('020');
    expect((await manager.complaints.get({ id })).options[1]?.mayDecide).toBe(true);
    const given = await manager.complaints.approve({ id, option: refund, approved: true });
    expect(given.options[1]).toMatchObject({ approval: 'approved', decidedBy: '020' });
    expect(
      await refusal(manager.complaints.approve({ id, option: refund, approved: false, why: 'x' })),
    ).toMatchObject({ code: 'WRONG_STATE', reason: 'complaints.notAsked' });
    const offered = await client.complaints.offer({ id, option: refund });
    expect(offered.options[1]?.state).toBe('offered');
  });

  it('waits for leave where whoever may give it looks, and says for whom it waits', async () => {
    const house = await createTestHouse({ onDuty: ['002', '003', '011', '020'] });
    const { client, id, refund } = await prepared(house, 60_000);
    const nobodyAsked = await client.complaints.get({ id });
    expect(nobodyAsked).toMatchObject({ approval: null });
    expect(nobodyAsked.options[0]).toMatchObject({ totalCents: 0, approvers: null });
    const manager = (await house.as('090').staff.list({})).staff.find(({ code }) => code === '020');
    const approvers = {
      roles: ['duty-manager', 'administrator'],
      onDuty: [{ code: '020', name: manager?.name }],
    };
    expect(nobodyAsked.options[1]).toMatchObject({ totalCents: 60_000, approvers });

    await client.complaints.ask({ id, option: refund });
    house.advance(0);
    const seenBy = async (code: string) =>
      (await house.as(code).complaints.list({})).complaints.map(({ approval }) => approval);
    expect(await seenBy(operator)).toEqual(['others']);
    expect(await seenBy('011')).toEqual(['others']);
    expect(await seenBy('020')).toEqual(['yours']);
    expect((await house.as('011').complaints.get({ id })).options[1]).toMatchObject({ approvers });
    // The board tells whose limit covers it.
    expect((await house.as('011').alarms.list()).alarms).toMatchObject([
      { target: 'complaint-approval', label: 'C1', place: '1208', tell: { code: '020' } },
    ]);
    const limits = { amount: '600.00 CNY', who: expect.stringContaining(manager?.name ?? '?') };
    expect(await refusal(client.complaints.offer({ id, option: refund }))).toMatchObject({
      code: 'NOT_ALLOWED',
      reason: 'complaints.waitsForLeave',
      details: { ...limits, limit: '100.00 CNY' },
    });
    expect(
      await refusal(house.as('011').complaints.approve({ id, option: refund, approved: true })),
    ).toMatchObject({
      reason: 'complaints.mayNotDecide',
      details: { ...limits, limit: '500.00 CNY' },
    });
    // Decided, nothing waits any more.
    await house.as('020').complaints.approve({ id, option: refund, approved: true });
    expect(await seenBy('020')).toEqual([null]);
    expect((await client.alarms.list()).alarms).toEqual([]);
    expect(house.rows("SELECT id FROM watches WHERE target = 'complaint-approval'")).toEqual([]);
  });

  it('that was accepted counts with the next one: what is above a limit is the sum', async () => {
    const house = await createTestHouse();
    const { client, id } = await noise(house);
    const { options } = await client.complaints.offer({ id, words: '代金券', cents: 8_000 });
    await client.complaints.answer({ id, option: options[0]?.id ?? '', accepted: true });
    const after = await client.complaints.prepare({
      id,
      options: [{ words: '果盘', cents: 6_000 }],
    });
    expect(after.options[1]).toMatchObject({
      cents: 6_000,
      totalCents: 14_000,
      needsApproval: true,
    });
  });

  it('is refused with a reason, and cannot be offered then', async () => {
    const house = await createTestHouse();
    const { client, id, refund } = await prepared(house, 60_000);
    await client.complaints.ask({ id, option: refund });
    const manager = house.as('020');
    expect(
      await refusal(manager.complaints.approve({ id, option: refund, approved: false })),
    ).toMatchObject({ code: 'INVALID_INPUT', reason: 'complaints.whyWanted' });
    await manager.complaints.approve({ id, option: refund, approved: false, why: '太多' });
    expect(await refusal(client.complaints.offer({ id, option: refund }))).toMatchObject({
      reason: 'complaints.overLimit',
    });
    expect((await client.complaints.get({ id })).options[1]).toMatchObject({
      approval: 'refused',
      why: '太多',
    });
  });

  it('counts together: two halves are no way round the limit', async () => {
    const house = await createTestHouse();
    const { client, id } = await noise(house);
    await client.complaints.offer({ id, words: '代金券', cents: 6_000 });
    expect(
      await refusal(client.complaints.offer({ id, words: '再一张', cents: 6_000 })),
    ).toMatchObject({
      reason: 'complaints.overLimit',
      details: { amount: '120.00 CNY', limit: '100.00 CNY' },
    });
  });

  it('counts what leave was given for: two leaves are no way round a limit either', async () => {
    const house = await createTestHouse();
    const { client, id } = await noise(house);
    const { options: both } = await client.complaints.prepare({
      id,
      options: ['代金券一', '代金券二'].map((words) => ({ words, cents: 40_000 })),
    });
    const [first = '', second = ''] = both.map((one) => one.id);
    for (const option of [first, second]) {
      await client.complaints.ask({ id, option });
      await house.as('011').complaints.approve({ id, option, approved: true });
    }
    await client.complaints.offer({ id, option: first });
    expect(await refusal(client.complaints.offer({ id, option: second }))).toMatchObject({
      reason: 'complaints.overLimit',
    });
    // Leave is asked for anew, of somebody who may give as much as both.
    await client.complaints.ask({ id, option: second });
    expect(
      await refusal(house.as('011').complaints.approve({ id, option: second, approved: true })),
    ).toMatchObject({ reason: 'complaints.mayNotDecide' });
    await house.as('020').complaints.approve({ id, option: second, approved: true });
    const { options } = await client.complaints.offer({ id, option: second });
    expect(options.map(({ state }) => state)).toEqual(['offered', 'offered']);
  });

  it('is offered something else when it is opened again', async () => {
    const house = await createTestHouse();
    const { client, id } = await noise(house);
    const { options } = await client.complaints.offer({ id, words: '果盘' });
    await client.complaints.answer({ id, option: options[0]?.id ?? '', accepted: true });
    await client.complaints.resolve({ id, text: '送果盘', told: '已送' });
    house.advance(60);
    await client.complaints.followUp({ id, view: 'not', text: '还是吵' });
    const again = await client.complaints.offer({ id, words: '换房' });
    expect(again.options.map(({ state }) => state)).toEqual(['accepted', 'offered']);
  });

  it('is within limits supervisors set', async () => {
    const house = await createTestHouse();
    const { client, id } = await noise(house);
    await house
      .as('011')
      .complaints.changeSettings({ limits: [{ role: 'operator', cents: 70_000 }] });
    const card = await client.complaints.offer({ id, words: '免房费', cents: 65_000 });
    expect(card).toMatchObject({ compensationCents: 65_000, limitCents: 70_000 });
  });
});
