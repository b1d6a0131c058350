/** The forms of a key in hand: issue, transfer, book, lost, found again, another bunch, used no more. */
import { useTranslation } from 'react-i18next';
import type { KeyView } from '../../../shared/keys/contract.ts';
import { RecordForm } from '../../app/register/form/RecordForm.tsx';
import type { Act } from '../../app/register/useAct.ts';
import type { RegisterHand } from '../../app/register/useRegister.ts';
import { desk } from '../../client/desk.ts';
import { usePeople } from '../board/people.ts';
import { useRings } from './rings.ts';
import { overrideOf, reasonField, secondFields, secondOf } from './signing.ts';

type KeyFormsProps = {
  hand: RegisterHand<KeyView>;
  act: Act;
  row: KeyView;
  /** Whom the stroke at the hooks named. */
  to: string | null;
};

const note = (label: string) => ({ kind: 'text', name: 'note', label, maxLength: 1_000 }) as const;

const Handing = ({ hand, act, row, to }: KeyFormsProps) => {
  const { t } = useTranslation();
  const people = usePeople();
  const key = row.code;
  const taker = {
    kind: 'search',
    name: 'to',
    label: t('keyControl.form.to'),
    items: people,
    free: true,
    ...(to === null ? {} : { initial: to }),
  } as const;
  return (
    <>
      <RecordForm
        hand={hand}
        form="issue"
        title={t('keyControl.act.issue')}
        act={act}
        fields={[
          taker,
          ...secondFields(t, people, row.needsSecond),
          {
            kind: 'number',
            name: 'minutes',
            label: t('keyControl.form.minutes'),
            hint: t('keyControl.form.minutesHint'),
            min: 1,
            max: 10_080,
            optional: true,
          },
          reasonField(t),
        ]}
        send={(values) =>
          desk.keys.issue({
            key,
            to: values.to,
            ...secondOf(values),
            ...(values.minutes === null ? {} : { minutes: values.minutes }),
            ...overrideOf(values.reason),
          })
        }
        undo={() => desk.keys.return({ key })}
      />
      <RecordForm
        hand={hand}
        form="transfer"
        title={t('keyControl.act.transfer')}
        act={act}
        fields={[taker, ...secondFields(t, people, row.needsSecond), reasonField(t)]}
        send={(values) =>
          desk.keys.transfer({
            key,
            to: values.to,
            ...secondOf(values),
            ...overrideOf(values.reason),
          })
        }
      />
      <RecordForm
        hand={hand}
        form="book"
        title={t('keyControl.act.book')}
        act={act}
        fields={[
          { ...taker, label: t('keyControl.form.for') },
          { kind: 'moment', name: 'from', label: t('keyControl.form.from'), lean: 'ahead' },
          { kind: 'moment', name: 'until', label: t('keyControl.form.until'), lean: 'ahead' },
        ]}
        send={({ to: person, from, until }) => desk.keys.book({ key, for: person, from, until })}
        undo={({ id }) => desk.keys.unbook({ id })}
      />
    </>
  );
};

export const KeyForms = (props: KeyFormsProps) => {
  const { t } = useTranslation();
  const { hand, act, row } = props;
  const key = row.code;
  const rings = useRings();
  return (
    <>
      <Handing {...props} />
      <RecordForm
        hand={hand}
        form="lost"
        title={t('keyControl.act.lost')}
        act={act}
        fields={[
          note(t('keyControl.form.lostNote')),
          {
            kind: 'moment',
            name: 'since',
            label: t('keyControl.form.since'),
            hint: t('keyControl.form.sinceHint'),
            lean: 'back',
            optional: true,
          },
        ]}
        send={({ note: words, since }) =>
          desk.keys.lost({ key, note: words, ...(since === null ? {} : { since }) })
        }
      />
      <RecordForm
        hand={hand}
        form="found"
        title={t('keyControl.act.found')}
        act={act}
        fields={[note(t('keyControl.form.foundNote'))]}
        send={({ note: words }) => desk.keys.foundAgain({ key, note: words })}
      />
      <RecordForm
        hand={hand}
        form="ring"
        title={t('keyControl.act.ring')}
        act={act}
        fields={[
          {
            kind: 'search',
            name: 'ring',
            label: t('keyControl.form.ring'),
            hint: t('keyControl.form.ringHint'),
            items: rings,
            ...(row.ring === null ? {} : { initial: row.ring }),
            free: true,
            optional: true,
          },
        ]}
        send={({ ring }) => desk.keys.moveToRing({ key, ring: ring === '' ? null : ring })}
      />
      <RecordForm
        hand={hand}
        form="change"
        title={t('keyControl.act.change')}
        act={act}
        fields={[
          { kind: 'text', name: 'zh', label: t('keyControl.form.nameZh'), initial: row.name.zh },
          { kind: 'text', name: 'en', label: t('keyControl.form.nameEn'), initial: row.name.en },
          {
            kind: 'text',
            name: 'barcode',
            label: t('keyControl.form.barcode'),
            initial: row.barcode ?? '',
            maxLength: 64,
            optional: true,
          },
          {
            kind: 'text',
            name: 'hook',
            label: t('keyControl.form.hook'),
            initial: row.hook ?? '',
            maxLength: 16,
            optional: true,
          },
        ]}
        send={({ zh, en, barcode, hook }) =>
          desk.keys.change({
            key,
            name: { zh, en },
            barcode: barcode === '' ? null : barcode,
            hook: hook === '' ? null : hook,
          })
        }
      />
      <RecordForm
        hand={hand}
        form="retire"
        title={t('keyControl.act.retire')}
        act={act}
        fields={[note(t('keyControl.form.reason'))]}
        send={({ note: reason }) => desk.keys.retire({ key, reason })}
      />
    </>
  );
};
