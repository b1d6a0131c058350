// Two calls at once: each a draft of its own that survives switching, closing and a crash.
import { describe, expect, it } from 'vitest';
import { createTestHouse } from '../support/house.ts';
import { refusal } from '../support/refusal.ts';

describe('calls', () => {
  it('two at once keep their drafts, through switching and a restart', async () => {
    const house = await createTestHouse();
    const operator = house.as('002');
    const first = await operator.calls.begin({ caller: 'guest', place: '1208' });
    const second = await operator.calls.begin({ channel: 'radio', caller: 'staff' });
    expect([first.line, second.line]).toEqual([1, 2]);
    await operator.calls.keep({ id: first.id, draft: '1208 吹风' });
    await operator.calls.keep({ id: second.id, draft: '🧹 "八楼" שלום' });
    const events = house.rows('SELECT seq FROM events').length;
    await operator.calls.keep({ id: first.id, draft: '1208 吹风机' });
    // Typing is durable, but no event: the record is no log of keystrokes.
    expect(house.rows('SELECT seq FROM events')).toHaveLength(events);

    await house.reopen();
    const { calls } = await house.as('002').calls.list({ open: true });
    expect(calls.map(({ line, draft, channel, caller }) => [line, draft, channel, caller])).toEqual(
      [
        [1, '1208 吹风机', 'phone', 'guest'],
        [2, '🧹 "八楼" שלום', 'radio', 'staff'],
      ],
    );
    expect((await house.as('002').board.snapshot()).calls).toHaveLength(2);
  });

  it('drafts are on disk the moment they are kept: a crash takes nothing', async () => {
    const house = await createTestHouse();
    const operator = house.as('002');
    const { id } = await operator.calls.begin({});
    await operator.calls.keep({ id, draft: '停电了，在 110' });
    // The desk is not closed: another connection reads what a restart would find.
    expect(house.rows('SELECT draft FROM calls WHERE id = ?', id)).toEqual([
      { draft: '停电了，在 110' },
    ]);
  });

  it('one call gives several requests, is repeated back, and ends with everything said', async () => {
    const house = await createTestHouse();
    const operator = house.as('002');
    const { id } = await operator.calls.begin({ draft: '1208毛巾' });
    const first = await operator.intake.record({ text: '1208毛巾', callId: id });
    const second = await operator.intake.record({ text: '1208电视坏了', callId: id });
    expect([first.callId, second.callId]).toEqual([id, id]);
    await operator.calls.update({ id, repeatedBack: true });
    await operator.calls.keep({ id, draft: '还问了早餐时间' });
    house.advance(2);
    const ended = await operator.calls.end({ id });
    expect(ended).toMatchObject({
      repeatedBack: true,
      draft: '',
      place: '1208',
      said: ['1208毛巾', '1208电视坏了', '还问了早餐时间'],
      endedAt: '2026-11-23T16:02:00.000+08:00',
    });
    expect(ended.requestIds).toEqual([first.requests[0]?.id, second.requests[0]?.id]);
    const [last] = house.rows<{ body: string }>(
      "SELECT body FROM events WHERE kind = 'call-ended' AND subject_id = ?",
      id,
    );
    expect(JSON.parse(last?.body ?? '{}')).toMatchObject({ facts: { unrecordedDraft: true } });
    expect((await operator.calls.list({ open: true })).calls).toEqual([]);
  });

  it('a line recorded without a call gets a silent one, begun and ended at once', async () => {
    const house = await createTestHouse();
    const operator = house.as('002');
    await operator.calls.begin({});
    const { callId } = await operator.intake.record({ text: '1208毛巾' });
    const { calls } = await operator.calls.list({});
    expect(calls.map(({ number, line, endedAt }) => [number, line, endedAt !== null])).toEqual([
      [2, 2, true],
      [1, 1, false],
    ]);
    expect(calls[0]?.id).toBe(callId);
  });

  it('each operator has lines of their own; a busy line and a tenth call are refused', async () => {
    const house = await createTestHouse();
    const operator = house.as('002');
    for (let line = 1; line <= 9; line += 1)
      expect((await operator.calls.begin({})).line).toBe(line);
    const before = house.contents();
    expect(await refusal(operator.calls.begin({ line: 3 }))).toMatchObject({
      code: 'CONFLICT',
      reason: 'calls.lineBusy',
    });
    expect(await refusal(operator.calls.begin({}))).toMatchObject({
      code: 'CONFLICT',
      reason: 'calls.allBusy',
    });
    expect(await refusal(operator.intake.record({ text: '1208毛巾' }))).toMatchObject({
      code: 'CONFLICT',
      reason: 'calls.allBusy',
    });
    expect(house.contents()).toBe(before);
    expect((await house.as('011').calls.begin({ line: 3 })).line).toBe(3);
  });

  it('an ended call takes nothing more', async () => {
    const house = await createTestHouse();
    const operator = house.as('002');
    const { id } = await operator.calls.begin({});
    await operator.calls.end({ id, repeatedBack: true });
    const before = house.contents();
    const late = [
      operator.calls.keep({ id, draft: 'x' }),
      operator.calls.update({ id, repeatedBack: false }),
      operator.calls.end({ id }),
      operator.intake.record({ text: '1208毛巾', callId: id }),
    ];
    for (const call of late)
      expect(await refusal(call)).toMatchObject({ code: 'WRONG_STATE', reason: 'calls.ended' });
    const unknown = '0198c0de-0000-7000-8000-000000000000';
    expect(await refusal(operator.calls.end({ id: unknown }))).toMatchObject({
      code: 'NOT_FOUND',
      reason: 'calls.unknown',
    });
    expect(house.contents()).toBe(before);
  });

  it('what is known of the caller may be put right, each change in the record', async () => {
    const house = await createTestHouse();
    const operator = house.as('002');
    const { id } = await operator.calls.begin({});
    await operator.calls.update({ id, caller: 'department', place: 'lobby', channel: 'walk-in' });
    const [event] = house.rows<{ body: string }>(
      "SELECT body FROM events WHERE kind = 'call-updated'",
    );
    expect(JSON.parse(event?.body ?? '{}').changes).toEqual({
      caller: ['guest', 'department'],
      place: [null, 'lobby'],
      channel: ['phone', 'walk-in'],
    });
  });

  it('left open by a colleague is taken over, with its draft and its line', async () => {
    const house = await createTestHouse({ onDuty: ['001', '002', '112'] });
    const early = house.as('001', 'desk-1');
    const { id } = await early.calls.begin({ draft: '1208 毛', place: '1208' });
    const operator = house.as('002', 'desk-2');
    await operator.calls.begin({});
    const taken = await operator.calls.takeOver({ id });
    expect(taken).toMatchObject({ id, takenBy: '002', draft: '1208 毛', line: 2 });
    expect(house.rows('SELECT kind, station FROM events ORDER BY seq DESC LIMIT 1')).toMatchObject([
      { station: 'desk-2' },
    ]);
    expect(await operator.calls.get({ id })).toMatchObject({ takenBy: '002' });
    await operator.calls.end({ id });
    const before = house.contents();
    expect(await refusal(early.calls.takeOver({ id }))).toMatchObject({
      code: 'WRONG_STATE',
      reason: 'calls.ended',
    });
    expect(house.contents()).toBe(before);
  });

  it("of a colleague is not written in, changed or ended before it is one's own", async () => {
    const house = await createTestHouse({ onDuty: ['001', '002', '112'] });
    const { id } = await house.as('001').calls.begin({ draft: '1001 重要的话' });
    const before = house.contents();
    const { calls } = house.as('002');
    const tries = [
      calls.keep({ id, draft: '' }),
      calls.update({ id, draft: '' }),
      calls.end({ id }),
    ];
    for (const one of tries)
      expect(await refusal(one)).toMatchObject({ code: 'CONFLICT', reason: 'calls.notYours' });
    expect(house.contents()).toEqual(before);
  });
});
