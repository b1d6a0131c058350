/** The forms of the cleaning book that hang on no line: who is here for less of a part. */
import { useTranslation } from 'react-i18next';
import type { Lists } from '../../../shared/housekeeping/contract.ts';
import type { DealtPart } from '../../../shared/housekeeping/model.ts';
import { RecordForm } from '../../app/register/form/RecordForm.tsx';
import type { Act } from '../../app/register/useAct.ts';
import type { RegisterHand } from '../../app/register/useRegister.ts';
import { desk } from '../../client/desk.ts';
import { useMakers } from './makers.ts';
import { figure } from './words.ts';

type Hand = RegisterHand<{ id: string }>;

/** Says how even the lists are. */
export const useDealtWords = (): ((lists: Lists) => string) => {
  const { t } = useTranslation();
  return ({ lists, nobody, peakCredits, fairCredits }) => {
    const isAllDone = nobody.length === 0 && lists.every(({ done, of }) => done === of);
    if (isAllDone) return t('housekeeping.said.nothingToDeal');
    return t('housekeeping.said.dealt', {
      people: lists.filter(({ of }) => of > 0).length,
      peak: figure(peakCredits),
      fair: figure(fairCredits),
    });
  };
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
