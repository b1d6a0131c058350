// A sitting from the parents' call to its bill: somebody qualified, the child's details for those concerned alone.
import { describe, expect, it } from 'vitest';
import { wholeCheck } from '../record/behind.ts';
import { refusal } from '../support/refusal.ts';
import { recordOne } from '../support/requests.ts';
import { asked, details, withCarers } from './carers.ts';

describe('the carers', () => {
  it('are a list with validity, kept by whoever answers for it', async () => {
    const house = await withCarers();
    const { carers } = await house.as('002').babysitting.carers();
    expect(carers.map(({ code, valid }) => [code, valid])).toEqual([
      ['112', true],
      ['111', false],
    ]);
    expect(
      await refusal(
        house.as('002').babysitting.setCarer({
          code: '101',
          qualification: 'x',
          validUntil: '2027-01-01',
        }),
      ),
    ).toMatchObject({ code: 'NOT_ALLOWED' });
    await house.as('011').babysitting.removeCarer({ code: '111', reason: '离职' });
    expect((await house.as('002').babysitting.carers()).carers).toHaveLength(1);
    expect(
      await refusal(house.as('011').babysitting.removeCarer({ code: '111', reason: '再次' })),
    ).toMatchObject({ code: 'NOT_FOUND', reason: 'babysitting.noCarer' });
  });

  it('keeps whoever is named for a sitting until another is', async () => {
    const house = await withCarers();
    const supervisor = house.as('011');
    const sitting = await asked(house);
    await house.as('002').babysitting.arrange({ id: sitting.id, carer: '112' });
    expect(
      await refusal(supervisor.babysitting.removeCarer({ code: '112', reason: '离职' })),
    ).toMatchObject({
      code: 'CONFLICT',
      reason: 'babysitting.carerNamed',
      details: { number: sitting.request.number, place: '1208' },
    });
    await house.as('002').babysitting.cancel({ id: sitting.id, reason: '家长在家' });
    await supervisor.babysitting.removeCarer({ code: '112', reason: '离职' });
    expect(house.rows('SELECT active FROM carers')).toEqual([{ active: 0 }, { active: 1 }]);
  });
});

describe('a sitting', () => {
  it('asked for in a line stands in the book, without anybody named', async () => {
    const house = await withCarers();
    const request = await recordOne(house.as('002'), '1208 托婴 19:00');
    const { sittings } = await house.as('002').babysitting.list({});
    expect(sittings).toMatchObject([
      { place: '1208', state: 'asked', carer: null, request: { id: request.id } },
    ]);
    expect(sittings[0]?.from.slice(11, 16)).toBe('19:00');
  });

  it('goes to somebody qualified who has the time, is begun, ended and paid by the half hour', async () => {
    const house = await withCarers();
    const operator = house.as('002');
    const { id, request } = await asked(house);
    const before = house.contents();
    expect(await refusal(operator.babysitting.arrange({ id, carer: '111' }))).toMatchObject({
      code: 'CONFLICT',
      reason: 'babysitting.notQualified',
    });
    expect(await refusal(operator.babysitting.arrange({ id, carer: '101' }))).toMatchObject({
      reason: 'babysitting.notQualified',
    });
    expect(house.contents()).toBe(before);
    const arranged = await operator.babysitting.arrange({ id, carer: '112' });
    expect(arranged).toMatchObject({ state: 'arranged', carer: { code: '112' }, cents: 24_000 });
    // Until the hour comes the job is nobody's: who goes home in between hands nothing over.
    expect(await operator.requests.get({ id: request.id })).toMatchObject({ assignee: null });
    const other = await operator.babysitting.ask({
      place: '0305',
      from: '2026-11-23T20:30:00+08:00',
      until: '2026-11-23T22:00:00+08:00',
    });
    expect(
      await refusal(operator.babysitting.arrange({ id: other.id, carer: '112' })),
    ).toMatchObject({ reason: 'babysitting.booked', details: { place: '1208' } });

    house.setClock('2026-11-23T19:00:00+08:00');
    expect(await operator.requests.get({ id: request.id })).toMatchObject({ assignee: '112' });
    await house.as('112').babysitting.begin({ id });
    expect(await operator.requests.get({ id: request.id })).toMatchObject({
      state: 'in-progress',
      dueAt: '2026-11-23T21:00:00.000+08:00',
    });
    house.setClock('2026-11-23T21:01:00+08:00');
    expect((await operator.alarms.list({})).alarms.map(({ target }) => target)).toContain(
      'sitting',
    );
    expect(await operator.babysitting.get({ id })).toMatchObject({ overrun: true });
    house.setClock('2026-11-23T21:10:00+08:00');
    const done = await house.as('112').babysitting.end({ id });
    // Two hours and ten minutes: five half hours begun.
    expect(done).toMatchObject({ state: 'done', cents: 30_000 });
    expect(
      house.rows("SELECT kind, cents, place FROM charges WHERE source_kind = 'sitting'"),
    ).toEqual([{ kind: 'babysitting', cents: 30_000, place: '1208' }]);
    expect(house.rows("SELECT * FROM charges WHERE source_kind = 'request'")).toEqual([]);
    expect((await operator.requests.get({ id: request.id })).state).toBe('confirmed');
  });

  it('told to be over by a slip is taken back with its bill', async () => {
    const house = await withCarers();
    const operator = house.as('002');
    const { id, request } = await asked(house);
    await operator.babysitting.arrange({ id, carer: '112' });
    house.setClock('2026-11-23T20:00:00+08:00');
    await operator.requests.complete({ id: request.id });
    expect((await operator.babysitting.get({ id })).state).toBe('done');
    await operator.requests.undo({ id: request.id });
    expect((await operator.babysitting.get({ id })).state).toBe('arranged');
    expect(house.rows('SELECT state FROM charges')).toEqual([{ state: 'voided' }]);
    await operator.babysitting.cancel({ id, reason: '家长提前回来' });
    expect((await operator.requests.get({ id: request.id })).state).toBe('cancelled');
  });

  it('stays over and paid when only the asking about it is taken back', async () => {
    const house = await withCarers();
    const operator = house.as('002');
    const { id, request } = await asked(house);
    await operator.babysitting.arrange({ id, carer: '112' });
    house.setClock('2026-11-23T20:00:00+08:00');
    await operator.requests.complete({ id: request.id });
    await operator.requests.confirm({ id: request.id, satisfied: true });
    await operator.requests.undo({ id: request.id });
    expect((await operator.requests.get({ id: request.id })).state).toBe('done');
    expect((await operator.babysitting.get({ id })).state).toBe('done');
    expect(house.rows('SELECT state FROM charges')).toEqual([{ state: 'open' }]);
    expect(house.rows("SELECT kind FROM events WHERE kind = 'taken-back'")).toEqual([]);
  });

  it('cancelled by a slip is arranged again', async () => {
    const house = await withCarers();
    const operator = house.as('002');
    const { id, request } = await asked(house);
    await operator.babysitting.arrange({ id, carer: '112' });
    await operator.requests.cancel({ id: request.id, reason: '听错了' });
    expect((await operator.babysitting.get({ id })).state).toBe('cancelled');
    await operator.requests.undo({ id: request.id });
    expect(await operator.babysitting.get({ id })).toMatchObject({
      state: 'arranged',
      carer: { code: '112' },
    });
  });

  /** Begun at seven in 1208, agreed to nine. */
  const running = async () => {
    const house = await withCarers();
    const { stay } = await house.as('002').stays.checkIn({
      place: '1208',
      guest: '陈伟',
      departure: '2026-11-26',
    });
    const operator = house.as('002');
    const { id, request } = await asked(house);
    await operator.babysitting.arrange({ id, carer: '112' });
    house.setClock('2026-11-23T19:00:00+08:00');
    await house.as('112').babysitting.begin({ id });
    return { house, operator, stay: stay.id, id, request };
  };

  it('under way is not called off by its request: the carer is with the child until it is ended', async () => {
    const { house, operator, id, request } = await running();
    const before = house.contents();
    const refused = {
      code: 'WRONG_STATE',
      reason: 'babysitting.wrongState',
      details: { number: request.number, sittingState: 'running', sittingStep: 'cancel' },
    };
    expect(await refusal(operator.babysitting.cancel({ id, reason: '不用了' }))).toMatchObject(
      refused,
    );
    expect(
      await refusal(operator.requests.cancel({ id: request.id, reason: '不用了' })),
    ).toMatchObject(refused);
    expect(
      await refusal(operator.requests.correct({ id: request.id, service: 'towels' })),
    ).toMatchObject(refused);
    expect(house.contents()).toBe(before);
    house.setClock('2026-11-23T21:01:00+08:00');
    expect((await operator.alarms.list({})).alarms.map(({ target }) => target)).toContain(
      'sitting',
    );
    await house.as('112').babysitting.end({ id });
    expect(house.rows('SELECT state, cents FROM charges')).toEqual([
      { state: 'open', cents: 30_000 },
    ]);
  });

  it('under way in a room its guest moves out of is watched in the new one', async () => {
    const { house, operator, stay, id } = await running();
    await operator.stays.move({ id: stay, to: '1209' });
    expect(await operator.babysitting.get({ id })).toMatchObject({
      place: '1209',
      state: 'running',
    });
    expect(house.rows("SELECT place FROM watches WHERE target = 'sitting'")).toEqual([
      { place: '1209' },
    ]);
    house.setClock('2026-11-23T21:01:00+08:00');
    expect((await operator.alarms.list({})).alarms).toMatchObject([
      { target: 'sitting', place: '1209' },
    ]);
  });

  it('whose request is back at its hour is back there as well, as long as it was to take', async () => {
    const house = await withCarers();
    const operator = house.as('002');
    const { id, request } = await asked(house);
    await operator.babysitting.arrange({ id, carer: '112' });
    const times = async () => {
      const { from, until } = await operator.babysitting.get({ id });
      const { askedFor } = await operator.requests.get({ id: request.id });
      return [from, until, askedFor].map((time) => time?.slice(8, 16));
    };
    const putOff = () =>
      operator.babysitting.change({
        id,
        from: '2026-11-24T20:00:00+08:00',
        until: '2026-11-24T23:00:00+08:00',
      });
    await putOff();
    expect(await times()).toEqual(['24T20:00', '24T23:00', '24T20:00']);
    await operator.requests.undo({ id: request.id });
    expect(await times()).toEqual(['23T19:00', '23T21:00', '23T19:00']);
    await putOff();
    await operator.babysitting.note({ id, text: '带绘本' });
    await operator.requests.undo({ id: request.id });
    expect(await times()).toEqual(['23T19:00', '23T22:00', '23T19:00']);
    expect(wholeCheck(house.dataDir).findings).toEqual([]);
    // Another room, or other words, are no other hour.
    await operator.requests.correct({ id: request.id, place: '1209', words: '请带绘本' });
    expect(await times()).toEqual(['23T19:00', '23T22:00', '23T19:00']);
    expect((await operator.babysitting.get({ id })).events.at(-1)?.kind).toBe('moved');
    house.setClock('2026-11-23T19:00:00+08:00');
    expect(await operator.requests.get({ id: request.id })).toMatchObject({ assignee: '112' });
  });

  it('put right in the book is put right once, its request with it, also where it has begun by then', async () => {
    const house = await withCarers();
    const operator = house.as('002');
    const { id, request } = await asked(house);
    const agreed = async () => {
      const { from, until, events } = await operator.babysitting.get({ id });
      const { askedFor } = await operator.requests.get({ id: request.id });
      const kinds = events.map(({ kind }) => kind);
      return { times: [from, until, askedFor].map((time) => time?.slice(11, 16)), kinds };
    };
    await operator.babysitting.change({
      id,
      from: '2026-11-23T20:00:00+08:00',
      until: '2026-11-23T23:00:00+08:00',
    });
    expect(await agreed()).toEqual({
      times: ['20:00', '23:00', '20:00'],
      kinds: ['asked', 'agreed', 'agreed'],
    });
    await operator.babysitting.change({ id, from: '2026-11-23T15:30:00+08:00' });
    expect(await agreed()).toEqual({
      times: ['15:30', '23:00', '16:00'],
      kinds: ['asked', 'agreed', 'agreed', 'agreed'],
    });
    expect(wholeCheck(house.dataDir).findings).toEqual([]);
  });

  it('is not put back to a time its carer is with another child by now', async () => {
    const house = await withCarers();
    const operator = house.as('002');
    const { id, request } = await asked(house);
    await operator.babysitting.arrange({ id, carer: '112' });
    await operator.babysitting.change({
      id,
      from: '2026-11-24T19:00:00+08:00',
      until: '2026-11-24T21:00:00+08:00',
    });
    const other = await operator.babysitting.ask({
      place: '0305',
      from: '2026-11-23T20:00:00+08:00',
      until: '2026-11-23T22:00:00+08:00',
    });
    await operator.babysitting.arrange({ id: other.id, carer: '112' });
    const before = house.contents();
    expect(await refusal(operator.requests.undo({ id: request.id }))).toMatchObject({
      code: 'CONFLICT',
      reason: 'babysitting.booked',
      details: { place: '0305' },
    });
    expect(house.contents()).toBe(before);
  });

  it('that ends before it begins, or is past, is refused', async () => {
    const house = await withCarers();
    const operator = house.as('002');
    const before = house.contents();
    expect(
      await refusal(
        operator.babysitting.ask({
          place: '1208',
          from: '2026-11-23T21:00:00+08:00',
          until: '2026-11-23T19:00:00+08:00',
        }),
      ),
    ).toMatchObject({ code: 'INVALID_INPUT', reason: 'babysitting.ends' });
    expect(
      await refusal(
        operator.babysitting.ask({
          place: '1208',
          from: '2026-11-23T10:00:00+08:00',
          until: '2026-11-23T12:00:00+08:00',
        }),
      ),
    ).toMatchObject({ reason: 'babysitting.past' });
    expect(house.contents()).toBe(before);
  });
});

describe('the child’s details', () => {
  it('are for the carer, whoever took them and the supervisors, and each look is recorded', async () => {
    const house = await withCarers();
    const operator = house.as('002');
    const { id } = await asked(house);
    await operator.babysitting.arrange({ id, carer: '112' });
    for (const code of ['002', '112', '011'])
      expect((await house.as(code).babysitting.look({ id })).details).toEqual(details);
    const card = await operator.babysitting.get({ id });
    expect(card.events.filter(({ kind }) => kind === 'looked').map(({ by }) => by)).toEqual([
      '002',
      '112',
      '011',
    ]);
  });

  it('are in no list, no card, no record and nobody else’s sight', async () => {
    const house = await withCarers();
    const { id } = await asked(house);
    const stranger = house.as('003');
    const before = house.contents();
    expect(await refusal(stranger.babysitting.look({ id }))).toMatchObject({
      code: 'NOT_ALLOWED',
      reason: 'babysitting.notConcerned',
    });
    expect(await refusal(house.as('111').babysitting.look({ id }))).toMatchObject({
      code: 'NOT_ALLOWED',
    });
    expect(house.contents()).toBe(before);
    const seen = [
      await stranger.babysitting.get({ id }),
      await stranger.babysitting.list({}),
      await stranger.events.list({ limit: 1_000 }),
      await house.as('011').babysitting.get({ id }),
    ];
    expect(JSON.stringify(seen)).not.toMatch(/乐乐|对虾|宴会厅/);
    expect(await stranger.babysitting.get({ id })).toMatchObject({ children: 1, maySee: false });
    expect(
      await refusal(
        stranger.babysitting.change({
          id,
          details: { children: [{ name: 'x', age: 1, notes: '' }], contact: '' },
        }),
      ),
    ).toMatchObject({ reason: 'babysitting.notConcerned' });
  });
});

describe('a carer', () => {
  it('alone begins and ends the sitting, or the desk; and is qualified to its last hour', async () => {
    const house = await withCarers();
    const { id } = await asked(house);
    await house.as('002').babysitting.arrange({ id, carer: '112' });
    house.advance(180);
    for (const step of ['begin', 'end'] as const) {
      if (step === 'end') await house.as('112').babysitting.begin({ id });
      expect(await refusal(house.as('111').babysitting[step]({ id }))).toMatchObject({
        code: 'NOT_ALLOWED',
        reason: 'babysitting.notYours',
      });
    }
    expect(await house.as('112').babysitting.end({ id })).toMatchObject({ state: 'done' });
  });

  it('whose paper runs out before a sitting that is put off is not kept for it', async () => {
    const house = await withCarers();
    const { id } = await asked(house);
    await house.as('011').babysitting.setCarer({
      code: '112',
      qualification: '育婴员四级',
      validUntil: '2026-11-23',
    });
    await house.as('002').babysitting.arrange({ id, carer: '112' });
    expect(
      await refusal(
        house.as('002').babysitting.change({
          id,
          from: '2026-11-24T19:00:00+08:00',
          until: '2026-11-24T21:00:00+08:00',
        }),
      ),
    ).toMatchObject({ code: 'CONFLICT', reason: 'babysitting.notQualified' });
    expect(await house.as('002').babysitting.get({ id })).toMatchObject({ state: 'arranged' });
  });
});
