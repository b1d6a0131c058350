/** Options: typed best first, offered within one's limit, refused with a reason. */
import { useTranslation } from 'react-i18next';
import { RecordForm } from '../../app/register/form/RecordForm.tsx';
import { desk } from '../../client/desk.ts';
import type { ComplaintFormsProps } from './props.ts';

/** Whole units as they are typed, hundredths as they are kept. */
const centsOf = (units: number | null | undefined): number => Math.round((units ?? 0) * 100);

const ranks = [1, 2, 3] as const;

export const OfferForms = ({ hand, act, complaint }: ComplaintFormsProps) => {
  const { t } = useTranslation();
  const { id, options, currency, limitCents, compensationCents } = complaint;
  const prepared = options.filter(({ state }) => state === 'prepared');
  const best = prepared.find(({ needsApproval }) => !needsApproval) ?? prepared[0];
  const toDecide = options.find(({ mayDecide }) => mayDecide);
  const money = `${t('complaints.form.cents')} (${currency})`;
  const line = (rank: 1 | 2 | 3) =>
    ({
      kind: 'text',
      name: `words${rank}`,
      label: t('complaints.form.option', { rank }),
      maxLength: 200,
      ...(rank === 1 ? {} : { optional: true }),
      ...(prepared[rank - 1] ? { initial: prepared[rank - 1]?.words ?? '' } : {}),
    }) as const;
  const amount = (rank: 1 | 2 | 3) =>
    ({
      kind: 'number',
      name: `cents${rank}`,
      label: money,
      min: 0,
      max: 999_999,
      optional: true,
      hint: t(`complaints.form.${compensationCents > 0 ? 'centsHintInAll' : 'centsHint'}`, {
        limit: limitCents / 100,
        given: compensationCents / 100,
        currency,
      }),
      ...(prepared[rank - 1]?.cents ? { initial: (prepared[rank - 1]?.cents ?? 0) / 100 } : {}),
    }) as const;
  return (
    <>
      <RecordForm
        hand={hand}
        form="prepare"
        title={t('complaints.act.prepare')}
        act={act}
        fields={ranks.flatMap((rank) => [line(rank), amount(rank)])}
        send={(values) => {
          const given = values as Record<string, string | number | null>;
          return desk.complaints.prepare({
            id,
            options: ranks
              .map((rank) => ({
                words: String(given[`words${rank}`] ?? '').trim(),
                cents: centsOf(given[`cents${rank}`] as number | null),
              }))
              .filter(({ words }) => words !== ''),
          });
        }}
      />
      <RecordForm
        hand={hand}
        form="offer"
        title={t('complaints.act.offer')}
        act={act}
        fields={[
          {
            kind: 'choice',
            name: 'option',
            label: t('complaints.form.which'),
            ...(best ? { initial: best.id } : {}),
            choices: prepared.map((option) => ({ value: option.id, label: option.words })),
          },
        ]}
        send={({ option }) => desk.complaints.offer({ id, option })}
      />
      <RecordForm
        hand={hand}
        form="refuse"
        title={t('complaints.act.refuse')}
        act={act}
        fields={[{ kind: 'text', name: 'why', label: t('complaints.form.why'), maxLength: 500 }]}
        send={({ why }) =>
          desk.complaints.approve({ id, option: toDecide?.id ?? '', approved: false, why })
        }
      />
    </>
  );
};
