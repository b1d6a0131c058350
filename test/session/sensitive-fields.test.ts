// Fields that are kept back: what is written in each is looked for in every answer every role can get.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { procedures } from '../../electron/desk/router.ts';
import { may, type Role, roles } from '../../shared/kernel/permissions.ts';
import { type SensitiveName, sensitiveFields } from '../../shared/kernel/sensitive.ts';
import { createTestHouse, type TestHouse } from '../support/house.ts';
import { callOf, inputFor } from '../support/operations.ts';

const someone: Record<Role, string> = {
  operator: '002',
  attendant: '112',
  department: '202',
  captain: '131',
  supervisor: '011',
  'duty-manager': '020',
  administrator: '090',
};
/** Whom the records of people are about: an operator, and none of those who ask. */
const concerned = '001';
/** In which operations the entitled find it, and the words it has there. */
type Planted = { words: string[]; where: [path: string, input: object][] };

const points = {
  pitch: 4,
  firmness: 4,
  pace: 2,
  breath: 3,
  courtesy: 5,
  ending: 4,
  steadiness: 4,
};
const content = { greeting: 'yes', repeatBack: 'no', promise: 'yes', thanks: 'yes' } as const;

/** What is told apart by who asks, not by a word: asked for itself below. */
type Told = 'guests.looks' | 'practice.trainee' | 'fairness.lines' | 'reports.person';

/** Writes a word nobody could guess into every field that is kept back. */
const plant = async (
  house: TestHouse,
): Promise<{
  secrets: Record<Exclude<SensitiveName, Told>, Planted>;
  ids: string[];
  file: string;
}> => {
  const manager = house.as('020');
  const supervisor = house.as('011');
  const operator = house.as('002');
  const { stay } = await manager.stays.checkIn({
    place: '1208',
    guest: 'Quill Featherly',
    phone: '13800004711',
    companions: ['Quill Mousely'],
    company: 'Quill Foundryworks',
    incognito: true,
    departure: '2026-11-25',
  });
  const file = stay.guestId ?? '';
  await manager.guests.change({ id: file, document: 'QX4711990', notes: 'Quill notably shy' });
  // Whom a message is for stands in it as the caller said it; where they are does not.
  await manager.stays.checkIn({
    place: '1209',
    guest: 'Plum Asked',
    incognito: true,
    departure: '2026-11-25',
  });
  const { message } = await operator.messages.take({ for: 'Plum Asked', text: 'please ring' });
  const { complaint } = await manager.complaints.open({
    what: 'Quill passport stealingly taken',
    kind: 'theft',
    place: '1107',
  });
  const theft = complaint?.id ?? '';
  const { measures } = await manager.complaints.measure({
    id: theft,
    title: 'Quill hearingly',
    due: '2026-11-24',
    kind: 'other',
  });
  const found = await operator.lostAndFound.found({
    what: 'black umbrella',
    place: 'lobby',
    heldBack: 'Quill engravingly',
  });
  await operator.lostAndFound.lost({ what: 'black umbrella', contact: '13911112222' });
  const supplier = await manager.contracts.add({
    supplier: 'Elevator works',
    scope: 'lifts',
    startsOn: '2026-01-01',
    price: 'Quill 4711 monthly',
  });
  const call = await house.as(concerned).calls.begin({ place: '1208' });
  await house.as(concerned).calls.end({ id: call.id });
  const check = await supervisor.callQuality.check({
    call: call.number,
    points,
    content,
    note: 'Quill hurriedly spoken',
  });
  const entry = await manager.conduct.add({
    code: concerned,
    kind: 'warning',
    on: '2026-11-22',
    reason: 'Quill lately',
  });
  const course = await manager.training.record({
    code: concerned,
    course: 'voice',
    heldOn: '2026-11-20',
    certificate: 'Quill certifiedly',
  });
  house.desk.settle();
  const hashes = house.rows<Record<string, string>>('SELECT * FROM staff').flatMap((row) =>
    Object.entries(row)
      .filter(([name, value]) => /pin|hash|salt/.test(name) && String(value).length > 8)
      .map(([, value]) => String(value)),
  );
  return {
    file,
    ids: [
      stay.id,
      file,
      message.id,
      message.request.id,
      theft,
      measures[0]?.id ?? '',
      found.id,
      supplier.id,
      check.id,
      entry.id,
      course.id,
      call.id,
    ],
    secrets: {
      'stays.guest': {
        words: ['Featherly', '13800004711', 'Mousely', 'Foundryworks'],
        where: [['stays.get', { id: stay.id }]],
      },
      'guests.document': {
        words: ['QX4711990', 'notably'],
        where: [['guests.get', { id: file }]],
      },
      'messages.place': {
        words: ['"place":"1209"'],
        where: [['messages.get', { id: message.id }]],
      },
      'complaints.what': {
        words: ['stealingly'],
        where: [['complaints.get', { id: theft }]],
      },
      'measures.title': { words: ['hearingly'], where: [['measures.list', {}]] },
      'lostAndFound.heldBack': {
        words: ['engravingly'],
        where: [['lostAndFound.get', { id: found.id }]],
      },
      'contracts.price': {
        words: ['4711 monthly'],
        where: [['contracts.get', { id: supplier.id }]],
      },
      'callQuality.note': { words: ['hurriedly'], where: [['callQuality.list', {}]] },
      'conduct.reason': { words: ['lately'], where: [['conduct.list', {}]] },
      'training.certificate': { words: ['certifiedly'], where: [['training.list', {}]] },
      'staff.pin': { words: hashes, where: [] },
    },
  };
};

let house: TestHouse;
let planted: Awaited<ReturnType<typeof plant>>;
beforeAll(async () => {
  house = await createTestHouse({ shared: true });
  planted = await plant(house);
});
afterAll(() => house.close());

const entitled = (field: SensitiveName, role: Role): boolean => {
  const { permission } = sensitiveFields.find((one) => one.field === field) ?? {};
  return permission != null && may(role, permission);
};

const answer = async (code: string, path: string, input: object): Promise<string> => {
  try {
    return JSON.stringify(await callOf(house.as(code), path, input)) ?? '';
  } catch (error) {
    // A refusal is an answer too: nothing may stand in its sentence or its details either.
    return JSON.stringify([(error as Error).message, (error as { data?: unknown }).data]);
  }
};

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

const words = (field: string): string[] =>
  field in planted.secrets ? planted.secrets[field as Exclude<SensitiveName, Told>].words : [];

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
