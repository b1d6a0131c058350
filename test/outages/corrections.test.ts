// An outage whose times were wrong is put right, one that was none is withdrawn; the paper entered of it stays true.
import { describe, expect, it } from 'vitest';
import { createTestHouse, type TestHouse } from '../support/house.ts';
import { refusal } from '../support/refusal.ts';

const at = (clock: string): string => `2026-11-23T${clock}:00.000+08:00`;
const powerCut = (house: TestHouse) =>
  house.as('002').outages.record({ from: at('14:00'), until: at('15:00'), reason: 'power' });
const rowOf = (house: TestHouse) =>
  house.rows('SELECT from_ms, until_ms, reason, withdrawn_at_ms FROM outages');
const stepsOf = (house: TestHouse) =>
  house
    .rows("SELECT kind FROM events WHERE subject_kind = 'outage' ORDER BY seq")
    .map(({ kind }) => kind);

describe('the times of an outage', () => {
  it('are put right, on record, and a line of the paper goes by the new ones', async () => {
    const house = await createTestHouse();
    const { id } = await powerCut(house);
    const line = { outage: id, text: '1208 毛巾', receivedAt: at('13:40') };
    expect(await refusal(house.as('002').outages.enter(line))).toMatchObject({
      reason: 'outages.outside.received',
    });
    const span = { from: at('13:30'), until: at('15:00'), reason: 'computer' as const };
    expect(await house.as('002').outages.correct({ id, ...span })).toMatchObject({
      ...{ id, number: 1, from: at('13:30'), reason: 'computer', withdrawn: null },
    });
    await house.as('002').outages.enter(line);
    expect(rowOf(house)).toEqual([
      {
        from_ms: Date.parse(at('13:30')),
        until_ms: Date.parse(at('15:00')),
        reason: 'computer',
        withdrawn_at_ms: null,
      },
    ]);
    expect(stepsOf(house)).toEqual(['outage-recorded', 'outage-corrected']);
    expect(house.rows("SELECT body FROM events WHERE kind = 'outage-corrected'")).toEqual([
      {
        body: JSON.stringify({
          changes: {
            fromMs: [Date.parse(at('14:00')), Date.parse(at('13:30'))],
            reason: ['power', 'computer'],
          },
        }),
      },
    ]);
  });

  it('never leave outside what was entered of its paper, nor end after it was recorded; nothing changes then', async () => {
    const house = await createTestHouse();
    const { id } = await powerCut(house);
    const { requests } = await house.as('002').outages.enter({
      ...{ outage: id, text: '1208 毛巾', receivedAt: at('14:05') },
      ...{ dispatchedAt: at('14:40'), by: '108' },
    });
    const number = requests[0]?.number;
    const correct = (from: string, until: string) =>
      refusal(
        house.as('002').outages.correct({ id, from: at(from), until: at(until), reason: 'power' }),
      );
    for (const [from, until] of [
      ['14:10', '15:00'],
      ['14:00', '14:30'],
    ] as const)
      expect(await correct(from, until)).toMatchObject({
        ...{ code: 'WRONG_STATE', reason: 'outages.entriesOutside', details: { number } },
      });
    house.advance(60);
    expect(await correct('14:00', '16:30')).toMatchObject({ reason: 'outages.afterRecorded' });
    expect(await correct('15:00', '14:00')).toMatchObject({ reason: 'outages.backwards' });
    expect(await correct('14:00', '23:00')).toMatchObject({ reason: 'outages.future.span' });
    expect(rowOf(house)).toMatchObject([
      { from_ms: Date.parse(at('14:00')), until_ms: Date.parse(at('15:00')) },
    ]);
    expect(stepsOf(house)).toEqual(['outage-recorded']);
    // Done from the board, long after the outage: that does not bind its times.
    await house.as('002').requests.complete({ id: requests[0]?.id ?? '' });
    expect(
      await house
        .as('002')
        .outages.correct({ id, from: at('14:05'), until: at('14:40'), reason: 'power' }),
    ).toMatchObject({ from: at('14:05'), until: at('14:40'), entered: 1 });
  });
});

describe('an outage that was none', () => {
  it('is withdrawn, stays on record, and takes no line of paper, no correction, no second withdrawal', async () => {
    const house = await createTestHouse();
    const { id } = await powerCut(house);
    expect(await house.as('002').outages.withdraw({ id })).toMatchObject({
      withdrawn: at('16:00'),
    });
    expect((await house.as('002').outages.list({})).outages).toMatchObject([
      { id, withdrawn: at('16:00') },
    ]);
    const span = { from: at('14:00'), until: at('15:00'), reason: 'power' as const };
    for (const asked of [
      house.as('002').outages.enter({ outage: id, text: '1208 毛巾', receivedAt: at('14:05') }),
      house.as('002').outages.correct({ id, ...span }),
      house.as('002').outages.withdraw({ id }),
    ])
      expect(await refusal(asked)).toMatchObject({ reason: 'outages.withdrawn' });
    expect(stepsOf(house)).toEqual(['outage-recorded', 'outage-withdrawn']);
    expect(house.rows('SELECT id FROM requests')).toEqual([]);
  });

  it('and was one after all is reinstated, once, and takes the paper again', async () => {
    const house = await createTestHouse();
    const { id } = await powerCut(house);
    const { outages } = house.as('002');
    expect(await refusal(outages.reinstate({ id }))).toMatchObject({
      ...{ code: 'WRONG_STATE', reason: 'outages.notWithdrawn', details: { number: 1 } },
    });
    await outages.withdraw({ id });
    expect(await outages.reinstate({ id })).toMatchObject({ withdrawn: null });
    await outages.enter({ outage: id, text: '1208 毛巾', receivedAt: at('14:05') });
    expect(stepsOf(house)).toEqual(['outage-recorded', 'outage-withdrawn', 'outage-reinstated']);
  });

  it('is not withdrawn once a line was entered of it', async () => {
    const house = await createTestHouse();
    const { id } = await powerCut(house);
    await house.as('002').outages.enter({ outage: id, text: '1208 毛巾', receivedAt: at('14:05') });
    expect(await refusal(house.as('002').outages.withdraw({ id }))).toMatchObject({
      ...{ code: 'WRONG_STATE', reason: 'outages.hasEntries', details: { count: 1 } },
    });
    expect(rowOf(house)).toMatchObject([{ withdrawn_at_ms: null }]);
  });
});
