/** The registers' frame: the line in hand keeps its place, what is typed is understood in house time. */
import { describe, expect, it } from 'vitest';
import type { SearchField } from '../../renderer/app/register/form/fields.ts';
import { itemMeant, itemsFor, readField, startOf } from '../../renderer/app/register/form/read.ts';
import { layLines } from '../../renderer/app/register/lines.ts';
import { filterLines, keepHeld, lineAt, lineInHand } from '../../renderer/app/register/rows.ts';
import { dateFrom, momentFrom } from '../../renderer/client/typed-time.ts';
import { findableBy } from '../../renderer/ui/find.ts';
import { readSounds } from '../../renderer/ui/spell.ts';

await readSounds();

const zone = 'Asia/Shanghai';
const nowMs = Date.parse('2026-11-23T21:40:00+08:00');
const iso = (ms: number | null) =>
  ms === null ? null : new Date(ms + 8 * 3_600_000).toISOString();

const lines = (...ids: string[]) => ids.map((id) => ({ id }));
const ids = (rows: readonly { id: string }[]) => rows.map(({ id }) => id).join('');

describe('the line in hand', () => {
  const at = { answered: true, isAwaited: false };

  it('is the first one until another is taken up, and none while the answer is still to come', () => {
    expect(lineInHand(lines('a', 'b'), null, at)?.id).toBe('a');
    expect(lineInHand(lines('a', 'b'), null, { ...at, answered: false })).toBeNull();
  });
  it('is the same line wherever it moves to', () => {
    expect(lineInHand(lines('new', 'a', 'b'), { id: 'b', index: 1 }, at)?.id).toBe('b');
  });
  it('stays in its place when it leaves the list, and the others close up behind it', () => {
    const rows = keepHeld(lines('a', 'c', 'd'), { id: 'b', index: 1 }, { id: 'b' });
    expect(ids(rows)).toBe('abcd');
  });
  it('is added nowhere while the list holds it', () => {
    expect(ids(keepHeld(lines('b', 'a'), { id: 'a', index: 0 }, { id: 'a' }))).toBe('ba');
  });
  it('that is gone for good leaves its place to the next, one that was asked for does not', () => {
    const held = { id: 'gone', index: 1 };
    expect(lineInHand(lines('a', 'c', 'd'), held, at)?.id).toBe('c');
    expect(lineInHand(lines('a'), held, at)?.id).toBe('a');
    expect(lineInHand(lines('a', 'c'), held, { ...at, isAwaited: true })).toBeNull();
  });
  it('moves by lines and stops at the ends', () => {
    const rows = lines('a', 'b', 'c');
    expect(lineAt(rows, 'a', 1)?.id).toBe('b');
    expect(lineAt(rows, 'b', 12)?.id).toBe('c');
    expect(lineAt(rows, 'b', Number.NEGATIVE_INFINITY)?.id).toBe('a');
    expect(lineAt(rows, null, -1)?.id).toBe('c');
    expect(lineAt([], 'a', 1)).toBeNull();
  });
});

describe('the filter', () => {
  const items = [
    { id: 'L-0231', what: '黑色长柄雨伞', place: '大堂' },
    { id: 'L-0229', what: '男士手表', place: '0406' },
  ];
  const found = (typed: string) =>
    filterLines(items, typed, ({ id, what, place }) => findableBy(id, what, place)).map(
      ({ id }) => id,
    );

  it('finds by number, by Chinese, by pinyin and by initials, in the order of the list', () => {
    expect(found('0229')).toEqual(['L-0229']);
    expect(found('雨伞')).toEqual(['L-0231']);
    expect(found('yusan')).toEqual(['L-0231']);
    expect(found('nssb')).toEqual(['L-0229']);
    expect(found('l-')).toEqual(['L-0231', 'L-0229']);
  });
  it('wants every word, full-width or not', () => {
    expect(found('dt 雨')).toEqual(['L-0231']);
    expect(found('０４０６')).toEqual(['L-0229']);
    expect(found('大堂 手表')).toEqual([]);
  });
});

describe('the lines below each other', () => {
  it('have a heading before each group, whose pixels count and whose places do not', () => {
    const rows = [
      { id: 'a', of: 'keys' },
      { id: 'b', of: 'keys' },
      { id: 'c', of: 'loans' },
    ];
    const laid = layLines(rows, ({ of }) => ({ id: of }), { line: 36, heading: 32 });
    expect(laid.map(({ kind, top }) => `${kind} ${top}`)).toEqual([
      'heading 0',
      'line 32',
      'line 68',
      'heading 104',
      'line 136',
    ]);
    expect(laid.at(-1)).toMatchObject({ place: 3 });
  });
});

describe('a moment typed in house time', () => {
  it.each([
    ['18:30', 'back', '2026-11-23T18:30'],
    ['22:00', 'back', '2026-11-22T22:00'],
    ['18:30', 'ahead', '2026-11-24T18:30'],
    ['18:30', 'this', '2026-11-23T18:30'],
    ['11-24 18:30', 'ahead', '2026-11-24T18:30'],
    ['1-2 08:00', 'ahead', '2027-01-02T08:00'],
    ['12-24 08:00', 'back', '2025-12-24T08:00'],
    ['2024-02-29 08:00', 'back', '2024-02-29T08:00'],
    ['11-23　7：05', 'back', '2026-11-23T07:05'],
    ['15', 'back', '2026-11-23T21:25'],
  ] as const)('“%s” lying %s', (typed, lean, expected) => {
    expect(iso(momentFrom(typed, nowMs, zone, lean))?.slice(0, 16)).toBe(expected);
  });
  it.each([
    '11-31 08:00',
    '02-30 08:00',
    '13-01 08:00',
    '24:00',
    '11-24',
    'x 08:00',
    '1 2 3',
    '15 ',
  ])('is none: “%s”', (typed) => expect(momentFrom(typed, nowMs, zone, 'this')).toBeNull());
  it('is a day where only a day is asked for', () => {
    expect(dateFrom('11-24', nowMs, zone)).toBe('2026-11-24');
    expect(dateFrom('11-23', nowMs, zone, 'ahead')).toBe('2026-11-23');
    expect(dateFrom('11-23', nowMs, zone, 'back')).toBe('2026-11-23');
    expect(dateFrom('1-2', nowMs, zone, 'ahead')).toBe('2027-01-02');
    expect(dateFrom('2-29', nowMs, zone, 'this')).toBeNull();
    expect(dateFrom('18:30', nowMs, zone)).toBeNull();
  });
  it('keeps its clock where the clocks change', () => {
    const london = 'Europe/London';
    const at = momentFrom('2026-03-29 08:00', nowMs, london);
    expect(at).toBe(Date.parse('2026-03-29T08:00:00+01:00'));
  });
  it('of an hour that comes twice is the one it leans to, of one that is skipped the moment of setting', () => {
    const berlin = 'Europe/Berlin';
    const [first, second] = ['2027-10-31T02:30:00+02:00', '2027-10-31T02:30:00+01:00'];
    const read = (at: string, lean: 'ahead' | 'back' | 'this') => {
      const ms = momentFrom('10-31 02:30', Date.parse(at), berlin, lean);
      return ms === null ? null : new Date(ms).toISOString();
    };
    const iso = (at: string) => new Date(at).toISOString();
    expect(read('2027-10-30T22:00:00+02:00', 'ahead')).toBe(iso(first));
    expect(read('2027-10-31T02:40:00+02:00', 'ahead')).toBe(iso(second));
    expect(read('2027-10-31T02:10:00+01:00', 'back')).toBe(iso(first));
    expect(read('2027-10-31T09:00:00+01:00', 'back')).toBe(iso(second));
    expect(read('2027-10-31T09:00:00+01:00', 'this')).toBe(iso(first));
    const skipped = momentFrom('2:30', Date.parse('2027-03-27T22:00:00+01:00'), berlin);
    expect(skipped).toBe(Date.parse('2027-03-28T03:00:00+02:00'));
  });
});

describe('a field', () => {
  const time = { nowMs, timeZone: zone };
  const people = [
    { id: '1', title: '陈静', words: findableBy('102', '陈静') },
    { id: '2', title: '陈杰', words: findableBy('103', '陈杰') },
    { id: '3', title: '王芳', words: findableBy('1020', '王芳') },
  ];
  const search: SearchField = { kind: 'search', name: 'by', label: '', items: people };
  const typed = (text: string) => ({ typed: text, value: undefined });

  it('of many takes the one that is meant without doubt: its whole code, or the only one that fits', () => {
    expect(itemMeant(people, '102')?.id).toBe('1');
    expect(itemMeant(people, 'wf')?.id).toBe('3');
    expect(itemMeant(people, 'cj')).toBeNull();
    expect(itemsFor(people, 'chen').map(({ id }) => id)).toEqual(['1', '2']);
    expect(readField(search, typed('wangfang'), time)).toEqual({ value: '3', trouble: null });
    expect(readField(search, typed('陈'), time).trouble?.text).toBe('registers.form.nothingFits');
    expect(readField({ ...search, free: true }, typed('陈先生'), time).value).toBe('陈先生');
  });
  it('that is empty is needed unless it may be left so', () => {
    const number = { kind: 'number', name: 'n', label: '', min: 1, max: 9 } as const;
    expect(readField(number, typed(' '), time).trouble?.text).toBe('registers.form.needed');
    expect(readField({ ...number, optional: true }, typed(''), time).value).toBeNull();
    expect(readField(number, typed('１２'), time).trouble).toEqual({
      text: 'registers.form.tooLarge',
      values: { max: 9 },
    });
    expect(readField(number, typed('two'), time).trouble?.text).toBe('registers.form.badNumber');
  });
  it('takes times of the day as minutes, and nothing else for one', () => {
    const field = { kind: 'clock', name: 'at', label: '' } as const;
    expect(readField(field, typed('4:30'), time).value).toBe(270);
    expect(readField(field, typed('0000'), time).value).toBe(0);
    expect(readField(field, typed('24:00'), time).trouble?.text).toBe('registers.form.badClock');
    expect(readField({ ...field, optional: true }, typed(''), time).value).toBeNull();
  });
  it('gives moments as the contract writes them', () => {
    const field = { kind: 'moment', name: 'at', label: '', lean: 'back' } as const;
    expect(readField(field, typed('19:20'), time).value).toBe('2026-11-23T19:20:00.000+08:00');
    expect(readField(field, typed('soon'), time).trouble?.text).toBe('registers.form.badTime');
  });
  it('begins with what it is given; a PIN with nothing', () => {
    expect(startOf({ ...search, initial: '2' })).toEqual({ typed: '陈杰', value: '2' });
    expect(startOf({ kind: 'pin', name: 'pin', label: '' })).toEqual(typed(''));
  });
});
