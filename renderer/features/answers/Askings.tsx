/** Who asked, summed up and the last of them by line. */
import { useTranslation } from 'react-i18next';
import type { AskingView } from '../../../shared/answers/contract.ts';
import { RecordTimeline } from '../../ui/register/RecordTimeline.tsx';
import { useStaffName } from '../board/names.ts';
import { useIsoMoment } from '../board/time.ts';

type Counts = readonly { asker: AskingView['asker']; count: number }[];

/** `住客 12 · 部门 3` */
export const useAskedBy = () => {
  const { t } = useTranslation();
  return (counts: Counts): string =>
    counts
      .toSorted((one, other) => other.count - one.count)
      .map(({ asker, count }) => `${t(`answers.asker.${asker ?? 'unknown'}`)} ${count}`)
      .join(' · ');
};

export const Askings = ({ askings }: { askings: readonly AskingView[] }) => {
  const { t } = useTranslation();
  const moment = useIsoMoment();
  const person = useStaffName();
  if (askings.length === 0) return null;
  return (
    <RecordTimeline
      title={t('answers.asked')}
      entries={askings.slice(0, 8).map((one, at) => ({
        id: at,
        at: moment(one.at),
        who: person(one.by),
        words: [
          t(`answers.asker.${one.asker ?? 'unknown'}`),
          one.place ?? '',
          one.department === null ? '' : t(`board.department.${one.department}`),
          one.call === null ? '' : `☎ ${one.call.number}`,
        ]
          .filter((part) => part !== '')
          .join(' · '),
        said: null,
      }))}
    />
  );
};
