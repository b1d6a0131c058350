/**
 * The work of a form: what is typed, what it means, on from field to field, sent once. What was typed
 * outlives the form (see `drafts`). It must not know how fields look.
 */
import { useState } from 'react';
import { houseNow } from '../../../client/clock.ts';
import { problemOf, WindowError } from '../../../client/errors.ts';
import { useTimeZone } from '../../../client/house-time.ts';
import { wantsIdentity } from '../../../client/identity.ts';
import { dropDraft, type Entries, type Entry, isDraft, keepDraft, readDraft } from '../drafts.ts';
import type { Act, Said } from '../useAct.ts';
import type { Field } from './fields.ts';
import { type Read, readField, startOf, type Trouble } from './read.ts';

export type FieldsFor = readonly Field[] | ((value: (name: string) => unknown) => readonly Field[]);

type FormOptions = {
  /** Where what is typed is kept. */
  draft: string;
  fields: FieldsFor;
  act: Act;
  send: (values: Record<string, unknown>) => Promise<unknown>;
  said: Said<unknown> | undefined;
  undo: ((answer: unknown) => Promise<unknown>) | undefined;
  done: (answer: unknown) => void;
};

export type Form = {
  fields: readonly Field[];
  entryOf: (field: Field) => Entry;
  read: (field: Field) => Read;
  troubleOf: (name: string) => Trouble | null;
  change: (field: Field, entry: Entry) => void;
  /** The field after this one that is to be filled in, or null: send. */
  after: (field: Field) => Field | null;
  /** Sends it, or returns the field that stands in the way. */
  send: () => Field | null;
  /** What was typed and left before it was opened stands in it again. */
  isBack: boolean;
  /** As it was before anything was typed. */
  drop: () => void;
};

const blank: Entry = { typed: '', value: undefined };

export const useForm = ({
  draft,
  fields: given,
  act,
  send,
  said,
  undo,
  done,
}: FormOptions): Form => {
  const timeZone = useTimeZone();
  const [entries, setEntries] = useState<Entries>(() => readDraft(draft));
  const [isBack, setBack] = useState(() => isDraft(entries));
  const [troubles, setTroubles] = useState<Readonly<Record<string, Trouble>>>({});

  const entryOf = (field: Field): Entry => entries[field.name] ?? startOf(field);
  const read = (field: Field): Read =>
    readField(field, entryOf(field), { nowMs: houseNow(), timeZone });
  // Fields that hang on another's value are asked for with what is understood so far, from the top.
  const fields =
    typeof given !== 'function'
      ? given
      : given((name) => {
          const { typed, value } = entries[name] ?? blank;
          return value ?? (typed.trim() === '' ? undefined : typed.trim());
        });

  const change = (field: Field, entry: Entry) => {
    const next = { ...entries, [field.name]: entry };
    setEntries(next);
    setTroubles(({ [field.name]: _, ...rest }) => rest);
    const pins = fields.filter(({ kind }) => kind === 'pin').map(({ name }) => name);
    keepDraft(
      draft,
      Object.fromEntries(Object.entries(next).filter(([name]) => !pins.includes(name))),
    );
  };
  const mark = (field: Field, trouble: Trouble): Field => {
    setTroubles((all) => ({ ...all, [field.name]: trouble }));
    return field;
  };

  const forgetPins = () =>
    setEntries((all) => {
      const pins = fields.filter(({ kind }) => kind === 'pin').map(({ name }) => [name, blank]);
      return { ...all, ...Object.fromEntries(pins) };
    });
  /** The desk's name of a field says nothing to whoever typed: the words above it do. */
  const named = (error: unknown): unknown => {
    const { code, reason, details } = problemOf(error);
    const field = fields.find(({ name }) => name === details.field);
    if (code !== 'INVALID_INPUT' || reason !== 'kernel.invalidInput' || !field) return error;
    return new WindowError(code, reason, { ...details, field: field.label });
  };
  const submit = async (values: Record<string, unknown>) => {
    let isUnsent = false;
    const sending = () =>
      send(values).catch((error: unknown) => {
        isUnsent = wantsIdentity(error);
        throw named(error);
      });
    const sent = await act.run(sending, {
      ...(said === undefined ? {} : { said }),
      ...(undo ? { undo } : {}),
      onDone: (answer) => {
        dropDraft(draft);
        done(answer);
      },
    });
    // A PIN that was refused is typed anew; all else stays.
    if (!sent && !isUnsent) forgetPins();
  };

  return {
    fields,
    entryOf,
    read,
    troubleOf: (name) => troubles[name] ?? null,
    change,
    after: (field) => {
      const { trouble } = read(field);
      if (trouble) return mark(field, trouble);
      return fields[fields.findIndex(({ name }) => name === field.name) + 1] ?? null;
    },
    send: () => {
      if (act.pending) return null;
      const values: Record<string, unknown> = {};
      for (const field of fields) {
        const { value, trouble } = read(field);
        if (trouble) return mark(field, trouble);
        values[field.name] = value;
      }
      void submit(values);
      return null;
    },
    isBack,
    drop: () => {
      dropDraft(draft);
      setEntries({});
      setTroubles({});
      setBack(false);
    },
  };
};
