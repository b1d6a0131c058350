// The shift's keys handed out in one go: one key to one person, a person counted once.
import { describe, expect, it } from 'vitest';
import { behind, wholeCheck } from '../record/behind.ts';
import { refusal } from '../support/refusal.ts';
import { createKeyHouse } from './house.ts';

describe('a batch handout', () => {
  it('proposes each person’s floor and keeps the time from the first key to the last', async () => {
    const house = await createKeyHouse();
    const desk = house.as('002');
    const { lines } = await desk.keys.handoutPlan();
    expect(lines.find(({ person }) => person.code === '108')).toMatchObject({
      proposed: ['F08'],
      because: 'floor',
    });
    const handout = await desk.keys.beginHandout();
    for (const { person, proposed } of lines
      .filter((line) => line.proposed.length > 0)
      .slice(0, 3)) {
      for (const key of proposed)
        await desk.keys.issue({ key, to: person.code, handout: handout.id });
      house.advance(1);
    }
    expect(await desk.keys.endHandout({ id: handout.id })).toMatchObject({
      persons: 3,
      keys: 3,
      seconds: 120,
      ended: true,
    });
    const after = await desk.keys.handoutPlan();
    expect(after.past).toHaveLength(1);
    expect(after.lines.find(({ person }) => person.code === '101')).toMatchObject({
      because: 'held',
      holds: ['F01'],
    });
    expect(
      await refusal(desk.keys.issue({ key: 'F12', to: '112', handout: handout.id })),
    ).toMatchObject({ reason: 'keys.handoutOver' });
  });

  it('is no tampering to the night’s check, while it goes on and when it is over', async () => {
    const house = await createKeyHouse();
    const desk = house.as('002');
    const handout = await desk.keys.beginHandout();
    await desk.keys.issue({ key: 'F08', to: '108', handout: handout.id });
    expect(wholeCheck(house.dataDir).findings).toEqual([]);
    await desk.keys.endHandout({ id: handout.id });
    expect(wholeCheck(house.dataDir).findings).toEqual([]);
    behind(
      house.dataDir,
      'UPDATE own_hand SET writing = 1; UPDATE key_handouts SET handed_out = 9; UPDATE own_hand SET writing = 0',
    );
    expect(wholeCheck(house.dataDir).findings).toMatchObject([
      { table: 'key_handouts', detail: 'not as the record says: handed_out' },
    ]);
  });

  it('counts a person once, however many floors they have', async () => {
    const house = await createKeyHouse();
    const desk = house.as('002');
    await house.as('090').staff.edit({ code: '108', floors: ['8', '9'] });
    const { id } = await desk.keys.beginHandout();
    await desk.keys.issue({ key: 'F08', to: '108', handout: id });
    house.advance(1);
    await desk.keys.issue({ key: 'F09', to: '108', handout: id });
    expect((await desk.keys.handoutPlan()).running).toMatchObject({
      persons: 1,
      keys: 2,
      seconds: null,
    });
    await desk.keys.issue({ key: 'F10', to: '110', handout: id });
    expect(await desk.keys.endHandout({ id })).toMatchObject({ persons: 2, keys: 3 });
  });

  it('proposes the floors whose key a person does not hold, whatever else they hold', async () => {
    const house = await createKeyHouse();
    const desk = house.as('002');
    await house.as('090').staff.edit({ code: '108', floors: ['8', '9'] });
    await house.as('011').keys.add({
      code: 'B108',
      name: { zh: '工牌', en: 'Badge' },
      class: 'badge',
      entitled: { persons: ['108'] },
    });
    const line = async () =>
      (await desk.keys.handoutPlan()).lines.find(({ person }) => person.code === '108');
    await desk.keys.issue({ key: 'B108', to: '108' });
    expect(await line()).toMatchObject({
      holds: ['B108'],
      proposed: ['F08', 'F09'],
      because: 'floor',
    });
    await desk.keys.issue({ key: 'F08', to: '108' });
    expect(await line()).toMatchObject({ proposed: ['F09'], because: 'floor' });
    await desk.keys.issue({ key: 'F09', to: '108' });
    expect(await line()).toMatchObject({ proposed: [], because: 'held' });
  });

  it('proposes a key to one person, and tells the other to whom', async () => {
    const house = await createKeyHouse();
    await house.as('090').staff.edit({ code: '109', floors: ['8'] });
    const { lines } = await house.as('002').keys.handoutPlan();
    const of = (wanted: string) => lines.find(({ person }) => person.code === wanted);
    expect(of('108')).toMatchObject({ proposed: ['F08'], because: 'floor' });
    expect(of('109')).toMatchObject({ proposed: [], because: 'promised', takenBy: '108' });
    expect(lines.flatMap(({ proposed }) => proposed).filter((key) => key === 'F08')).toHaveLength(
      1,
    );
  });
});
