/** The second person's signature, and a rule set aside with a reason, as fields of a form. */
import type { TFunction } from 'i18next';
import type { FormItem } from '../../app/register/form/fields.ts';

export const secondFields = (t: TFunction, people: readonly FormItem[], needed: boolean) =>
  [
    {
      kind: 'search',
      name: 'second',
      label: t('keyControl.form.second'),
      hint: t('keyControl.form.secondHint'),
      items: people,
      free: true,
      optional: !needed,
    },
    { kind: 'pin', name: 'pin', label: t('keyControl.form.pin'), optional: !needed },
  ] as const;

export const reasonField = (t: TFunction) =>
  ({
    kind: 'text',
    name: 'reason',
    label: t('keyControl.form.override'),
    hint: t('keyControl.form.overrideHint'),
    maxLength: 500,
    optional: true,
  }) as const;

type Signed = { second: string; pin: string };

/** Nothing where nobody signs. */
export const secondOf = ({ second, pin }: Signed) =>
  second === '' ? {} : { second: { code: second, pin } };
export const overrideOf = (reason: string) => (reason === '' ? {} : { override: { reason } });
