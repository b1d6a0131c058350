/** How a Chinese name is typed without an input method. It must not know whose name it is. */
import { pinyin } from 'pinyin-pro';

const spelled = new Map<string, readonly string[]>();

/** `王芳` is typed `wangfang` or `wf`; the spelling of a name is worked out once. */
export const spellingsOf = (name: string): readonly string[] => {
  let known = spelled.get(name);
  if (!known) {
    const syllables = pinyin(name, { toneType: 'none', type: 'array' }).map((part) =>
      part.toLowerCase(),
    );
    known = [syllables.join(''), syllables.map((part) => part[0] ?? '').join('')];
    spelled.set(name, known);
  }
  return known;
};
