/** The fields a form can ask for, and the type of what they give. It must not know what is asked. */
import type { ReactNode } from 'react';
import type { Lean } from '../../../client/typed-time.ts';
import type { Findable } from '../../../ui/find.ts';

/** A thing to be chosen by its code, name or pinyin; `words` by `findableBy`, its code first. */
export type FormItem = Findable & {
  id: string;
  /** Quiet at the left: its code. */
  head?: string;
  title: string;
  detail?: ReactNode;
};
export type FormChoice = { value: string; label: string };
export type Slot = {
  /** To be put as `data-field` on what takes the focus. */
  name: string;
  value: unknown;
  set: (value: unknown) => void;
  /** On to the next field, as Enter does. */
  next: () => void;
};

type Base = {
  name: string;
  /** In the person's language. */
  label: string;
  hint?: string;
  /** May be left empty. */
  optional?: boolean;
  /** Enter here sends: the fields after it are for Tab, for what the line does not say. */
  sends?: boolean;
};
export type TextField = Base & {
  kind: 'text' | 'textarea';
  initial?: string;
  maxLength?: number;
  /** What the typed text stands for, beside the field. */
  meaning?: (typed: string) => ReactNode;
};
export type NumberField = Base & { kind: 'number'; initial?: number; min?: number; max?: number };
/** A time of day; its value is minutes after midnight. */
export type ClockField = Base & { kind: 'clock'; initial?: string };
export type ChoiceField = Base & {
  kind: 'choice';
  choices: readonly FormChoice[];
  initial?: string;
};
export type SearchField = Base & {
  kind: 'search';
  items: readonly FormItem[];
  /** The id of the item chosen at the start. */
  initial?: string;
  /** Words that are no item are taken as they are typed. */
  free?: boolean;
};
export type MomentField = Base & {
  kind: 'moment' | 'date';
  /** As it would be typed. */
  initial?: string;
  /** Which way a bare `18:30` or `11-24` lies: still to come, past, or this day or year. */
  lean?: Lean;
  /** The moment it leans from, epoch milliseconds; left out: now. */
  asOfMs?: number;
};
export type PinField = Base & { kind: 'pin' };
export type CustomField = Base & {
  kind: 'custom';
  initial?: unknown;
  render: (slot: Slot) => ReactNode;
};

export type Field =
  | TextField
  | NumberField
  | ClockField
  | ChoiceField
  | SearchField
  | MomentField
  | PinField
  | CustomField;

/** Empty texts and choices are '', empty numbers and moments null. Moments are ISO texts. */
type ValueOf<F extends Field> = F extends { kind: 'number' | 'clock' }
  ? F extends { optional: true }
    ? number | null
    : number
  : F extends { kind: 'moment' | 'date' }
    ? F extends { optional: true }
      ? string | null
      : string
    : F extends { kind: 'choice'; choices: readonly { value: infer Value }[] }
      ? Value
      : F extends { kind: 'custom' }
        ? unknown
        : string;

/** What a form sends, by the names of its fields. A field that was not asked is not there. */
export type ValuesOf<Fields extends readonly Field[]> = {
  [F in Fields[number] as F['name']]: ValueOf<F>;
};
