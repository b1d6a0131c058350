// The check word on paper: made of the hash alone, read back however it is typed.
import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { checkWordFor, readCheckWord } from '../../shared/handover/check-word.ts';

const hashOf = (text: string) => createHash('sha256').update(text).digest('hex');

it('takes its signs and its words from different parts of the hash', () => {
  const hash = `9f2c71a4${'00013f02'}${'0'.repeat(48)}`;
  expect(checkWordFor(hash)).toEqual({
    zh: '松-桥-九-雨',
    en: 'pine-bridge-nine-rain',
    signs: '9F2C·71A4',
  });
});

it('has sixty-four words in each language, no two alike', () => {
  const hashes = Array.from(
    { length: 64 },
    (_, at) => `${'0'.repeat(8)}${at.toString(16).padStart(2, '0').repeat(4)}${'0'.repeat(48)}`,
  );
  for (const language of ['zh', 'en'] as const)
    expect(new Set(hashes.map((hash) => checkWordFor(hash)[language])).size).toBe(64);
});

it('is another for another sheet', () => {
  const words = Array.from({ length: 500 }, (_, at) => {
    const { zh, signs } = checkWordFor(hashOf(String(at)));
    return `${zh} ${signs}`;
  });
  expect(new Set(words).size).toBe(500);
});

it('is read as it is typed off a sheet, with its words or without', () => {
  for (const typed of ['9F2C·71A4', '9f2c71a4', ' 9F2C-71A4 ', '9F2C 71A4'])
    expect(readCheckWord(typed)).toEqual({ digits: '9f2c71a4', words: null });
  expect(readCheckWord('松-桥-七-雨 9F2C·71A4')).toEqual({
    digits: '9f2c71a4',
    words: '松-桥-七-雨',
  });
  expect(readCheckWord('Pine-Bridge-Seven-Rain 9F2C·71A4')?.words).toBe('pine-bridge-seven-rain');
  expect(readCheckWord('松-桥-七-雨')).toBeNull();
});
