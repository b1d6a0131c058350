// What a move of a request means to the registers that follow it.
import { describe, expect, it } from 'vitest';
import type { RequestRow } from '../../electron/desk/database/schema/index.ts';
import { followed, isDelivered } from '../../electron/desk/requests/index.ts';

type Part = Partial<Pick<RequestRow, 'service' | 'state' | 'place' | 'stayId'>>;

const row = (part: Part) =>
  ({
    service: 'laundry-return',
    state: 'logged',
    place: '1208',
    stayId: 'a',
    ...part,
  }) as RequestRow;

const read = (before: Part | null, after: Part, step: string) =>
  followed({ before: before && row(before), after: row(after), step, byWord: false }, [
    'laundry-return',
  ]);

describe('a register that follows requests', () => {
  const cases: [means: string, what: string, before: Part | null, after: Part, step: string][] = [
    ['asked', 'a new one', null, {}, 'logged'],
    ['delivered', 'done', { state: 'in-progress' }, { state: 'done' }, 'done'],
    ['delivered', 'ended by its register', {}, { state: 'confirmed' }, 'confirmed'],
    ['none', 'the guest asked about it', { state: 'done' }, { state: 'confirmed' }, 'confirmed'],
    ['none', 'that asking taken back', { state: 'confirmed' }, { state: 'done' }, 'corrected'],
    ['undelivered', 'done by a slip', { state: 'done' }, { state: 'in-progress' }, 'corrected'],
    ['reopened', 'not right after all', { state: 'confirmed' }, { state: 'reopened' }, 'reopened'],
    ['delivered', 'reopened by a slip', { state: 'reopened' }, { state: 'done' }, 'corrected'],
    ['cancelled', 'called off', {}, { state: 'cancelled' }, 'cancelled'],
    ['cancelled', 'recorded by a slip', {}, { state: 'cancelled' }, 'corrected'],
    ['cancelled', 'put right into another service', {}, { service: 'towels' }, 'corrected'],
    [
      'none',
      'another service that was called off already',
      { state: 'cancelled' },
      { service: 'towels', state: 'cancelled' },
      'corrected',
    ],
    ['uncancelled', 'called off by a slip', { state: 'cancelled' }, {}, 'corrected'],
    ['uncancelled', 'put right into its service', { service: 'towels' }, {}, 'corrected'],
    ['moved', 'another room', {}, { place: '1209' }, 'moved-along'],
    ['moved', 'another guest of the room', {}, { stayId: 'b' }, 'handed-on'],
    ['corrected', 'anything else put right', {}, {}, 'corrected'],
    ['none', 'a step of its own life', {}, { state: 'dispatched' }, 'dispatched'],
    ['none', 'another service', { service: 'towels' }, { service: 'towels' }, 'corrected'],
  ];
  it.each(cases)('reads “%s” from: %s', (means, _, before, after, step) => {
    expect(read(before, after, step)).toBe(means);
  });

  it('has every service for its own where it names none', () => {
    const before = row({ service: 'towels' });
    const move = { before, after: row({}), step: 'corrected', byWord: false };
    expect(followed(move)).toBe('corrected');
    expect(followed({ ...move, before: null })).toBe('asked');
  });

  it('holds for delivered what is done, whether or not the guest was asked', () => {
    expect(
      ['logged', 'done', 'confirmed', 'cancelled', undefined].filter((state) =>
        isDelivered(state as RequestRow['state'] | undefined),
      ),
    ).toEqual(['done', 'confirmed']);
  });
});
