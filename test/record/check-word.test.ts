// A shift proves its record: the word on its paper is typed and held against the chain of that moment.
import { describe, expect, it } from 'vitest';
import { checkWordFor } from '../../shared/handover/check-word.ts';
import { createTestHouse } from '../support/house.ts';
import { recordOne } from '../support/requests.ts';

describe('the check word', () => {
  it('of now and of an earlier moment are those of the events that were newest then', async () => {
    const house = await createTestHouse();
    const operator = house.as('002');
    await recordOne(operator, '1208毛巾');
    house.desk.settle();
    const then = new Date(house.nowMs()).toISOString();
    const [event] = house.rows<{ hash: string; seq: number }>(
      'SELECT hash, seq FROM events ORDER BY seq DESC LIMIT 1',
    );
    const word = checkWordFor(event?.hash ?? '').signs;
    house.advance(30);
    await recordOne(operator, '0812拖鞋');
    expect(await operator.record.checkWord({ at: then })).toMatchObject({
      signs: word,
      seq: event?.seq,
      matches: null,
    });
    const now = await operator.record.checkWord({});
    expect(now.signs).not.toBe(word);
    expect(await operator.record.checkWord({ at: then, word })).toMatchObject({ matches: true });
    expect(
      await operator.record.checkWord({ at: then, word: word.toLowerCase().replace('·', ' ') }),
    ).toMatchObject({ matches: true });
    expect(await operator.record.checkWord({ at: then, word: now.signs })).toMatchObject({
      matches: false,
    });
    expect(await operator.record.checkWord({ word })).toMatchObject({
      matches: false,
      sheet: null,
    });
    expect(await operator.record.checkWord({ at: then, word: 'zzzz' })).toMatchObject({
      matches: false,
    });
  });

  it('of a month’s archive is known as such, whatever the moment, and no longer fits once the record was tampered with', async () => {
    const house = await createTestHouse();
    const operator = house.as('002');
    await recordOne(operator, '0812拖鞋');
    const { checkWord: word, untilSeq } = await house.as('090').archive.write({ month: '2026-11' });
    await recordOne(operator, '1208毛巾');
    const archive = { month: '2026-11', whole: true };
    expect(await operator.record.checkWord({ word })).toMatchObject({
      ...{ matches: true, archive, sheet: null },
    });
    // Held against another moment it is not the word of that, and still said to be the month's.
    const at = '2026-11-21T12:00:00+08:00';
    expect(await operator.record.checkWord({ at, word })).toMatchObject({
      ...{ matches: false, archive },
    });
    expect(await operator.record.checkWord({ word: '0000·0000' })).toMatchObject({
      ...{ matches: false, archive: null },
    });
    house.arrange('DROP TRIGGER events_never_change');
    house.arrange("UPDATE events SET hash = 'e' || hash WHERE seq = ?", untilSeq);
    expect(await operator.record.checkWord({ word })).toMatchObject({
      ...{ matches: false, archive: { month: '2026-11', whole: false } },
    });
  });

  it('before the first event is that of nothing', async () => {
    const house = await createTestHouse();
    expect(
      await house.as('002').record.checkWord({ at: '2001-01-01T00:00:00+08:00' }),
    ).toMatchObject({
      seq: 0,
      eventAt: null,
      signs: '0000·0000',
    });
  });

  it('of a demo’s signed sheet leads to the sheet, and no longer fits once the record was tampered with', async () => {
    const house = await createTestHouse({ demo: true });
    const operator = house.as('002');
    const [sheet] = house.rows<{
      id: string;
      number: number;
      signed_hash: string;
      signed_seq: number;
    }>(
      "SELECT id, number, signed_hash, signed_seq FROM handovers WHERE state = 'signed' ORDER BY number DESC LIMIT 1",
    );
    const word = checkWordFor(sheet?.signed_hash ?? '').signs;
    expect(await operator.record.checkWord({ word })).toMatchObject({
      matches: true,
      sheet: { id: sheet?.id, number: sheet?.number, whole: true },
    });
    house.arrange('DROP TRIGGER events_never_change');
    house.arrange("UPDATE events SET station = 'elsewhere' WHERE seq = ?", sheet?.signed_seq);
    expect(await operator.record.checkWord({ word })).toMatchObject({
      matches: false,
      sheet: { whole: false },
    });
  });
});
