/** The forms of reports: other days, one line of the cut, the aim of the figure in hand, a month's pack. */
import { useTranslation } from 'react-i18next';
import type { ReportFilters, ReportView } from '../../../shared/reports/contract.ts';
import type { Dimension } from '../../../shared/reports/model.ts';
import { RecordForm } from '../../app/register/form/RecordForm.tsx';
import type { Act } from '../../app/register/useAct.ts';
import type { RegisterHand } from '../../app/register/useRegister.ts';
import { desk, orpc } from '../../client/desk.ts';
import { queryClient } from '../../client/queries.ts';
import { findableBy } from '../../ui/find.ts';
import { ask } from './asked.ts';
import { packMonth } from './pack.tsx';

type ReportFormsProps = {
  hand: RegisterHand<{ id: string }>;
  act: Act;
  view: ReportView;
  figure: number;
  /** What it is asked to be cut by: the view may answer an earlier question still. */
  by: Dimension | null;
  /** What it can be cut by. */
  cuts: readonly Dimension[];
  days: { from: string; until: string };
  filters: ReportFilters;
  setSaid: (said: string) => void;
};

/** Among the cuts: none of them. */
const whole = 'whole';

export const ReportForms = ({
  hand,
  act,
  view,
  figure,
  by,
  cuts,
  days,
  filters,
  setSaid,
}: ReportFormsProps) => {
  const { t } = useTranslation();
  const one = view.figures[figure];
  const lines = view.by === by ? view.lines : [];
  const day = <Name extends 'from' | 'until'>(name: Name) =>
    ({
      kind: 'date',
      name,
      label: t(`figures.screen.form.${name}`),
      initial: days[name],
      lean: 'back',
    }) as const;
  return (
    <>
      <RecordForm
        hand={hand}
        form="days"
        layout="line"
        about={hand.id ?? ''}
        title={t('figures.screen.keys.days')}
        act={act}
        said=""
        fields={[day('from'), day('until')]}
        send={async ({ from, until }) => {
          const custom = { from: from.slice(0, 10), until: until.slice(0, 10) };
          // Asked here so that a time that ends before it begins is refused in the form.
          await desk.reports.run({ name: view.name, ...custom });
          ask({ period: 'custom', custom });
        }}
      />
      <RecordForm
        hand={hand}
        form="cut"
        layout="line"
        about={hand.id ?? ''}
        title={t('figures.screen.keys.cut')}
        act={act}
        said=""
        fields={[
          {
            kind: 'choice',
            name: 'by',
            label: t('figures.screen.form.by'),
            initial: by ?? whole,
            choices: [
              { value: whole, label: t('figures.screen.whole') },
              ...cuts.map((one) => ({ value: one, label: t(`figures.dimension.${one}`) })),
            ],
          },
        ]}
        send={async ({ by: wanted }) => ask({ by: cuts.find((one) => one === wanted) ?? null })}
      />
      {by === null ? null : (
        <RecordForm
          hand={hand}
          form="filter"
          layout="line"
          about={hand.id ?? ''}
          title={t('figures.screen.keys.filter')}
          act={act}
          said=""
          fields={[
            {
              kind: 'search',
              name: 'key',
              label: t(`figures.dimension.${by}`),
              items: lines.map(({ key, label }) => ({
                id: key,
                title: label,
                words: findableBy(key, label),
              })),
            },
          ]}
          send={async ({ key }) => ask({ filters: { ...filters, [by]: key } })}
        />
      )}
      {one ? (
        <RecordForm
          hand={hand}
          form="aim"
          layout="line"
          about={hand.id ?? ''}
          title={`${t('figures.screen.keys.aims')} · ${one.title}`}
          act={act}
          fields={[
            {
              kind: 'number',
              name: 'value',
              label: t('figures.screen.form.aim', { unit: t(`figures.unit.${one.unit}`) }),
              min: 0,
              optional: true,
              ...(one.aim === null ? {} : { initial: one.aim }),
            },
          ]}
          send={async ({ value }) => {
            await desk.reports.setAims({
              aims: [{ name: view.name, figure: one.figure, value }],
            });
            await queryClient.invalidateQueries({ queryKey: orpc.reports.key() });
          }}
        />
      ) : null}
      <RecordForm
        hand={hand}
        form="pack"
        layout="line"
        about={hand.id ?? ''}
        title={t('figures.screen.keys.pack')}
        act={act}
        said=""
        fields={[
          {
            kind: 'text',
            name: 'month',
            label: t('figures.dimension.month'),
            initial: days.from.slice(0, 7),
            maxLength: 7,
          },
        ]}
        send={async ({ month }) => {
          const { folder, files, sheet } = await packMonth(month);
          const count = files.length;
          setSaid(
            sheet?.file == null
              ? t('figures.screen.packedBare', {
                  why: t(`figures.screen.noSheet.${sheet?.problem ?? 'failed'}`),
                  count,
                  folder,
                })
              : t('figures.screen.packed', { count, file: sheet.file, folder }),
          );
        }}
      />
    </>
  );
};
