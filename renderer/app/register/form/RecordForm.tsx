/**
 * A form inside the record or above the list, never a window: Enter goes on and sends from the last
 * field, Ctrl+Enter sends, Esc leaves and keeps what was typed. A refusal stands in it with nothing
 * lost. It must not know what is asked.
 */
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { putAwayRefusal } from '../../../paper/news.ts';
import { Kbd } from '../../../ui/Kbd.tsx';
import { ProblemLine } from '../../../ui/ProblemLine.tsx';
import { useKeys } from '../../keys.ts';
import { draftKey } from '../drafts.ts';
import type { Act, Said } from '../useAct.ts';
import type { RegisterHand } from '../useRegister.ts';
import { FormField } from './FormField.tsx';
import type { Field, ValuesOf } from './fields.ts';
import classes from './form.module.css';
import { type FieldsFor, useForm } from './useForm.ts';

type FormHand = Pick<RegisterHand<{ id: string }>, 'name' | 'id' | 'form' | 'closeForm' | 'toList'>;

type RecordFormProps<Fields extends readonly Field[], Answer> = {
  hand: FormHand;
  /** Its name: it stands on the screen while `hand.form` is this. */
  form: string;
  title: string;
  /** From what is filled in so far where one hangs on another; see `ValuesOf` for what they give. */
  fields: Fields | ((value: (name: string) => unknown) => Fields);
  act: Act;
  send: (values: ValuesOf<Fields>) => Promise<Answer>;
  /** Words of the button; the title where none are given: it says what will be done. */
  action?: string;
  /** The quiet line when it is done, and how it may be taken back. */
  said?: Said<Answer>;
  undo?: (answer: Answer) => Promise<unknown>;
  /** Done: the form is closed already. */
  onDone?: (answer: Answer) => void;
  /** `line`: its fields side by side above the list, on no line of it. */
  layout?: 'record' | 'line';
  /**
   * What it is about, under which what was typed comes back; left out: the line in hand, and nothing for
   * one above the list. Empty: a new record, whatever is in hand.
   */
  about?: string;
};

const OpenForm = <const Fields extends readonly Field[], Answer>({
  hand,
  form: formName,
  title,
  fields,
  act,
  send,
  action,
  said,
  undo,
  onDone,
  layout = 'record',
  about,
}: RecordFormProps<Fields, Answer> & { about: string }) => {
  const { t } = useTranslation();
  const element = useRef<HTMLFormElement>(null);
  const form = useForm({
    draft: draftKey(hand.name, about, formName),
    // The names and kinds of the fields are the types of the values.
    fields: fields as FieldsFor,
    send: (values) => send(values as ValuesOf<Fields>),
    undo: undo as ((answer: unknown) => Promise<unknown>) | undefined,
    act,
    said: said as Said<unknown> | undefined,
    done: (answer) => {
      // Left while it was under way: another form may be open by now.
      if (element.current) {
        hand.closeForm();
        hand.toList();
      }
      onDone?.(answer as Answer);
    },
  });
  const goTo = (field: Field | null) => {
    const target = element.current?.querySelector<HTMLElement>(`[data-field="${field?.name}"]`);
    target?.focus();
  };
  const send_ = () => goTo(form.send());
  const next = (field: Field) => {
    const to = form.after(field);
    if (to === null || (field.sends && form.read(field).trouble === null)) send_();
    else goTo(to);
  };
  const leave = () => {
    act.clear();
    hand.closeForm();
    hand.toList();
  };
  const start = () => goTo(form.fields[0] ?? null);
  const drop = () => {
    act.clear();
    form.drop();
    start();
  };
  useKeys('field', [
    {
      key: 'Ctrl+Enter',
      text: 'registers.form.send',
      values: { action: action ?? title },
      inText: true,
      foot: 5,
      run: send_,
    },
    { key: 'Esc', text: 'registers.form.leave', foot: 6, run: leave },
    {
      key: 'Alt+Delete',
      text: 'registers.form.drop',
      inText: true,
      foot: 7,
      when: () => form.isBack,
      run: drop,
    },
  ]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the cursor goes in once, when it opens.
  useEffect(() => {
    act.clear();
    putAwayRefusal();
    const first = form.fields.find((field) => form.read(field).trouble !== null);
    element.current?.scrollIntoView({ block: 'nearest' });
    // What comes back is read from its beginning; a new one begins at what is not known yet.
    if (form.isBack || !first) start();
    else goTo(first);
  }, []);
  const { message } = act.problem ?? { message: null };

  return (
    <form
      ref={element}
      className={classes.form}
      data-layout={layout}
      data-testid={`form-${formName}`}
      aria-label={title}
      autoComplete="off"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        send_();
      }}
    >
      <h3 className={classes.title}>{title}</h3>
      {form.isBack ? (
        <p className={classes.back} role="status" data-testid="form-draft">
          {t('registers.form.isBack')}
          <button type="button" className={classes.drop} onClick={drop}>
            <Kbd keys="Alt+Delete" /> {t('registers.form.drop')}
          </button>
        </p>
      ) : null}
      <div className={classes.fields}>
        {form.fields.map((field) => (
          <FormField
            key={field.name}
            form={form}
            field={field}
            layout={layout}
            next={() => next(field)}
          />
        ))}
      </div>
      {message === null ? null : <ProblemLine message={message} />}
      <footer className={classes.foot}>
        <button type="submit" className={classes.send} aria-busy={act.pending}>
          <Kbd keys="Ctrl+Enter" /> {t('registers.form.send', { action: action ?? title })}
        </button>
        <button type="button" className={classes.leave} onClick={leave}>
          <Kbd keys="Esc" /> {t('registers.form.leave')}
        </button>
      </footer>
    </form>
  );
};

export const RecordForm = <const Fields extends readonly Field[], Answer>(
  props: RecordFormProps<Fields, Answer>,
) => {
  const { hand, form, layout } = props;
  if (hand.form !== form) return null;
  const about = props.about ?? (layout === 'line' ? '' : String(hand.id));
  return <OpenForm key={layout === 'line' ? form : `${about} ${form}`} {...props} about={about} />;
};
