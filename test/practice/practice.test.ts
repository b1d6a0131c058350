// A practice day from its first call to its score: the trainee works in a house of its own, the real one is not touched.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { createDesk, type Desk, readScript } from '../../electron/desk/desk.ts';
import { writeScript } from '../../electron/desk/practice/script.ts';
import type { DeskClient } from '../../electron/desk/router.ts';
import { createTestHouse } from '../support/house.ts';
import { refusal } from '../support/refusal.ts';

const makingMs = 60_000;

/** The console of the day: its house is made when it is opened. */
const openDay = async (folder: string): Promise<{ desk: Desk; trainee: DeskClient }> => {
  const script = readScript(folder);
  if (!script) throw new Error('no script');
  const desk = await createDesk({ dataDir: folder, live: false });
  onTestFinished(() => desk.close());
  await desk
    .clientFor(desk.connect({ station: 'practice', kind: 'program' }))
    .house.createDemo({ at: script.at });
  const trainee = desk.clientFor(desk.connect({ station: 'p1' }));
  await trainee.session.signIn({ code: '002', pin: '000022' });
  return { desk, trainee };
};

const later = (moment: string, minutes: number): string =>
  new Date(Date.parse(moment) + minutes * 60_000).toISOString();

it(
  'is taken call by call and scored on place, item, promise and notice',
  async () => {
    const house = await createTestHouse();
    const day = await house.as('002').practice.start({});
    expect(day).toMatchObject({ number: 1, trainee: '002', calls: 8, points: null, scores: [] });
    const before = house.rows('SELECT count(*) AS n FROM requests');
    const script = readScript(day.folder);
    const { trainee } = await openDay(day.folder);
    expect(await trainee.practice.call({})).toMatchObject({
      practising: true,
      of: 8,
      taken: 0,
      ringing: { position: 1, place: script?.calls[0]?.shown ?? null },
      spoken: [],
    });
    for (const call of script?.calls ?? []) {
      // The last two are left ringing; the third is written down wrong and not passed on.
      if (call.position > 6) break;
      const { callId } = await trainee.practice.take({});
      const { spoken } = await trainee.practice.call({});
      expect(spoken.map(({ words }) => words)).toContainEqual(call.words);
      const [service] = call.wanted.services;
      const wrong = call.position === 3;
      const { requests } = await trainee.intake.record({
        callId,
        text: `${wrong ? '0101' : call.wanted.place} ${call.words.zh}`,
      });
      const [first] = requests;
      if (!first) throw new Error('nothing recorded');
      if (!wrong) {
        await trainee.requests.correct({
          id: first.id,
          place: call.wanted.place ?? '',
          service: service ?? '',
          ...(call.wanted.quantity === null ? {} : { quantity: call.wanted.quantity }),
        });
        await trainee.requests.dispatch({ id: first.id });
        if (call.wanted.promiseMinutes !== null)
          await trainee.requests.promise({
            id: first.id,
            by: later(
              (await trainee.calls.get({ id: callId })).beganAt,
              call.wanted.promiseMinutes,
            ),
          });
      }
      await trainee.calls.end({ id: callId, repeatedBack: true });
    }
    const scored = await house.as('002').practice.finish({ id: day.id });
    expect(scored.scores).toHaveLength(8);
    for (const score of scored.scores) {
      const asksWhen = score.wanted.promiseMinutes !== null;
      if (score.position === 3)
        expect(score).toMatchObject({ taken: true, place: false, notice: false });
      else if (score.position > 6)
        expect(score).toMatchObject({ taken: false, place: false, item: false, notice: false });
      else
        expect(score).toMatchObject({
          taken: true,
          place: true,
          item: true,
          promise: asksWhen ? true : null,
          notice: true,
        });
    }
    const asked = scored.scores.filter(({ wanted }) => wanted.promiseMinutes !== null).length;
    expect(scored.most).toBe(3 * 8 + asked);
    expect(scored.points).toBeLessThan(scored.most ?? 0);
    expect(await refusal(house.as('002').practice.finish({ id: day.id }))).toMatchObject({
      reason: 'practice.scored',
    });
    // The working house knows of the day, and of nothing that was practised in it.
    expect(house.rows('SELECT count(*) AS n FROM requests')).toEqual(before);
    expect(house.rows('SELECT number, points, most FROM practice_days')).toEqual([
      { number: 1, points: scored.points, most: scored.most },
    ]);
    expect(
      house.rows("SELECT kind FROM events WHERE subject_kind = 'practice' ORDER BY seq"),
    ).toEqual([{ kind: 'practice-started' }, { kind: 'practice-scored' }]);
  },
  makingMs,
);

it('is the trainee’s own and the supervisor’s, nobody else’s; nothing rings at a working desk', async () => {
  const house = await createTestHouse();
  const day = await house.as('002').practice.start({});
  expect((await house.as('003').practice.list({})).days).toEqual([]);
  expect(await refusal(house.as('003').practice.get({ id: day.id }))).toMatchObject({
    code: 'NOT_ALLOWED',
  });
  expect((await house.as('010').practice.list({})).days).toMatchObject([{ id: day.id }]);
  // Nor does the record tell it: whose day it was, and later how it went.
  const told = async (code: string) =>
    (await house.as(code).events.list({ subject: day.id })).events.map(({ body, personal }) => [
      body,
      personal,
    ]);
  expect(await told('003')).toEqual([[{}, null]]);
  const [[body, personal] = []] = await told('002');
  expect(body).toMatchObject({ row: { number: 1 } });
  expect(JSON.stringify(body)).not.toMatch(/staffId|points/);
  expect(personal).toMatchObject({ row: { points: null } });
  expect(await told('010')).toEqual(await told('002'));
  // A supervisor begins one for a trainee, whose own it is; nobody else does for another.
  const theirs = await house.as('010').practice.start({ trainee: '003' });
  expect(theirs).toMatchObject({ trainee: '003' });
  expect((await house.as('003').practice.list({})).days).toMatchObject([{ id: theirs.id }]);
  expect(await refusal(house.as('002').practice.start({ trainee: '003' }))).toMatchObject({
    code: 'NOT_ALLOWED',
  });
  expect(await refusal(house.as('010').practice.start({ trainee: '999' }))).toMatchObject({
    ...{ code: 'NOT_FOUND', reason: 'staff.unknown' },
  });
  expect(await house.as('002').practice.open({ id: day.id })).toEqual({
    opened: false,
    folder: day.folder,
  });
  expect(existsSync(join(day.folder, 'script.json'))).toBe(true);
  expect(await house.as('002').practice.call({})).toMatchObject({
    practising: false,
    ringing: null,
  });
  expect(await refusal(house.as('002').practice.take({}))).toMatchObject({
    code: 'CONFLICT',
    reason: 'practice.nothingRings',
  });
});

it('that was never opened has no score and says so', async () => {
  const house = await createTestHouse();
  const day = await house.as('002').practice.start({});
  const before = house.contents();
  expect(await refusal(house.as('002').practice.finish({ id: day.id }))).toMatchObject({
    reason: 'practice.neverOpened',
  });
  expect(house.contents()).toBe(before);
});

it('is another for each number, and the same for the same', () => {
  const at = '2026-11-23T15:05:00+08:00';
  expect(writeScript(3, at)).toEqual(writeScript(3, at));
  expect(writeScript(4, at).calls).not.toEqual(writeScript(3, at).calls);
  for (let number = 1; number <= 40; number += 1) {
    const { calls } = writeScript(number, at);
    expect(calls[0]?.meanwhile).toBe(false);
    const minutes = calls.map(({ afterMinutes }) => afterMinutes);
    expect(minutes).toEqual(minutes.toSorted((one, other) => one - other));
    for (const { words } of calls) expect(words.zh + words.en).not.toContain('{{');
  }
});
