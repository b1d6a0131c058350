/** Lost and found in the window: corrections that send only what was typed otherwise, lines older than the list. */
import { describe, expect, it } from 'vitest';
import { coloursIn, differing } from '../../renderer/features/lost-and-found/corrections.ts';
import { withOlder } from '../../renderer/features/lost-and-found/rows.ts';
import type { SearchHit } from '../../shared/search/contract.ts';
import { lostAndFound as zh } from '../../shared/texts/zh-CN/lostAndFound.ts';

describe('a correction', () => {
  const nameOf = (colour: keyof typeof zh.colour) => zh.colour[colour];

  it.each([
    ['黑 银色', ['black', 'silver']],
    ['黑色、黑', ['black']],
    ['Grey, red', ['grey', 'red']],
    ['透明', []],
    ['', []],
  ])('reads colours: %s', (typed, colours) => {
    expect(coloursIn(typed, nameOf)).toEqual(colours);
  });

  it('sends what differs, an emptied field as null, and nothing that was left alone', () => {
    const before = { what: '雨伞', brand: 'Coach', marks: null, place: '大堂' };
    const now = { what: '雨伞', brand: '', marks: '木柄', place: '大堂', reason: '看错' };
    expect(differing(before, now)).toEqual({ brand: null, marks: '木柄' });
    expect(differing(before, { ...before, marks: '' })).toEqual({});
  });
});

describe('what the list no longer holds', () => {
  const hit = (kind: SearchHit['kind'], id: string, number: number, state: string): SearchHit => ({
    kind,
    id,
    number,
    place: 'lobby',
    service: null,
    label: '',
    open: true,
    state,
    at: '2026-01-03T10:00:00+08:00',
    text: '黑色雨伞',
  });
  const hits = [
    hit('found-item', 'a', 12, 'returned'),
    hit('loss-report', 'b', 3, 'closed'),
    hit('request', 'c', 99, 'done'),
  ];

  it('stands below, things and losses alone, each once', () => {
    const rows = withOlder([], hits, null);
    expect(rows.map(({ number, state }) => [number, state])).toEqual([
      ['L-0012', 'returned'],
      ['R-0003', 'closed'],
    ]);
    expect(withOlder(rows, hits, null)).toEqual(rows);
  });

  it('keeps to the kind that is looked at', () => {
    expect(withOlder([], hits, 'loss-report').map(({ id }) => id)).toEqual(['b']);
  });
});
