/** The forms of the cleaning book that hang on no line: who is here for less, what work weighs. */
import { useTranslation } from 'react-i18next';
import type { Lists, WorkType } from '../../../shared/housekeeping/contract.ts';
import type { DealtPart } from '../../../shared/housekeeping/model.ts';
import { RecordForm } from '../../app/register/form/RecordForm.tsx';
import type { Act } from '../../app/register/useAct.ts';
import type { RegisterHand } from '../../app/register/useRegister.ts';
import { desk, orpc } from '../../client/desk.ts';
import { queryClient } from '../../client/queries.ts';
import { useMakers } from './makers.ts';
import { figure } from './words.ts';

type Hand = RegisterHand<{ id: string }>;

/** Says how even the lists are. */
export const useDealtWords = (): ((lists: Lists) => string) => {
  const { t } = useTranslation();
  return ({ lists, peakCredits, fairCredits }) =>
    t('housekeeping.said.dealt', {
      people: lists.filter(({ of }) => of > 0).length,
      peak: figure(peakCredits),
      fair: figure(fairCredits),
    });
};

type ShareFormProps = { hand: Hand; act: Act; date: string; part: DealtPart };

/** Deals anew with somebody here for less of the part. */
export const ShareForm = ({ hand, act, date, part }: ShareFormProps) => {
  const { t } = useTranslation();
  const people = useMakers();
  const said = useDealtWords();
  return (
    <RecordForm
      hand={hand}
      form="share"
      layout="line"
      title={t('housekeeping.act.share')}
      act={act}
      action={t('housekeeping.act.deal')}
      said={said}
      fields={[
        { kind: 'search', name: 'code', label: t('housekeeping.form.person'), items: people },
        {
          kind: 'number',
          name: 'percent',
          label: t('housekeeping.form.percent'),
          initial: 50,
          min: 0,
          max: 100,
        },
      ]}
      send={({ code, percent }) =>
        desk.housekeeping.deal({ date, part, people: [{ code, percent }] })
      }
    />
  );
};

type TypeFormProps = { hand: Hand; act: Act; types: readonly WorkType[] };

/** What a kind of work weighs and how long it may take. */
export const TypeForm = ({ hand, act, types }: TypeFormProps) => {
  const { t } = useTranslation();
  const typeOf = (kind: unknown) => types.find((type) => type.kind === kind);
  return (
    <RecordForm
      hand={hand}
      form="settings"
      layout="line"
      title={t('housekeeping.act.settings')}
      act={act}
      fields={(value) => {
        const type = typeOf(value('kind'));
        const number = (
          name: 'credits' | 'minutes' | 'every',
          now: number | undefined,
          max: number,
        ) =>
          ({
            kind: 'number',
            name,
            label: t(`housekeeping.form.${name}`),
            hint: now === undefined ? '' : String(now),
            min: 1,
            max,
            optional: true,
          }) as const;
        return [
          {
            kind: 'choice',
            name: 'kind',
            label: t('housekeeping.form.kind'),
            choices: types.map(({ kind }) => ({
              value: kind,
              label: t(`housekeeping.kind.${kind}`),
            })),
          },
          number('credits', type?.credits, 999),
          number('minutes', type?.minutes, 1_439),
          ...(type && type.everyNights !== null ? [number('every', type.everyNights, 9_999)] : []),
        ] as const;
      }}
      send={async (values) => {
        const { kind, credits, minutes, every } = values as {
          kind: WorkType['kind'];
          credits: number | null;
          minutes: number | null;
          every?: number | null;
        };
        return desk.housekeeping.changeType({
          kind,
          ...(credits === null ? {} : { credits }),
          ...(minutes === null ? {} : { minutes }),
          ...(every == null ? {} : { everyNights: every }),
        });
      }}
      onDone={() => void queryClient.invalidateQueries({ queryKey: orpc.housekeeping.key() })}
    />
  );
};
