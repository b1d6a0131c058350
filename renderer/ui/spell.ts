/**
 * How a Chinese name is typed without an input method. The sounds are half of the window's code, so they
 * are read when the window is at rest; until then a name is found by its characters alone. It must not
 * know whose name it is.
 */

type Pinyin = typeof import('pinyin-pro')['pinyin'];

let pinyin: Pinyin | null = null;
const spelled = new Map<string, readonly string[]>();

/** Reads the sounds; done once, whoever asks. */
export const readSounds = async (): Promise<void> => {
  pinyin ??= (await import('pinyin-pro')).pinyin;
};

/** `王芳` is typed `wangfang` or `wf`, `率` as `lv`; the spelling of a name is worked out once. */
export const spellingsOf = (name: string): readonly string[] => {
  if (pinyin === null) return [];
  let known = spelled.get(name);
  if (!known) {
    const syllables = pinyin(name, { toneType: 'none', type: 'array', v: true }).map((part) =>
      part.toLowerCase(),
    );
    known = [syllables.join(''), syllables.map((part) => part[0] ?? '').join('')];
    spelled.set(name, known);
  }
  return known;
};
