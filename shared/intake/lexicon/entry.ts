/**
 * Owns the shapes in which the built-in words are written: things, modifiers, small words.
 * Knows nothing of a particular house; services are named by their shipped codes and simply
 * do not apply where a house has removed them.
 */

/** What can be the matter with a thing or be done to it. Several words, one sense. */
export type Sense =
  | 'fault'
  | 'open-fault'
  | 'close-fault'
  | 'no-signal'
  | 'silent'
  | 'no-picture'
  | 'dark'
  | 'blocked'
  | 'leak'
  | 'cold'
  | 'hot'
  | 'not-cold'
  | 'not-hot'
  | 'damage'
  | 'spark'
  | 'dirty'
  | 'spill'
  | 'lack'
  | 'noisy'
  | 'smelly'
  | 'burnt'
  | 'smoky'
  | 'bring'
  | 'borrow'
  | 'take'
  | 'clean'
  | 'fix'
  | 'exchange'
  | 'open'
  | 'check'
  | 'refill'
  | 'wash'
  | 'express'
  | 'return'
  | 'move'
  | 'lost'
  | 'stolen'
  | 'forgot'
  | 'watch'
  | 'wake'
  | 'only'
  | 'polish'
  | 'extend'
  | 'upset'
  | 'done'
  | 'consumed'
  | 'sought'
  | 'strayed'
  | 'left'
  | 'used-up';

export type Thing = {
  id: string;
  zh: string;
  en: string;
  /** Service meant when the thing is named and nothing more. */
  bare?: string;
  /** Service meant when the thing stands alone in its clause; else it only describes. */
  sole?: string;
  /** Service meant when it is counted or wanted rather than spoken of: "2 chairs" mends none. */
  asked?: string;
  /** Service for the thing with a sense; `any` for every other sense right beside it. */
  on?: Partial<Record<Sense | 'any', string>>;
};

export type Modifier = {
  /** From the particular to the general; the first the thing knows decides. */
  senses: readonly Sense[];
  zh: string;
  en: string;
  /** Service meant when nothing is named that it could belong to. */
  alone?: string;
};

/** Words that steer the reading of their clause. */
export type Control =
  | 'how'
  | 'maybe-how'
  | 'refuse'
  | 'refuse-back'
  /** Asks to be told something, not for the thing. */
  | 'enquire'
  | 'not'
  | 'no'
  | 'found'
  | 'and'
  | 'urgent'
  | 'calm'
  | 'courtesy'
  | 'small'
  | 'detail'
  | 'known';

/** A verb that "not" turns into a sense: not + work → fault. */
export type Verb = { sense: Sense; alone?: string; zh: string; en: string };

/** Things or senses that together mean a service neither means alone; `a|b` is either. */
export type Combination = { service: string; of: readonly string[]; weight?: number };

export const zhWords = (text: string): string[] => text.split(/\s+/).filter((word) => word !== '');
export const enWords = (text: string): string[] =>
  text
    .split(',')
    .map((word) => word.trim())
    .filter((word) => word !== '');
