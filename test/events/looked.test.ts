// That somebody has looked into a guest's file is on record, and told only to those who answer for the files.
import { describe, expect, it } from 'vitest';
import { createTestHouse } from '../support/house.ts';

describe('who has looked into a guest’s file', () => {
  const looked = async () => {
    const house = await createTestHouse();
    const { stay } = await house
      .as('002')
      .stays.checkIn({ place: '1208', guest: 'Somebody', departure: '2026-11-25' });
    const id = stay.guestId ?? '';
    house.advance(10);
    await house.as('020').guests.get({ id });
    await house.as('090').guests.get({ id });
    house.advance(10);
    await house.as('002').guests.change({ id, notes: 'quiet room' });
    house.advance(10);
    await house.as('011').guests.get({ id });
    return { house, id };
  };

  it('is in the record of the file for supervisors, and for nobody else', async () => {
    const { house, id } = await looked();
    const record = async (code: string, asked: { subject?: string }) => {
      const { events } = await house.as(code).events.list({ ...asked, limit: 1_000 });
      return events
        .filter(({ subject }) => subject.kind === 'guest')
        .map(({ kind, by }) => [kind, by]);
    };
    for (const asked of [{ subject: id }, {}]) {
      expect(await record('011', asked)).toEqual([
        ['file-opened', '002'],
        ['looked', '020'],
        ['looked', '090'],
        ['changed', '002'],
        ['looked', '011'],
      ]);
      expect(await record('002', asked)).toEqual([
        ['file-opened', '002'],
        ['changed', '002'],
      ]);
    }
  });

  it('takes no place in a page', async () => {
    const { house, id } = await looked();
    const pages: string[] = [];
    for (let after = 0; pages.length < 9; ) {
      const { events } = await house.as('002').events.list({ subject: id, after, limit: 1 });
      const [one] = events;
      if (!one) break;
      pages.push(one.kind);
      after = one.seq;
    }
    expect(pages).toEqual(['file-opened', 'changed']);
  });

  it('is not who last did anything to it', async () => {
    const { house, id } = await looked();
    const last = async (code: string) =>
      (
        await house.as(code).events.lastChanges({
          of: [
            { kind: 'guest', id },
            { kind: 'guest', id, step: 'looked' },
            { kind: 'guest', id, step: 'changed' },
          ],
        })
      ).changes;
    const change = { by: '002', at: '2026-11-23T16:20:00.000+08:00' };
    const look = { by: '011', at: '2026-11-23T16:30:00.000+08:00' };
    expect(await last('011')).toMatchObject([look, look, change]);
    expect(await last('002')).toMatchObject([change, null, change]);
  });
});
