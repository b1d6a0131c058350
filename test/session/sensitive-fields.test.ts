// Fields that are kept back: what is written in each is looked for in every answer every role can get.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { procedures } from '../../electron/desk/router.ts';
import { type Role, roles } from '../../shared/kernel/permissions.ts';
import { type SensitiveName, sensitiveFields } from '../../shared/kernel/sensitive.ts';
import { createTestHouse, type TestHouse } from '../support/house.ts';
import { inputFor } from '../support/operations.ts';
import {
  answerOf,
  concerned,
  entitled,
  type Planted,
  plant,
  someone,
  type Told,
  wordsOf,
} from './planted.ts';

let house: TestHouse;
let planted: Planted;
beforeAll(async () => {
  house = await createTestHouse({ shared: true });
  planted = await plant(house);
});
afterAll(() => house.close());

const answer = (code: string, path: string, input: object): Promise<string> =>
  answerOf(house, code, path, input);

/** Everything that answers without changing, and the opening of a guest's file, which records the look. */
const readings = procedures().filter(
  ({ path, meta }) =>
    ['query', 'report'].includes(meta.kind) || ['guests.get', 'paper.print'].includes(path),
);

/** The inputs an operation could find them by: each id, the room, the beginning of each name. */
const inputsOf = (path: string): object[] => {
  const base = inputFor(path);
  const ids = 'id' in base ? planted.ids.map((id) => ({ ...base, id })) : [];
  const more = [
    'stay' in base ? { stay: planted.ids[0] } : {},
    'place' in base ? { place: '1208' } : {},
    'text' in base ? { text: 'Quill' } : {},
    'name' in base && path === 'messages.whom' ? { name: 'Quill' } : {},
    path.endsWith('.list') ? { state: 'all', limit: 1_000 } : {},
    path === 'guests.list' ? { show: 'all' } : {},
    path === 'events.list' ? { limit: 1_000 } : {},
  ].filter((part) => Object.keys(part).length > 0);
  return [base, ...ids, ...more.map((part) => ({ ...base, ...part }))];
};

const words = (field: string): string[] => wordsOf(planted, field);

describe('every field that is kept back', () => {
  it.each(roles)('is in no answer to a role that may not see it: %s', async (role) => {
    const kept = sensitiveFields.filter(
      // That a room has guests is no secret: the room of a message is looked for in messages below.
      ({ field }) => field !== 'messages.place' && !entitled(field, role),
    );
    const leaks: string[] = [];
    for (const { path } of readings)
      for (const input of inputsOf(path)) {
        const said = await answer(someone[role], path, input);
        for (const { field } of kept)
          for (const word of words(field))
            if (said.includes(word)) leaks.push(`${field} in ${path} ${JSON.stringify(input)}`);
      }
    expect(leaks).toEqual([]);
  });

  const shown = sensitiveFields.filter(({ permission }) => permission !== null);
  it.each(shown)(
    '$field is seen by those it is for, and by nobody else',
    async ({ field, own }) => {
      const secret = planted.secrets[field as Exclude<SensitiveName, Told>];
      if (!secret) return expect(field in told).toBe(true);
      for (const [path, input] of secret.where) {
        for (const role of roles) {
          const said = await answer(someone[role], path, input);
          for (const word of secret.words)
            expect(said.includes(word), `${word} in ${path} to ${role}`).toBe(
              entitled(field, role),
            );
        }
        if (own) expect(await answer(concerned, path, input)).toContain(secret.words[0]);
      }
    },
  );

  it('is planted: no table of the desk is without its words', () => {
    for (const [field, { words: planting }] of Object.entries(planted.secrets))
      expect(planting.length, field).toBeGreaterThan(0);
    expect(planted.ids).not.toContain('');
  });
});

/** What is told apart by who asks. */
const told: Record<Told, (code: string, role: Role) => Promise<boolean>> = {
  'guests.looks': async (code) => {
    const said = await answer(code, 'guests.get', { id: planted.file });
    return said.includes('"looks":[{');
  },
  'practice.trainee': async (code) => {
    await house.as(concerned).practice.start({});
    return (await answer(code, 'practice.list', {})).includes(`"trainee":"${concerned}"`);
  },
  'fairness.lines': async (code) => {
    const { lines } = await house.as(code).fairness.run({ until: '2026-11-23' });
    return lines.some((line) => line.code !== code);
  },
  'reports.person': async (code) => {
    const input = { name: 'volume', from: '2026-11-01', until: '2026-11-24' };
    const said = await answer(code, 'reports.run', { ...input, filters: { person: concerned } });
    return !said.includes('reports.personal') && !said.includes('kernel.notAllowed');
  },
};

describe('what is told apart by who asks', () => {
  it.each(Object.keys(told) as Told[])('%s', async (field) => {
    for (const role of roles)
      expect(await told[field](someone[role], role).catch(() => false), role).toBe(
        entitled(field, role),
      );
  });

  it('guests.looks, in the record no less than in the file', async () => {
    const of = { kind: 'guest', id: planted.file };
    for (const role of roles) {
      await answer('020', 'guests.get', { id: planted.file });
      const ways: [path: string, input: object][] = [
        ['events.list', { limit: 1_000 }],
        ['events.list', { subject: planted.file }],
        ['events.lastChanges', { of: [{ ...of, step: 'looked' }] }],
      ];
      for (const [path, input] of ways) {
        const said = await answer(someone[role], path, input);
        expect(/"kind":"looked"|"changes":\[{/.test(said), `${path} to ${role}`).toBe(
          entitled('guests.looks', role),
        );
      }
    }
  });

  it('to the person it is about, their own', async () => {
    expect(await told['reports.person'](concerned, 'operator')).toBe(true);
    expect(await told['practice.trainee'](concerned, 'operator')).toBe(true);
  });

  it('a complaint is kept from whom it is about, supervisor or not', async () => {
    const { complaint } = await house
      .as('020')
      .complaints.open({ what: 'Quill aboutly', kind: 'harassment', place: '1107', about: '011' });
    for (const { path } of readings)
      for (const input of [...inputsOf(path), { id: complaint?.id }])
        expect(await answer('011', path, input), path).not.toContain('aboutly');
    expect(await answer('090', 'complaints.get', { id: complaint?.id })).toContain('aboutly');
  });
});
