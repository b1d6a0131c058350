/** The forms of a complaint: what was promised, said, prepared, offered, put right, heard, closed. */
import { useTranslation } from 'react-i18next';
import { RecordForm } from '../../app/register/form/RecordForm.tsx';
import { desk } from '../../client/desk.ts';
import { ClosingForms } from './ClosingForms.tsx';
import { OfferForms } from './OfferForms.tsx';
import type { ComplaintFormsProps } from './props.ts';

const Answering = ({ hand, act, complaint: { id, state } }: ComplaintFormsProps) => {
  const { t } = useTranslation();
  return (
    <>
      <RecordForm
        hand={hand}
        form="promise"
        title={t('complaints.act.promise')}
        act={act}
        fields={[
          { kind: 'moment', name: 'by', label: t('complaints.form.by'), lean: 'ahead' },
          {
            kind: 'text',
            name: 'text',
            label: t('complaints.form.said'),
            maxLength: 500,
            optional: true,
          },
        ]}
        send={({ by, text }) =>
          desk.complaints.promise({ id, by, ...(text === '' ? {} : { text }) })
        }
      />
      <RecordForm
        hand={hand}
        form="reply"
        title={t('complaints.act.reply')}
        act={act}
        fields={[
          { kind: 'text', name: 'text', label: t('complaints.form.said'), maxLength: 2_000 },
          ...(state === 'open'
            ? ([
                {
                  kind: 'moment',
                  name: 'next',
                  label: t('complaints.form.next'),
                  hint: t('complaints.form.nextHint'),
                  lean: 'ahead',
                },
              ] as const)
            : []),
        ]}
        send={({ text, next }: { text: string; next?: string }) =>
          desk.complaints.reply({ id, text, ...(next ? { next } : {}) })
        }
      />
      <RecordForm
        hand={hand}
        form="hand"
        title={t('complaints.act.hand')}
        act={act}
        fields={[{ kind: 'text', name: 'to', label: t('complaints.form.to'), maxLength: 16 }]}
        send={({ to }) => desk.complaints.take({ id, to })}
      />
    </>
  );
};

const Reasons = ({ hand, act, complaint: { id } }: ComplaintFormsProps) => {
  const { t } = useTranslation();
  const reason = {
    kind: 'text',
    name: 'reason',
    label: t('complaints.form.reason'),
    maxLength: 500,
  } as const;
  return (
    <>
      <RecordForm
        hand={hand}
        form="note"
        title={t('complaints.act.note')}
        act={act}
        fields={[{ kind: 'textarea', name: 'text', label: t('complaints.form.note') }]}
        send={({ text }) => desk.complaints.note({ id, text })}
      />
      <RecordForm
        hand={hand}
        form="reopen"
        title={t('complaints.act.reopen')}
        act={act}
        fields={[reason]}
        send={(values) => desk.complaints.reopen({ id, reason: values.reason })}
      />
      <RecordForm
        hand={hand}
        form="withdraw"
        title={t('complaints.act.withdraw')}
        act={act}
        fields={[reason]}
        send={(values) => desk.complaints.withdraw({ id, reason: values.reason })}
      />
    </>
  );
};

export const ComplaintForms = (props: ComplaintFormsProps) => (
  <>
    <Answering {...props} />
    <OfferForms {...props} />
    <ClosingForms {...props} />
    <Reasons {...props} />
  </>
);
