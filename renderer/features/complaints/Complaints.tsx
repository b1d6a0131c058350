/** The book of complaints: what is due first on top, the one in hand at its right, one form to take them. */
import { useQuery } from '@tanstack/react-query';
import { useCallback, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ComplaintView, Confirmation } from '../../../shared/complaints/contract.ts';
import { minuteMs } from '../../../shared/kernel/durations.ts';
import { useKeys } from '../../app/keys.ts';
import { Register } from '../../app/register/Register.tsx';
import { RegisterFilter } from '../../app/register/RegisterFilter.tsx';
import { RegisterList } from '../../app/register/RegisterList.tsx';
import { useAct } from '../../app/register/useAct.ts';
import { useRegister } from '../../app/register/useRegister.ts';
import { useNowValue } from '../../client/clock.ts';
import { orpc } from '../../client/desk.ts';
import { RecordEmpty } from '../../ui/register/RecordPanel.tsx';
import { guestsBooks } from '../guests/books.ts';
import { ComplaintCells } from './ComplaintCells.tsx';
import { ComplaintRecord } from './ComplaintRecord.tsx';
import { resumeComplaint, useFrom } from './intake.ts';
import { type ComplaintLine, linesOf, wordsOf } from './lines.ts';
import { OpenForm, Told } from './OpenForm.tsx';
import { SettingsForm } from './SettingsForm.tsx';
import { useReportPaper } from './useReportPaper.tsx';

const none: readonly ComplaintView[] = [];
const kinds = ['open', 'closed'] as const;
const isOfKind = ({ group }: ComplaintLine, kind: string): boolean =>
  (group === 'closed') === (kind === 'closed');

/** All that is open, and so many of those that are over. */
const recent = 300;

export const Complaints = () => {
  const { t } = useTranslation();
  const all =
    useQuery(orpc.complaints.list.queryOptions({ input: { state: 'all', limit: recent } })).data
      ?.complaints ?? none;
  const days = useQuery(orpc.complaints.settings.queryOptions()).data?.repeatDays ?? 30;
  // Full minutes: nothing moves to another group in between.
  const minute = useNowValue((now) => Math.floor(now / minuteMs));
  const rows = useMemo(() => linesOf(all, minute * minuteMs), [all, minute]);
  const hand = useRegister({ name: 'guests/complaints', rows, wordsOf, isOfKind });
  const act = useAct(hand.id);
  const { time } = useFrom();
  const [taken, setTaken] = useState<Confirmation | null>(null);
  useKeys(
    'row',
    [
      {
        key: 'W',
        text: 'complaints.act.open',
        foot: 18,
        may: 'complaints.keep',
        run: () => {
          resumeComplaint();
          setTaken(null);
          hand.openForm('open');
        },
      },
      {
        key: 'B',
        text: 'complaints.act.settings',
        may: 'complaints.manage',
        run: () => hand.openForm('settings'),
      },
    ],
    { active: hand.form === null },
  );
  useReportPaper(hand.id);
  const count = (wanted: string) => rows.filter(({ group }) => group === wanted).length;
  const heading = useCallback(
    ({ group }: ComplaintLine) => ({ id: group, label: t(`complaints.group.${group}`) }),
    [t],
  );
  const onTaken = (told: Confirmation) => {
    setTaken(told);
    if (told.complaint) hand.select(told.complaint.id);
  };
  return (
    <Register
      hand={hand}
      title={t('complaints.title')}
      facts={t('complaints.counts', {
        open: count('open') + count('late'),
        resolved: count('resolved'),
        late: count('late'),
      })}
      tools={
        <RegisterFilter
          hand={hand}
          kinds={kinds.map((kind) => ({ kind, label: t(`complaints.filter.${kind}`) }))}
        />
      }
      above={
        <>
          <guestsBooks.Chips />
          {taken === null ? null : <Told taken={taken} days={days} />}
        </>
      }
      list={
        <RegisterList
          hand={hand}
          label={t('complaints.title')}
          columns="2.75rem 3.5rem 6rem minmax(0, 1fr) 4rem 7rem"
          groupOf={heading}
          empty={t('complaints.nothing')}
        >
          {(line) => <ComplaintCells line={line} />}
        </RegisterList>
      }
      record={
        hand.form === 'open' ? (
          <OpenForm key={time} hand={hand} act={act} onTaken={onTaken} />
        ) : hand.form === 'settings' ? (
          <SettingsForm hand={hand} act={act} />
        ) : hand.id === null ? (
          <RecordEmpty>{t('complaints.nothing')}</RecordEmpty>
        ) : (
          <ComplaintRecord
            key={hand.id}
            hand={hand}
            act={act}
            id={hand.id}
            days={days}
            taken={taken?.complaint?.id === hand.id ? taken : null}
          />
        )
      }
    />
  );
};
