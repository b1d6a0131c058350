// What people type is kept as typed: any script, any sign, up to its limit.
import { describe, expect, it } from 'vitest';
import { createTestHouse } from '../support/house.ts';
import { type Refusal, refusal } from '../support/refusal.ts';
import { recordOne } from '../support/requests.ts';

describe('too large', () => {
  it('a note of a megabyte, and one just over its limit', async () => {
    const own = await createTestHouse();
    const operator = own.as('002');
    const { id } = await recordOne(operator, '1208毛巾');
    const before = own.contents();
    for (const size of [1_048_576, 10_001]) {
      const refused: Refusal = await refusal(
        operator.requests.note({ id, text: '长'.repeat(size) }),
      );
      expect(refused).toMatchObject({ code: 'TOO_LARGE', reason: 'kernel.tooLarge' });
      expect(refused.message).toBe('内容太长，没有记录。请缩短后再试。');
    }
    expect(own.contents()).toBe(before);
    await operator.requests.note({ id, text: '长'.repeat(10_000) });
    expect((await operator.requests.get({ id })).events.at(-1)?.text).toHaveLength(10_000);
  });
});

describe('text', () => {
  const texts: [name: string, text: string][] = [
    ['emoji', '👩‍🚒🧯 毛巾 ×2 🏳️‍🌈'],
    ['right-to-left', 'שלום مرحبا \u202eabc\u202c'],
    ['quotes', `"'\`„“”‘’«» \\ \\n %s $t(errors.kernel.internal) {{number}}`],
    ['several lines', '一\n二\r\n三\t四'],
    ['combining marks', 'é vs é — Å'],
    ['markup', '<script>alert(1)</script>&amp;'],
  ];
  it.each(texts)('with %s is kept as typed', async (_, text) => {
    const own = await createTestHouse();
    const operator = own.as('002');
    const { id } = await operator.requests.create({ place: '1208', service: 'other', words: text });
    await operator.requests.note({ id, text });
    const card = await operator.requests.get({ id });
    expect(card.words).toBe(text);
    expect(card.events.map((event) => event.text)).toEqual([text, text]);
    const call = await operator.calls.begin({ draft: text });
    expect(own.rows('SELECT draft FROM calls WHERE id = ?', call.id)).toEqual([{ draft: text }]);
    expect(own.rows('SELECT words FROM requests WHERE id = ?', id)).toEqual([{ words: text }]);
  });

  it('loses its zero bytes, and the event says so', async () => {
    const own = await createTestHouse();
    const operator = own.as('002');
    const { id } = await operator.requests.create({
      place: '1208',
      service: 'other',
      words: '毛\0巾\0',
    });
    expect((await operator.requests.get({ id })).words).toBe('毛巾');
    await operator.requests.note({ id, text: '没有' });
    const bodies = own
      .rows<{ body: string }>('SELECT body FROM events WHERE subject_id = ? ORDER BY seq', id)
      .map(({ body }) => JSON.parse(body).zeroBytesStripped);
    expect(bodies).toEqual([true, undefined]);
    expect(await refusal(operator.requests.note({ id, text: '\0\0' }))).toMatchObject({
      code: 'INVALID_INPUT',
    });
  });

  it('with half a character comes back well-formed, and the chain holds', async () => {
    const own = await createTestHouse();
    const operator = own.as('002');
    const { id } = await operator.requests.create({
      place: '1208',
      service: 'other',
      words: 'a\ud800b',
    });
    await operator.requests.note({ id, text: 'c\udc00d' });
    await operator.requests.correct({ id, words: 'e\ud83d' });
    const card = await operator.requests.get({ id });
    expect(card.words.isWellFormed()).toBe(true);
    for (const { text } of card.events) expect((text ?? '').isWellFormed()).toBe(true);
    own.desk.settle();
  });
});
