/** The book of wake-ups: the list of the night, the one in hand at its right, one form to set them. */
import { useQuery } from '@tanstack/react-query';
import { useCallback, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { dateAt, isoAt, minuteOn } from '../../../shared/kernel/time.ts';
import type { WakeUpView } from '../../../shared/wake-ups/contract.ts';
import { useKeys } from '../../app/keys.ts';
import { Register } from '../../app/register/Register.tsx';
import { RegisterFilter } from '../../app/register/RegisterFilter.tsx';
import { RegisterList } from '../../app/register/RegisterList.tsx';
import { useAct } from '../../app/register/useAct.ts';
import { useRegister } from '../../app/register/useRegister.ts';
import { houseNow, useNowValue } from '../../client/clock.ts';
import { orpc } from '../../client/desk.ts';
import { useTimeZone } from '../../client/house-time.ts';
import { RecordEmpty } from '../../ui/register/RecordPanel.tsx';
import { dailyBooks } from '../daily/books.ts';
import { linesOf, type WakeUpLine, wordsOf } from './lines.ts';
import { SetForm } from './SetForm.tsx';
import { useWakeUpPaper } from './useWakeUpPaper.tsx';
import { WakeUpCells } from './WakeUpCells.tsx';
import { WakeUpRecord } from './WakeUpRecord.tsx';

const none: readonly WakeUpView[] = [];
const kinds = ['open', 'closed'] as const;
const isOfKind = ({ group }: WakeUpLine, kind: string): boolean =>
  (group === 'closed') === (kind === 'closed');

/** Since noon of the day before: what was rung this night stays in sight. */
const useRecent = (timeZone: string): readonly WakeUpView[] => {
  const today = useNowValue((now) => dateAt(now, timeZone));
  const from = isoAt(minuteOn(today, -720, timeZone), timeZone);
  return useQuery(orpc.wakeUps.list.queryOptions({ input: { from } })).data?.wakeUps ?? none;
};

export const WakeUps = () => {
  const { t } = useTranslation();
  const timeZone = useTimeZone();
  const open = useQuery(orpc.wakeUps.list.queryOptions({ input: {} })).data?.wakeUps ?? none;
  const recent = useRecent(timeZone);
  const all = useMemo(() => {
    const ids = new Set(open.map(({ id }) => id));
    return [...open, ...recent.filter(({ id, closedAt }) => !ids.has(id) && closedAt !== null)];
  }, [open, recent]);
  // Written short: the lines are laid anew only when one of them comes due or nearer.
  const groups = useNowValue((now) =>
    linesOf(all, now, timeZone)
      .map(({ group }) => group)
      .join(' '),
  );
  // biome-ignore lint/correctness/useExhaustiveDependencies: the groups stand for the hour.
  const rows = useMemo(() => linesOf(all, houseNow(), timeZone), [all, timeZone, groups]);
  const hand = useRegister({ name: 'daily/wakeUps', rows, wordsOf, isOfKind });
  const act = useAct(hand.id);
  useKeys(
    'row',
    [{ key: 'W', text: 'wakeUps.act.set', foot: 25, run: () => hand.openForm('set') }],
    { active: hand.form === null },
  );
  useWakeUpPaper();
  const count = (...wanted: string[]) => rows.filter(({ group }) => wanted.includes(group)).length;
  const heading = useCallback(
    ({ group }: WakeUpLine) => ({ id: group, label: t(`wakeUps.group.${group}`) }),
    [t],
  );
  return (
    <Register
      hand={hand}
      title={t('wakeUps.title')}
      facts={t('wakeUps.counts', {
        open: count('late', 'soon', 'tonight', 'later'),
        late: count('late'),
        door: count('knocking', 'unreachable'),
      })}
      tools={
        <RegisterFilter
          hand={hand}
          kinds={kinds.map((kind) => ({ kind, label: t(`wakeUps.kind.${kind}`) }))}
        />
      }
      above={
        <>
          <dailyBooks.Chips />
          {
            <>
              <SetForm hand={hand} act={act} />
            </>
          }
        </>
      }
      list={
        <RegisterList
          hand={hand}
          label={t('wakeUps.title')}
          columns="6.5rem 4rem minmax(0, 1fr) 9rem"
          groupOf={heading}
          empty={t('wakeUps.nothing')}
        >
          {(line) => <WakeUpCells line={line} />}
        </RegisterList>
      }
      record={
        hand.id === null ? (
          <RecordEmpty>{t('wakeUps.nothing')}</RecordEmpty>
        ) : (
          <WakeUpRecord key={hand.id} hand={hand} act={act} id={hand.id} />
        )
      }
    />
  );
};
