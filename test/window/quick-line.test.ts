// The quick line's own logic: what corrections make of a reading, and how a draft is kept.
import { describe, expect, it } from 'vitest';
import {
  bareRoom,
  correctedFor,
  fixItem,
  isCorrected,
  keyOf,
  noCorrections,
  understood,
} from '../../renderer/features/intake/correction.ts';
import { createKeeper } from '../../renderer/features/intake/keeper.ts';
import type { ItemReading, Reading } from '../../shared/intake/model.ts';

const span = { from: 0, until: 0 };
const item = (service: string, words: string): ItemReading => ({
  service,
  words,
  span,
  matchedBy: 'name',
});
const reading = (items: ItemReading[], rest = ''): Reading => ({
  place: { kind: 'room', code: '1208', known: true, span },
  items,
  rest,
});
const iso = (ms: number) => new Date(ms).toISOString();

describe('a correction', () => {
  const twice = reading([item('towels', '毛巾'), item('towels', '毛巾')]);

  it('changes one of two like words and leaves the other', () => {
    const fixed = fixItem(noCorrections, keyOf(twice, 1), { service: 'pillows', quantity: 3 });
    const { items } = understood(twice, fixed);
    expect(items.map((chip) => [chip.item.service, chip.item.quantity])).toEqual([
      ['towels', undefined],
      ['pillows', 3],
    ]);
  });

  it('stays on its words while more is typed', () => {
    const fixed = fixItem(noCorrections, keyOf(twice, 0), { quantity: 4 });
    const longer = reading([...twice.items, item('hot-water', '开水')]);
    expect(understood(longer, fixed).items[0]?.item.quantity).toBe(4);
  });

  it('taking out everything still records the words that were left', () => {
    const odd = reading([item('towels', '毛巾')], '客人很急');
    const fixed = fixItem(noCorrections, keyOf(odd, 0), { removed: true });
    expect(isCorrected(fixed)).toBe(true);
    expect(correctedFor(understood(odd, fixed), '1208 毛巾 客人很急', iso)).toEqual({
      place: '1208',
      items: [{ service: 'other', words: '客人很急' }],
    });
  });
});

describe('a room number alone', () => {
  it('asks for nothing to be done', () => {
    expect(bareRoom(understood(reading([]), noCorrections))).toBe('1208');
    expect(bareRoom(understood(reading([], '喂'), noCorrections))).toBeNull();
    expect(bareRoom(understood(reading([item('towels', '毛巾')]), noCorrections))).toBeNull();
  });
});

describe('the keeper of a draft', () => {
  it('has one call on its way, then sends the newest and nothing between', async () => {
    const sent: string[] = [];
    const doors: (() => void)[] = [];
    const keeper = createKeeper((text) => {
      sent.push(text);
      return new Promise<void>((open) => doors.push(open));
    });
    for (const text of ['1', '12', '120', '1208']) keeper.keep(text);
    expect(sent).toEqual(['1']);
    doors.shift()?.();
    await expect.poll(() => sent).toEqual(['1', '1208']);
    doors.shift()?.();
    await keeper.quiet();
    expect(sent).toHaveLength(2);
  });

  it('goes on after a text that could not be kept', async () => {
    const sent: string[] = [];
    const keeper = createKeeper((text) => {
      sent.push(text);
      return text === 'a' ? Promise.reject(new Error('gone')) : Promise.resolve();
    });
    keeper.keep('a');
    keeper.keep('ab');
    await keeper.quiet();
    expect(sent).toEqual(['a', 'ab']);
  });
});
