/** One field of a form: label, what is typed, what it means or what is wrong with it. */
import { type KeyboardEvent, type ReactNode, useId } from 'react';
import { useTranslation } from 'react-i18next';
import { useIsoMoment } from '../../../features/board/time.ts';
import { isComposing } from '../../../ui/composing.ts';
import { ChoiceButtons } from './ChoiceButtons.tsx';
import type { Field } from './fields.ts';
import classes from './form.module.css';
import { SearchBox } from './SearchBox.tsx';
import type { Form } from './useForm.ts';

type FormFieldProps = {
  form: Form;
  field: Field;
  layout: 'record' | 'line';
  next: () => void;
};

/** A field too narrow to show its hint inside has it beside or below. */
const hasHintBeside = ({ kind, sends }: Field, layout: 'record' | 'line'): boolean =>
  kind === 'number' ||
  kind === 'date' ||
  kind === 'moment' ||
  kind === 'pin' ||
  (layout === 'line' && kind === 'text' && !sends);

const Typed = ({ form, field, layout, next, id }: FormFieldProps & { id: string }) => {
  const { typed } = form.entryOf(field);
  const trouble = form.troubleOf(field.name);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.shiftKey || event.ctrlKey || isComposing(event)) return;
    event.preventDefault();
    if (!event.repeat) next();
  };
  const common = {
    id,
    'data-field': field.name,
    value: typed,
    placeholder: hasHintBeside(field, layout) ? undefined : field.hint,
    spellCheck: false,
    'aria-invalid': trouble !== null,
    onKeyDown,
  };
  const take = (text: string) => form.change(field, { typed: text, value: undefined });
  if (field.kind === 'textarea')
    return (
      <textarea
        {...common}
        className={classes.input}
        rows={2}
        maxLength={field.maxLength}
        onChange={(event) => take(event.target.value)}
      />
    );
  return (
    <input
      {...common}
      className={classes.input}
      data-kind={field.kind}
      type={field.kind === 'pin' ? 'password' : 'text'}
      inputMode={field.kind === 'number' || field.kind === 'pin' ? 'numeric' : 'text'}
      maxLength={field.kind === 'text' ? field.maxLength : undefined}
      onChange={(event) => take(event.target.value)}
      onFocus={(event) => event.currentTarget.select()}
    />
  );
};

const useMeaning = (form: Form, field: Field): ReactNode => {
  const { t } = useTranslation();
  const moment = useIsoMoment();
  const { typed } = form.entryOf(field);
  if (typed.trim() === '') return null;
  if (field.kind === 'text' || field.kind === 'textarea') return field.meaning?.(typed);
  if (field.kind !== 'moment' && field.kind !== 'date') return null;
  const { value } = form.read(field);
  if (typeof value !== 'string') return null;
  if (field.kind === 'date') return value;
  // Bare digits are minutes from now: it is said, or a slip would go unseen.
  const minutes = /^\d{1,3}$/.exec(typed.normalize('NFKC').trim())?.[0];
  return minutes === undefined || field.asOfMs !== undefined
    ? moment(value)
    : t(`registers.form.${field.lean === 'back' ? 'minutesAgo' : 'inMinutes'}`, {
        count: Number(minutes),
        time: moment(value),
      });
};

const Control = (props: FormFieldProps & { id: string }) => {
  const { form, field, next, id } = props;
  const { value } = form.entryOf(field);
  const set = (chosen: unknown) => form.change(field, { typed: '', value: chosen });
  if (field.kind === 'choice')
    return <ChoiceButtons id={id} field={field} value={value} onChoose={set} next={next} />;
  if (field.kind === 'search') return <SearchBox {...props} field={field} />;
  if (field.kind === 'custom') return field.render({ name: field.name, value, set, next });
  return <Typed {...props} />;
};

export const FormField = (props: FormFieldProps) => {
  const { t } = useTranslation();
  const { form, field, layout } = props;
  const id = useId();
  const trouble = form.troubleOf(field.name);
  const meaning = useMeaning(form, field);
  return (
    <div
      className={classes.field}
      data-kind={field.kind}
      data-sends={field.sends}
      data-wrong={trouble !== null || undefined}
    >
      <label
        htmlFor={id}
        className={classes.label}
        title={field.optional ? t('registers.form.optional') : undefined}
      >
        {field.label}
      </label>
      <div className={classes.control}>
        <Control {...props} id={id} />
        {trouble ? (
          <span className={classes.trouble} role="alert">
            {t(trouble.text, trouble.values ?? {})}
          </span>
        ) : meaning ? (
          <span className={classes.meaning}>{meaning}</span>
        ) : field.hint && hasHintBeside(field, layout) ? (
          <span className={classes.hint}>{field.hint}</span>
        ) : null}
      </div>
    </div>
  );
};
