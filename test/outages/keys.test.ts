// The console was out of use from 17:00 to 18:00 and the keys went by paper; at 20:00 it is entered who had which.
import { describe, expect, it } from 'vitest';
import { createKeyHouse, givePins, newestEvents, signature } from '../keys/house.ts';
import type { TestHouse } from '../support/house.ts';
import { refusal } from '../support/refusal.ts';

const at = (clock: string): string => `2026-11-23T${clock}:00.000+08:00`;

/** A house at 20:00 of a day whose 17:00 to 18:00 went by paper. */
const afterPaper = async (before?: (house: TestHouse) => Promise<unknown>) => {
  const house = await createKeyHouse();
  await before?.(house);
  house.setClock(at('20:00'));
  const desk = house.as('002');
  const span = { from: at('17:00'), until: at('18:00'), reason: 'power' as const };
  const { id: outage } = await desk.outages.record(span);
  type Line = Omit<Parameters<typeof desk.outages.enterKey>[0], 'outage'>;
  const enter = (line: Line) => desk.outages.enterKey({ outage, ...line });
  return { house, desk, outage, span, enter };
};

/** Whose hands a key was in, oldest first. */
const handsOf = (house: TestHouse, key: string) =>
  house
    .rows<{ holder: string; from: number; until: number | null; ended: string; late: number }>(
      `SELECT staff.code AS holder, from_ms AS "from", until_ms AS until, ended, given_outage_id IS NOT NULL OR returned_outage_id IS NOT NULL AS late
         FROM key_moves AS m JOIN staff ON staff.id = m.holder_id JOIN keys ON keys.id = m.key_id
        WHERE keys.code = ? ORDER BY from_ms`,
      key,
    )
    .map(({ holder, from, until, ended, late }) => {
      const clock = (ms: number) => new Date(ms + 8 * 3_600_000).toISOString().slice(11, 16);
      const end = until === null ? 'out' : `${clock(until)} ${ended}`;
      return `${holder} ${clock(from)}–${end}${late ? ' late' : ''}`;
    });

const returnAlarms = async (house: TestHouse) =>
  (await house.as('002').alarms.list()).alarms.filter(({ target }) => target === 'key-return');

describe('a key given out and back on paper', () => {
  it('was in these hands from then to then, and hangs where it hung; who asks is told, and that it is late', async () => {
    const { house, desk, outage, enter } = await afterPaper();
    const { spells } = await enter({
      ...{ key: 'f8', to: '108', givenAt: at('17:05'), returnedAt: at('17:50') },
      writtenBy: '003',
    });
    expect(spells).toMatchObject([
      {
        ...{ key: 'F08', holder: { code: '108', name: '赵雪' }, from: at('17:05') },
        ...{
          until: at('17:50'),
          issuedBy: '003',
          receivedBy: '003',
          ended: 'returned',
          late: true,
        },
      },
    ]);
    expect(handsOf(house, 'F08')).toEqual(['108 17:05–17:50 returned late']);
    expect(await desk.keys.get({ key: 'F08' })).toMatchObject({ state: 'in', holder: null });
    const asked = { place: '0801', from: at('17:10'), until: at('17:20') };
    expect((await desk.keys.whoHad(asked)).spells).toMatchObject([
      { holder: { code: '108' }, late: true },
    ]);
    // When it was written down, by whom, and of which paper.
    const { story } = await desk.keys.get({ key: 'F08' });
    expect(story.at(-1)).toMatchObject({
      ...{ kind: 'key-entered-late', at: at('20:00'), by: '002' },
      facts: { to: '108', outage: 1, givenAtMs: Date.parse(at('17:05')) },
    });
    expect(await desk.outages.get({ id: outage })).toMatchObject({
      ...{ entered: 1, requests: [], keys: [{ key: 'F08' }] },
    });
    // The report counts it in the hour it happened, and says that it was entered late.
    const day = { from: '2026-11-23', until: '2026-11-23' };
    const { figures } = await house.as('011').reports.run({ name: 'keys', ...day });
    expect(figures).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ figure: 'handedOut', value: 1 }),
        expect.objectContaining({ figure: 'entered', value: 1 }),
        expect.objectContaining({ figure: 'overdue', value: 0 }),
      ]),
    );
    house.advance(24 * 60);
    expect(await returnAlarms(house)).toEqual([]);
  });

  it('may have gone to somebody else since, at the desk: both are told, and where it is now stays', async () => {
    const { house, desk, enter } = await afterPaper((early) => {
      early.setClock(at('18:30'));
      return early.as('002').keys.issue({ key: 'F08', to: '131' });
    });
    const line = { key: 'F08', to: '108', givenAt: at('17:05') };
    expect(await refusal(enter(line))).toMatchObject({
      ...{ code: 'CONFLICT', reason: 'outages.keyReturnNeeded', details: { from: '11-23 18:30' } },
    });
    expect(handsOf(house, 'F08')).toEqual(['131 18:30–out']);
    await enter({ ...line, returnedAt: at('17:50') });
    expect(handsOf(house, 'F08')).toEqual(['108 17:05–17:50 returned late', '131 18:30–out']);
    expect(await desk.keys.get({ key: 'F08' })).toMatchObject({
      ...{ state: 'out', holder: { code: '131' }, since: at('18:30') },
    });
  });
});

describe('a key given out on paper and still out', () => {
  it('is on the board since then, due as if given now: nothing rings for the past, and it does when it is due', async () => {
    const { house, desk, enter } = await afterPaper();
    await house.as('011').keys.change({ key: 'F08', curfewMinutes: 60 });
    await enter({ key: 'F08', to: '108', givenAt: at('17:05') });
    expect(handsOf(house, 'F08')).toEqual(['108 17:05–out late']);
    expect(await desk.keys.get({ key: 'F08' })).toMatchObject({
      ...{ state: 'out', holder: { code: '108' }, since: at('17:05'), due: at('21:00') },
    });
    house.advance(59);
    expect(await returnAlarms(house)).toEqual([]);
    house.advance(2);
    expect(await returnAlarms(house)).toMatchObject([{ label: 'F08', tell: { code: '108' } }]);
    await desk.keys.return({ key: 'F08' });
    expect(await returnAlarms(house)).toEqual([]);
    expect(handsOf(house, 'F08')).toEqual(['108 17:05–21:01 returned late']);
  });
});

describe('a key that was out when the paper began', () => {
  const out = async (house: TestHouse) => {
    await house.as('011').keys.change({ key: 'F08', curfewMinutes: 180 });
    await house.as('002').keys.issue({ key: 'F08', to: '108' });
  };

  it('came back, went out again and came back, line by line; what shouted is quiet', async () => {
    const { house, desk, enter } = await afterPaper(out);
    expect(await returnAlarms(house)).toHaveLength(1);
    await enter({ key: 'F08', returnedAt: at('17:10') });
    expect(newestEvents(house, 1)).toEqual(['key-entered-late']);
    expect(await returnAlarms(house)).toEqual([]);
    expect(await desk.keys.get({ key: 'F08' })).toMatchObject({ state: 'in', holder: null });
    await enter({ key: 'F08', to: '131', givenAt: at('17:20'), returnedAt: at('17:40') });
    await enter({ key: 'F08', to: '108', givenAt: at('17:45') });
    expect(handsOf(house, 'F08')).toEqual([
      '108 16:00–17:10 returned late',
      '131 17:20–17:40 returned late',
      '108 17:45–out late',
    ]);
    // As it was in between, by what the desk knew then: it was with the first all the time.
    expect((await desk.board.asOf({ at: at('17:30') })).keys).toMatchObject([
      { code: 'F08', holder: '108' },
    ]);
  });

  it('is not somebody else’s before it came back: what is on record is not rewritten', async () => {
    const { house, enter } = await afterPaper(out);
    const before = house.contents();
    for (const line of [
      { to: '131', givenAt: at('17:20') },
      { to: '131', givenAt: at('17:20'), returnedAt: at('17:40') },
      { to: '108', givenAt: at('17:20') },
    ])
      expect(await refusal(enter({ key: 'F08', ...line }))).toMatchObject({
        ...{ code: 'CONFLICT', reason: 'outages.keyHeld' },
        details: { name: '赵雪', from: '11-23 16:00' },
      });
    expect(house.contents()).toBe(before);
  });

  it('and was taken back at the desk afterwards is on record as that', async () => {
    const { house, enter } = await afterPaper(async (early) => {
      await out(early);
      early.setClock(at('18:05'));
      await early.as('002').keys.return({ key: 'F08' });
    });
    const before = house.contents();
    expect(await refusal(enter({ key: 'F08', returnedAt: at('17:10') }))).toMatchObject({
      ...{ code: 'CONFLICT', reason: 'outages.keyBackSince' },
      details: { key: 'F08', name: '赵雪', at: '11-23 18:05' },
    });
    expect(house.contents()).toBe(before);
    expect(handsOf(house, 'F08')).toEqual(['108 16:00–18:05 returned']);
  });

  it('did not come back before it was given', async () => {
    const { house, enter } = await afterPaper(async (early) => {
      early.setClock(at('17:30'));
      await early.as('002').keys.issue({ key: 'F08', to: '108' });
    });
    expect(await refusal(enter({ key: 'F08', returnedAt: at('17:10') }))).toMatchObject({
      reason: 'outages.keyHeld',
    });
    await enter({ key: 'F08', returnedAt: at('17:40') });
    expect(handsOf(house, 'F08')).toEqual(['108 17:30–17:40 returned late']);
  });
});

describe('a key that was in its envelope then', () => {
  it('was given to nobody', async () => {
    const { house, enter } = await afterPaper(async (early) => {
      await givePins(early, '011');
      await early.as('020').keys.sealEnvelope({
        ...{ key: 'F08', contents: '八楼总钥匙', keptAt: '保险柜', second: signature('011') },
      });
      early.setClock(at('18:10'));
      await early
        .as('020')
        .keys.openEnvelope({ number: 1, reason: '找人', second: signature('011') });
      await early.as('011').keys.return({ key: 'F08' });
    });
    const line = { key: 'F08', to: '108', givenAt: at('17:10'), returnedAt: at('17:20') };
    expect(await refusal(enter(line))).toMatchObject({
      ...{ code: 'CONFLICT', reason: 'outages.keyAway', details: { key: 'F08' } },
    });
    expect(handsOf(house, 'F08')).toHaveLength(1);
  });
});

describe('a slip of the pen', () => {
  const keyRow = (house: TestHouse) => house.rows("SELECT * FROM keys WHERE code = 'F08'");
  const moves = (house: TestHouse) => house.rows('SELECT * FROM key_moves ORDER BY from_ms');
  const watched = (house: TestHouse) =>
    house.rows("SELECT label FROM watches WHERE target = 'key-return'");

  it('is taken back: it hangs again, and the record keeps both steps', async () => {
    const { house, desk, outage, enter } = await afterPaper();
    const undo = () => desk.outages.undoKey({ outage, key: 'F08' });
    const key = keyRow(house);
    for (const line of [
      { givenAt: at('17:20') },
      { givenAt: at('17:20'), returnedAt: at('17:40') },
    ]) {
      await enter({ key: 'F08', to: '131', ...line });
      expect(await undo()).toEqual({ spells: [] });
      expect(moves(house)).toEqual([]);
      expect(keyRow(house)).toEqual(key);
      expect(watched(house)).toEqual([]);
      expect(newestEvents(house, 2)).toEqual(['key-late-undone', 'key-entered-late']);
    }
    const before = house.contents();
    expect(await refusal(undo())).toMatchObject({ reason: 'outages.keyNoLine' });
    expect(house.contents()).toBe(before);
  });

  it('that it came back: it is in the same hands again, and shouts when it is late', async () => {
    const { house, desk, outage, enter } = await afterPaper((early) =>
      early.as('002').keys.issue({ key: 'F08', to: '108', minutes: 180 }),
    );
    const undo = () => desk.outages.undoKey({ outage, key: 'F08' });
    const [spell, key] = [moves(house), keyRow(house)];
    expect(await returnAlarms(house)).toHaveLength(1);
    await enter({ key: 'F08', returnedAt: at('17:20') });
    expect(await returnAlarms(house)).toEqual([]);
    await undo();
    expect(moves(house)).toEqual(spell);
    expect(keyRow(house)).toEqual(key);
    house.advance(1);
    expect(await returnAlarms(house)).toMatchObject([{ label: 'F08' }]);
    // Line by line, the newest first.
    await enter({ key: 'F08', returnedAt: at('17:20') });
    await enter({ key: 'F08', to: '131', givenAt: at('17:30'), returnedAt: at('17:40') });
    await undo();
    expect(handsOf(house, 'F08')).toEqual(['108 16:00–17:20 returned late']);
    await undo();
    expect(moves(house)).toEqual(spell);
  });

  it('that the desk has gone on from stays; one that moved nothing is taken back whenever it is found', async () => {
    const { house, desk, outage, enter } = await afterPaper(async (early) => {
      await early.as('002').keys.issue({ key: 'F10', to: '131' });
    });
    await enter({ key: 'F08', to: '108', givenAt: at('17:05') });
    await enter({ key: 'F09', to: '108', givenAt: at('17:05'), returnedAt: at('17:10') });
    await enter({ key: 'F10', returnedAt: at('17:10') });
    await desk.keys.return({ key: 'F08' });
    await desk.keys.issue({ key: 'F09', to: '131' });
    await desk.keys.issue({ key: 'F10', to: '131' });
    const undo = (key: string) => desk.outages.undoKey({ outage, key });
    const before = house.contents();
    for (const key of ['F08', 'F10'])
      expect(await refusal(undo(key))).toMatchObject({
        ...{ code: 'WRONG_STATE', reason: 'outages.keyMovedOn', details: { key } },
      });
    expect(house.contents()).toBe(before);
    await undo('F09');
    expect(handsOf(house, 'F09')).toEqual(['131 20:00–out']);
    expect(await desk.keys.get({ key: 'F09' })).toMatchObject({ holder: { code: '131' } });
  });
});

describe('a bunch', () => {
  it('goes out and comes back on paper as one, and is watched as one', async () => {
    const { house, desk, outage, enter } = await afterPaper(async (early) => {
      const supervisor = early.as('011');
      await supervisor.keys.addRing({ code: 'R1', name: { zh: '夜班串', en: 'Night ring' } });
      for (const key of ['S01', 'S02']) await supervisor.keys.moveToRing({ key, ring: 'R1' });
    });
    await enter({ key: 'R1', to: '108', givenAt: at('17:05') });
    expect([handsOf(house, 'S01'), handsOf(house, 'S02')]).toEqual([
      ['108 17:05–out late'],
      ['108 17:05–out late'],
    ]);
    expect(house.rows("SELECT label FROM watches WHERE target = 'key-return'")).toEqual([
      { label: 'R1' },
    ]);
    await enter({ key: 'S02', returnedAt: at('17:30') });
    await desk.outages.undoKey({ outage, key: 'R1' });
    expect(house.rows("SELECT label FROM watches WHERE target = 'key-return'")).toEqual([
      { label: 'R1' },
    ]);
    await enter({ key: 'S02', returnedAt: at('17:30') });
    expect(handsOf(house, 'S01')).toEqual(['108 17:05–17:30 returned late']);
    expect((await desk.keys.list()).keys.filter(({ state }) => state === 'out')).toEqual([]);
    expect(house.rows("SELECT label FROM watches WHERE target = 'key-return'")).toEqual([]);
  });
});

describe('a line about a key that cannot be', () => {
  it.each([
    ['given before the paper', { to: '108', givenAt: at('16:30') }, 'outages.outside.given'],
    ['back after the paper', { returnedAt: at('18:30') }, 'outages.outside.returned'],
    [
      'back before it was given',
      { to: '108', givenAt: at('17:30'), returnedAt: at('17:10') },
      'outages.order.returned',
    ],
    ['without a time', {}, 'outages.keyTimes'],
    ['given to nobody', { givenAt: at('17:10') }, 'outages.keyWho'],
    ['given to somebody at no time', { to: '108', returnedAt: at('17:10') }, 'outages.keyWho'],
    ['given to somebody unknown', { to: '999', givenAt: at('17:10') }, 'staff.unknown'],
    ['back, and it was with nobody', { returnedAt: at('17:10') }, 'outages.keyNotOut'],
  ] as const)('%s is refused, and nothing is entered', async (_, line, reason) => {
    const { house, enter } = await afterPaper();
    const before = house.contents();
    expect(await refusal(enter({ key: 'F08', ...line }))).toMatchObject({ reason });
    expect(house.contents()).toBe(before);
  });

  it('is refused for one of several copies, for one that is lost and said to be out, and by a waiter', async () => {
    const { house, outage, enter } = await afterPaper();
    const given = { to: '108', givenAt: at('17:10') };
    expect(await refusal(enter({ key: 'GM1', ...given }))).toMatchObject({
      reason: 'keys.whichCopy',
    });
    await house.as('002').keys.lost({ key: 'F08', note: '找不到' });
    expect(await refusal(enter({ key: 'F08', ...given }))).toMatchObject({ reason: 'keys.lost' });
    // That somebody had it and brought it back is true all the same.
    await enter({ key: 'F08', ...given, returnedAt: at('17:20') });
    expect(handsOf(house, 'F08')).toEqual(['108 17:10–17:20 returned late']);
    expect(
      await refusal(house.as('108').outages.enterKey({ outage, key: 'F09', ...given })),
    ).toMatchObject({ code: 'NOT_ALLOWED' });
  });
});

describe('an outage keys were entered of', () => {
  it('is not withdrawn, nor corrected so that they lie outside it', async () => {
    const { desk, outage, span, enter } = await afterPaper();
    await enter({ key: 'F08', to: '108', givenAt: at('17:05'), returnedAt: at('17:50') });
    expect(await refusal(desk.outages.withdraw({ id: outage }))).toMatchObject({
      ...{ reason: 'outages.hasEntries', details: { count: 1 } },
    });
    const shorter = desk.outages.correct({ id: outage, ...span, until: at('17:40') });
    expect(await refusal(shorter)).toMatchObject({
      ...{ reason: 'outages.keyOutside', details: { key: 'F08' } },
    });
    expect(await desk.outages.correct({ id: outage, ...span, until: at('17:55') })).toMatchObject({
      until: at('17:55'),
    });
  });
});
