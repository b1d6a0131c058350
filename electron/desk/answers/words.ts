/** What an answer is found by: its questions, its synonyms and tags, and how the Chinese of them is typed. */
import type { AnswerWords } from '../../../shared/answers/match.ts';
import { soundsOf } from '../catalogue/index.ts';
import type { AnswerRow } from '../database/schema/index.ts';

type Told = Pick<AnswerRow, 'questionZh' | 'questionEn' | 'tags' | 'synonyms'>;

const plain = (text: string): string => text.normalize('NFKC').toLowerCase();

/** How words sound never changes: each row's are made once for what it says. */
const made = new Map<string, AnswerWords>();
const mostKept = 5_000;

export const wordsOf = ({
  questionZh,
  questionEn,
  tags,
  synonyms,
}: Told): {
  [K in keyof AnswerWords]: string[];
} => {
  const named = JSON.stringify([questionZh, questionEn, tags, synonyms]);
  let words = made.get(named);
  if (!words) {
    const keys = [...synonyms, ...tags];
    const sounds = soundsOf(keys);
    words = {
      questions: [questionZh, questionEn].filter((text) => text !== '').map(plain),
      keys: keys.map(plain),
      pinyin: [...new Set([...sounds.pinyin, ...soundsOf([questionZh]).pinyin])],
      initials: sounds.initials,
    };
    if (made.size >= mostKept) made.clear();
    made.set(named, words);
  }
  return words as { [K in keyof AnswerWords]: string[] };
};
