/** The set-up form: what is drawn of it while it is typed, and what it still lacks. */
import { expect, it } from 'vitest';
import {
  drawable,
  houseOf,
  missingIn,
  newForm,
  newPattern,
} from '../../renderer/features/house/set-up-form.ts';

const whole = {
  ...newForm('zh-CN'),
  zh: '云栖宾馆',
  code: '090',
  person: '管理员',
  pin: 'lotus-pond-7',
  pinAgain: 'lotus-pond-7',
};

it('leaves out floors that are not typed yet', () => {
  expect(drawable([newPattern(0, '3', '12'), newPattern(1)])).toHaveLength(1);
  expect(drawable([newPattern(0, '12', '3')])).toEqual([]);
});
it('reads the numbers to leave out however they are parted', () => {
  const [floor] = drawable([{ ...newPattern(0, '3', '12'), without: '13，14 15、' }]);
  expect(floor?.without).toEqual([13, 14, 15]);
});
it('takes one floor when only the first is typed', () => {
  expect(drawable([newPattern(0, '7')])[0]).toMatchObject({ fromFloor: 7, untilFloor: 7 });
});
it('names the first thing that is missing, in the order of the form', () => {
  expect(missingIn({ ...whole, zh: '' }, 10)).toBe('name');
  expect(missingIn(whole, 0)).toBe('rooms');
  for (const pin of ['123', '735182', '12345678', '090090090', 'aaaaaaaa'])
    expect(missingIn({ ...whole, pin, pinAgain: pin }, 10), pin).toBe('pin');
  expect(missingIn({ ...whole, pinAgain: '1' }, 10)).toBe('pinAgain');
  expect(missingIn(whole, 10)).toBeNull();
});
it('gives a house with one name that name in both languages', () => {
  expect(houseOf(whole).name).toEqual({ zh: '云栖宾馆', en: '云栖宾馆' });
});
