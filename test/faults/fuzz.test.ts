// Everything thrown at the desk, in short: `npm run prove` throws a hundred thousand. Nothing crashes, nothing
// half is accepted, and no answer tells what is inside.
import { ORPCError } from '@orpc/client';
import { describe, expect, it } from 'vitest';
import { fuzzFiles } from '../support/fuzz/files.ts';
import { openGround } from '../support/fuzz/ground.ts';
import { faultsOf } from '../support/fuzz/judge.ts';
import { fuzzOperations } from '../support/fuzz/operations.ts';

const minutes = 60_000;

describe('whatever is thrown', () => {
  it.each([
    ['hostile', 4_000],
    ['sound', 1_000],
  ] as const)(
    '%s inputs at every operation, %i of them, are answered or refused as they should be',
    async (mix, inputs) => {
      const { faults, ...figures } = await fuzzOperations(inputs, { mix });
      expect(faults).toEqual([]);
      expect(figures.inputs).toBe(inputs);
      // It gets past the door: a good part of the operations did accept something.
      expect(figures.reached).toBeGreaterThan(80);
    },
    10 * minutes,
  );

  it(
    'files that are spoilt, made to burst or something else are taken or refused',
    async () => {
      const { faults, ...figures } = await fuzzFiles(120);
      expect(faults).toEqual([]);
      expect(figures.taken).toBeGreaterThan(10);
      expect(figures.refused).toBeGreaterThan(60);
      expect(figures.grownMiB).toBeLessThan(2_000);
    },
    10 * minutes,
  );
});

describe('the judge', () => {
  const refused = (reason: string, details: Record<string, unknown>, code = 'INVALID_INPUT') =>
    new ORPCError(code, { message: 'x', data: { reason, details } });

  it('lets a sentence of the desk pass, and the words that were typed in it', () => {
    const place = 'undefined SELECT x';
    expect(faultsOf(refused('rooms.unknown', { place }, 'NOT_FOUND'), { place })).toEqual([]);
  });

  it.each([
    ['a fall', refused('kernel.internal', {}, 'INTERNAL')],
    ['a fall of the database', refused('database.corrupt', {}, 'DATABASE_CORRUPT')],
    ['no error of the desk', new TypeError('x is not a function')],
    ['no reason', new ORPCError('NOT_FOUND', { message: 'x' })],
    ['a key without its sentence', refused('rooms.noSuchSentence', {})],
    ['a fact nobody gave', refused('rooms.unknown', {}, 'NOT_FOUND')],
    ['a path of the sources', refused('rooms.unknown', { place: '/a/electron/desk/x.ts' })],
    ['a statement', refused('rooms.unknown', { place: 'SELECT * FROM rooms' })],
    ['a thing that is no word', refused('rooms.unknown', { place: {} })],
  ])('holds against an answer: %s', (_, error) => {
    expect(faultsOf(error, { id: 'x' })).not.toEqual([]);
  });

  it('sees a house that was made unsound', async () => {
    const ground = await openGround();
    expect(ground.faults()).toEqual([]);
    const { default: Sqlite } = await import('better-sqlite3');
    const raw = new Sqlite(`${ground.dataDir}/house.db`);
    raw.pragma('foreign_keys = OFF');
    raw.exec("DROP TRIGGER IF EXISTS events_no_update; UPDATE requests SET assignee_id = 'nobody'");
    raw.close();
    expect(ground.faults().join()).toContain('foreign key');
    await ground.close();
  });
});
