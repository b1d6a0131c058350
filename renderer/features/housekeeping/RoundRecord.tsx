/** A line of the public timetable in hand: when, how long, by whom; changed, stopped, taken up again. */
import { useTranslation } from 'react-i18next';
import type { RoundView } from '../../../shared/housekeeping/contract.ts';
import { ActLine } from '../../app/register/ActLine.tsx';
import { RecordActions } from '../../app/register/RecordActions.tsx';
import { useLastChange } from '../../app/register/settings/useLastChange.ts';
import type { Act } from '../../app/register/useAct.ts';
import type { RegisterHand } from '../../app/register/useRegister.ts';
import { desk, orpc } from '../../client/desk.ts';
import { queryClient } from '../../client/queries.ts';
import { nameIn } from '../../client/texts.ts';
import { RecordFacts } from '../../ui/register/RecordFacts.tsx';
import { RecordPanel } from '../../ui/register/RecordPanel.tsx';
import { Tag } from '../../ui/Tag.tsx';
import { useStaffName } from '../board/names.ts';
import classes from './housekeeping.module.css';
import { RoundForm } from './RoundForm.tsx';
import { timesText } from './words.ts';

/** `每天`, `周一三五`, `Mon Wed Fri`. */
export const useWeekdays = (): ((days: readonly number[]) => string) => {
  const { t, i18n } = useTranslation();
  return (days) =>
    days.length === 7
      ? t('housekeeping.round.daily')
      : t('housekeeping.round.week', {
          days: days
            .map((day) => t(`housekeeping.round.weekday.${day}`))
            .join(i18n.language === 'en' ? ' ' : ''),
        });
};

type RoundRecordProps = { hand: RegisterHand<{ id: string }>; act: Act; round: RoundView };

export const RoundRecord = ({ hand, act, round }: RoundRecordProps) => {
  const { t, i18n } = useTranslation();
  const weekdays = useWeekdays();
  const person = useStaffName();
  const { id, active } = round;
  const last = useLastChange({ kind: 'public-round', id });
  const turn = (to: boolean) => desk.housekeeping.changeRound({ id, active: to });
  const anew = () => {
    void queryClient.invalidateQueries({ queryKey: orpc.housekeeping.key() });
    void queryClient.invalidateQueries({ queryKey: orpc.events.lastChanges.key() });
  };
  return (
    <RecordPanel
      title={nameIn({ zh: round.areaZh, en: round.areaEn }, i18n.language)}
      facts={round.words}
      tools={active ? null : <Tag>{t('housekeeping.round.stopped')}</Tag>}
    >
      <RecordFacts
        facts={[
          [t('housekeeping.form.times'), timesText(round.times)],
          [t('housekeeping.form.weekdays'), weekdays(round.weekdays)],
          [
            t('housekeeping.facts.minutes'),
            `${t('housekeeping.minutes', { minutes: round.minutes })} · ${t('housekeeping.round.grace', { minutes: round.graceMinutes })}`,
          ],
          round.who === null ? null : [t('housekeeping.form.by'), person(round.who)],
        ]}
      />
      {last === null ? null : <p className={classes.days}>{last}</p>}
      <RecordActions
        hand={hand}
        actions={[
          {
            key: 'E',
            text: 'housekeeping.round.change',
            foot: 30,
            may: 'housekeeping.manage',
            run: () => hand.openForm('change'),
          },
          {
            key: 'X',
            text: active ? 'housekeeping.round.stop' : 'housekeeping.round.resume',
            foot: 31,
            may: 'housekeeping.manage',
            run: () => act.run(() => turn(!active), { undo: () => turn(active), onDone: anew }),
          },
        ]}
      />
      <ActLine hand={hand} act={act} />
      <RoundForm hand={hand} act={act} round={round} />
    </RecordPanel>
  );
};
