// How a thing leaves the house: to its owner with proof, by courier, back again, on a list with two names.
import { describe, expect, it } from 'vitest';
import { createTestHouse } from '../support/house.ts';
import { refusal } from '../support/refusal.ts';
import { facts, signatureOf, umbrella, withPin } from './umbrella.ts';

describe('a return', () => {
  it('needs two facts or four signs of a document, and a signature or a receipt', async () => {
    const house = await createTestHouse();
    const { operator, item, loss } = await umbrella(house);
    await operator.lostAndFound.confirmPair({ found: item.id, loss: loss.id });
    const before = house.contents();
    const give = (more: object) =>
      operator.lostAndFound.release({ id: 'L-0001', to: '李女士', check: facts, ...more } as never);
    expect(await refusal(give({}))).toMatchObject({ reason: 'lostAndFound.signFirst' });
    for (const check of [{ facts: ['一项'] }, { document: 'passport', lastFour: '12345678' }])
      expect(await refusal(give({ check, receipt: true }))).toMatchObject({
        code: 'INVALID_INPUT',
      });
    for (const number of [
      '110101199003074233',
      '1101 0119 9003 0742 3X',
      'E12345678',
      'EA1234567',
      'H-12345678',
      '护照号G87654321',
    ])
      for (const more of [{ to: `李女士 ${number}` }, { check: { facts: ['房号 1011', number] } }])
        expect(await refusal(give({ receipt: true, ...more })), number).toMatchObject({
          reason: 'lostAndFound.documentNumber',
        });
    expect(house.contents()).toBe(before);
    const returned = await give({
      check: { facts: ['刻字 LW', '电话 13812345621'] },
      signature: 'M10 20L30 40L50 60',
    });
    expect(returned).toMatchObject({
      state: 'returned',
      release: { way: 'handed', to: '李女士', by: '002', signature: 'M10 20L30 40L50 60' },
    });
    expect((await operator.lostAndFound.get({ id: loss.id })).record).toMatchObject({
      state: 'returned',
    });
    const bodies = house.rows<{ body: string }>(
      "SELECT body FROM events WHERE subject_kind IN ('found-item', 'loss-report')",
    );
    for (const { body } of bodies)
      for (const personal of ['李女士', '13812345621', 'LW']) expect(body).not.toContain(personal);
  });

  it('of a thing already returned is refused, with where it went', async () => {
    const house = await createTestHouse();
    const { operator, item } = await umbrella(house);
    const claim = { id: item.id, to: '李女士', check: facts, receipt: true };
    const [first, second] = await Promise.allSettled([
      operator.lostAndFound.release(claim),
      house.as('011', 'desk-2').lostAndFound.release({ ...claim, to: '王先生' }),
    ]);
    expect([first.status, second.status]).toEqual(['fulfilled', 'rejected']);
    expect(await refusal(operator.lostAndFound.release(claim))).toMatchObject({
      code: 'WRONG_STATE',
      reason: 'lostAndFound.wrongState',
      details: { number: 'L-0001', state: 'returned', to: '李女士' },
    });
    expect(house.rows('SELECT count(*) AS count FROM events WHERE kind = ?', 'returned')).toEqual([
      { count: 1 },
    ]);
  });

  it('by courier keeps number and cost', async () => {
    const house = await createTestHouse();
    const { operator, item } = await umbrella(house);
    expect(
      await operator.lostAndFound.release({
        id: item.id,
        to: '李女士',
        check: { document: 'identity-card', lastFour: '423X' },
        courier: { company: '顺丰', number: 'SF1234567890123', costCents: 2_300, paidBy: 'guest' },
      }),
    ).toMatchObject({
      state: 'sent',
      release: { way: 'courier', courier: { number: 'SF1234567890123', costCents: 2_300 } },
    });
  });

  it('that was wrong is put right by a supervisor only, and the report is searched again', async () => {
    const house = await createTestHouse();
    await withPin(house, '011');
    const { operator, item, loss } = await umbrella(house);
    await operator.lostAndFound.confirmPair({ found: item.id, loss: loss.id });
    await operator.lostAndFound.release({ id: item.id, to: '王先生', check: facts, receipt: true });
    const before = house.contents();
    expect(
      await refusal(operator.lostAndFound.takeBack({ id: item.id, reason: '认错人' })),
    ).toMatchObject({ code: 'NOT_ALLOWED', reason: 'lostAndFound.supervisorOnly' });
    expect(house.contents()).toBe(before);
    const back = await operator.lostAndFound.takeBack({
      id: item.id,
      reason: '认错人',
      second: signatureOf('011'),
    });
    expect(back).toMatchObject({ state: 'registered', release: null, loss: null });
    expect((await operator.lostAndFound.get({ id: loss.id })).record).toMatchObject({
      state: 'searching',
    });
    const story = (await operator.lostAndFound.get({ id: item.id })).events;
    expect(story.map(({ kind }) => kind)).toEqual([
      'found-registered',
      'shelved',
      'pair-proposed',
      'matched',
      'pair-confirmed',
      'returned',
      'taken-back',
      'pair-parted',
      'pair-proposed',
    ]);
    expect(story.at(-3)).toMatchObject({
      text: '认错人',
      changes: { release: { before: { to: '王先生' }, after: null } },
    });
    // Both are free again, for each other too: the right owner may be the one who was rung first.
    expect((await operator.lostAndFound.get({ id: loss.id })).pairs).toMatchObject([
      { found: { id: item.id }, state: 'proposed' },
    ]);
    expect(
      await operator.lostAndFound.confirmPair({ found: item.id, loss: loss.id }),
    ).toMatchObject({ state: 'confirmed' });
  });
});

describe('what is due', () => {
  it('is listed by what becomes of it, and leaves with two names, a reason and one list', async () => {
    const house = await createTestHouse();
    await withPin(house, '011');
    const operator = house.as('002');
    const fruit = await operator.lostAndFound.found({
      what: '半盒水果',
      place: '0815',
      store: 'cold',
    });
    const scarf = await operator.lostAndFound.found({ what: '围巾 灰' });
    for (const { id } of [fruit, scarf]) await house.as('011').lostAndFound.shelve({ id });
    expect((await operator.lostAndFound.due()).dispose).toEqual([]);
    house.setClock('2026-11-25T09:00:00+08:00');
    expect(await operator.lostAndFound.due()).toMatchObject({
      date: '2026-11-25',
      police: [],
      dispose: [{ number: 'L-0001', step: 'due' }],
    });
    const bin = { reason: '过保管期', second: signatureOf('011') };
    await withPin(house, '002');
    expect(
      await refusal(
        operator.lostAndFound.dispose({ ids: [fruit.id], reason: 'x', second: signatureOf('002') }),
      ),
    ).toMatchObject({ reason: 'lostAndFound.sameSignature' });
    await withPin(house, '001');
    const notDue = await refusal(
      operator.lostAndFound.dispose({
        ids: [fruit.id, scarf.id],
        reason: 'x',
        second: signatureOf('001'),
      }),
    );
    expect(notDue).toMatchObject({ reason: 'lostAndFound.notDue', details: { number: 'L-0002' } });
    expect(house.rows('SELECT state FROM found_items')).toEqual([
      { state: 'shelved' },
      { state: 'shelved' },
    ]);
    const done = await operator.lostAndFound.dispose({ ids: [fruit.id], ...bin });
    expect(done).toMatchObject({
      batch: 1,
      items: [
        { number: 'L-0001', state: 'disposed', release: { second: '011', reason: '过保管期' } },
      ],
    });
    expect(await operator.lostAndFound.batch({ batch: 1 })).toEqual(done);
    // The desk was off over the winter: three months have passed when it is opened again.
    house.sleep((Date.parse('2027-02-24T09:00:00+08:00') - house.nowMs()) / 60_000);
    expect((await operator.lostAndFound.due()).police).toMatchObject([{ number: 'L-0002' }]);
    expect(
      await operator.lostAndFound.toPolice({ ids: ['L-0002'], officer: '王警官' }),
    ).toMatchObject({ batch: 2, items: [{ state: 'police' }] });
  });

  it('lets no two operators throw away what the rules send to the police or to security', async () => {
    const house = await createTestHouse();
    for (const code of ['001', '011']) await withPin(house, code);
    const operator = house.as('002');
    const knife = await operator.lostAndFound.found({ what: '管制刀具', class: 'suspicious' });
    const scarf = await operator.lostAndFound.found({ what: '围巾 灰' });
    await house.as('011').lostAndFound.shelve({ id: scarf.id });
    house.sleep((Date.parse('2027-02-24T09:00:00+08:00') - house.nowMs()) / 60_000);
    const before = house.contents();
    for (const [{ id }, number] of [
      [knife, 'L-0001'],
      [scarf, 'L-0002'],
    ] as const)
      expect(
        await refusal(
          operator.lostAndFound.dispose({ ids: [id], reason: 'x', second: signatureOf('001') }),
        ),
      ).toMatchObject({
        code: 'NOT_ALLOWED',
        reason: 'lostAndFound.notForBin',
        details: { number },
      });
    expect(house.contents()).toBe(before);
    expect(
      await operator.lostAndFound.dispose({
        ids: [knife.id, scarf.id],
        reason: '派出所不收',
        second: signatureOf('011'),
      }),
    ).toMatchObject({ items: [{ state: 'disposed' }, { state: 'disposed' }] });
  });

  it('leaves out what somebody has said to fetch, until that is called off', async () => {
    const house = await createTestHouse();
    await withPin(house, '011');
    const operator = house.as('002');
    const { id } = await operator.lostAndFound.found({ what: '围巾 灰' });
    await house.as('011').lostAndFound.shelve({ id });
    house.sleep((Date.parse('2027-02-24T09:00:00+08:00') - house.nowMs()) / 60_000);
    const due = async () => {
      const { police, dispose, steps } = await operator.lostAndFound.due();
      return { leaving: [...police, ...dispose].length, steps: steps.map(({ step }) => step) };
    };
    expect(await due()).toEqual({ leaving: 1, steps: ['due'] });
    await operator.lostAndFound.agree({ id, at: '2027-02-25T10:00:00+08:00' });
    expect(await due()).toEqual({ leaving: 0, steps: ['pickup'] });
    // Whoever is late for it may still come.
    house.sleep(48 * 60);
    expect(await due()).toEqual({ leaving: 0, steps: ['pickup'] });
    const before = house.contents();
    for (const refused of [
      operator.lostAndFound.toPolice({ ids: [id], officer: '王警官' }),
      operator.lostAndFound.dispose({ ids: [id], reason: 'x', second: signatureOf('011') }),
    ])
      expect(await refusal(refused)).toMatchObject({
        code: 'CONFLICT',
        reason: 'lostAndFound.pickupStill',
        details: { number: 'L-0001', at: '02-25 10:00' },
      });
    expect(house.contents()).toBe(before);
    await operator.lostAndFound.agree({ id, at: null });
    expect(await due()).toEqual({ leaving: 1, steps: ['due'] });
    expect(await operator.lostAndFound.toPolice({ ids: [id], officer: '王警官' })).toMatchObject({
      items: [{ state: 'police' }],
    });
  });

  it('follows the house’s own times, for what lies there too', async () => {
    const house = await createTestHouse();
    await house.as('002').lostAndFound.found({ what: '围巾 灰' });
    const rule = {
      class: 'general',
      keep: 10,
      unit: 'day',
      after: 'dispose',
      store: null,
      withinMinutes: null,
    } as const;
    expect(await refusal(house.as('002').lostAndFound.setRule(rule))).toMatchObject({
      code: 'NOT_ALLOWED',
    });
    expect(await house.as('011').lostAndFound.setRule(rule)).toMatchObject({ changed: 1 });
    expect((await house.as('002').lostAndFound.get({ id: 'L-0001' })).record).toMatchObject({
      keepUntil: '2026-12-03',
      after: 'dispose',
    });
  });
});

describe('the register of a past moment', () => {
  it('shows on the board what needed a step then, and nothing that came later', async () => {
    const house = await createTestHouse();
    const { operator, item, loss } = await umbrella(house);
    const then = house.inMinutes(1);
    house.advance(10);
    await operator.lostAndFound.confirmPair({ found: item.id, loss: loss.id });
    await operator.lostAndFound.release({ id: item.id, to: '李女士', check: facts, receipt: true });
    await operator.lostAndFound.found({ what: '围巾 灰' });
    const board = await operator.board.asOf({ at: then });
    expect(board.lostAndFound).toMatchObject({
      toDo: 1,
      inStore: 1,
      items: [{ number: 'L-0001', step: 'match', percent: 86 }],
    });
    expect((await operator.board.snapshot()).lostAndFound).toMatchObject({
      inStore: 1,
      items: [{ number: 'L-0002', step: 'shelve' }],
    });
  });

  it('hands what needs a step to the next shift, without a name of its owner', async () => {
    const house = await createTestHouse();
    const { operator } = await umbrella(house);
    const { items } = await operator.handover.compose();
    const lost = items.filter(({ section }) => section === 'lost');
    expect(lost).toMatchObject([
      { head: 'L-0001', tag: { key: 'likelyMatch', facts: { percent: 86 } } },
    ]);
    expect(JSON.stringify(lost)).not.toContain('李女士');
  });
});
