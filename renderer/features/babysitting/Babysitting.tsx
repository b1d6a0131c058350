/** The book of babysitting: sittings by what they need, the one in hand at its right. */
import { useQuery } from '@tanstack/react-query';
import { useCallback, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { SittingView } from '../../../shared/babysitting/contract.ts';
import { useKeys } from '../../app/keys.ts';
import { Register } from '../../app/register/Register.tsx';
import { RegisterFilter } from '../../app/register/RegisterFilter.tsx';
import { RegisterList } from '../../app/register/RegisterList.tsx';
import { isSettingsForm } from '../../app/register/settings/lines.ts';
import { useAct } from '../../app/register/useAct.ts';
import { useRegister } from '../../app/register/useRegister.ts';
import { useNowValue } from '../../client/clock.ts';
import { orpc } from '../../client/desk.ts';
import { Cell } from '../../ui/register/Cell.tsx';
import { RecordEmpty } from '../../ui/register/RecordPanel.tsx';
import { Tag } from '../../ui/Tag.tsx';
import { useIsoMoment } from '../board/time.ts';
import { dailyBooks } from '../daily/books.ts';
import { AskForm } from './AskForm.tsx';
import { Carers } from './Carers.tsx';
import { linesOf, type SittingLine, wordsOf } from './lines.ts';
import { SittingRecord } from './SittingRecord.tsx';

const none: readonly SittingView[] = [];
const kinds = ['open', 'closed'] as const;
const isOfKind = ({ group }: SittingLine, kind: string): boolean =>
  (group === 'closed') === (kind === 'closed');
const recent = 40;

const useSittings = (): SittingView[] => {
  const ask = (state: 'open' | 'done' | 'cancelled', limit: number) =>
    orpc.babysitting.list.queryOptions({ input: { state, limit } });
  const open = useQuery(ask('open', 500)).data?.sittings ?? none;
  const done = useQuery(ask('done', recent)).data?.sittings ?? none;
  const cancelled = useQuery(ask('cancelled', recent)).data?.sittings ?? none;
  const late = useNowValue((now) =>
    open
      .filter(({ state, until }) => state === 'running' && Date.parse(until) <= now)
      .map(({ id }) => id)
      .join(' '),
  );
  return useMemo(() => {
    const past = new Set(late.split(' '));
    return [
      ...open.map((sitting) => ({ ...sitting, overrun: past.has(sitting.id) })),
      ...done,
      ...cancelled,
    ];
  }, [open, done, cancelled, late]);
};

const Mark = ({ line }: { line: SittingLine }) => {
  const { t } = useTranslation();
  if (line.group === 'overrun') return <Tag tone="late">{t('babysitting.tag.overrun')}</Tag>;
  if (line.group === 'closed') return <Tag>{t(`babysitting.state.${line.state}`)}</Tag>;
  return line.children === null ? (
    <Tag tone="warn">{t('babysitting.tag.noDetails')}</Tag>
  ) : (
    <Tag>{t('babysitting.tag.children', { count: line.children })}</Tag>
  );
};

export const Babysitting = () => {
  const { t } = useTranslation();
  const moment = useIsoMoment();
  const all = useSittings();
  const rows = useMemo(() => linesOf(all), [all]);
  const hand = useRegister({ name: 'daily/babysitting', rows, wordsOf, isOfKind });
  const act = useAct(hand.id);
  const settingsAct = useAct();
  useKeys(
    'row',
    [
      { key: 'W', text: 'babysitting.act.ask', foot: 25, run: () => hand.openForm('ask') },
      {
        key: 'G',
        text: 'babysitting.act.carers',
        foot: 40,
        may: 'babysitting.manage',
        run: () => hand.openForm('settings'),
      },
    ],
    { active: hand.form === null },
  );
  const count = (wanted: string) => all.filter(({ state }) => state === wanted).length;
  const heading = useCallback(
    ({ group }: SittingLine) => ({ id: group, label: t(`babysitting.group.${group}`) }),
    [t],
  );
  return (
    <Register
      hand={hand}
      title={t('babysitting.title')}
      facts={t('babysitting.counts', {
        asked: count('asked'),
        arranged: count('arranged'),
        running: count('running'),
      })}
      tools={
        <RegisterFilter
          hand={hand}
          kinds={kinds.map((kind) => ({ kind, label: t(`babysitting.kind.${kind}`) }))}
        />
      }
      above={
        <>
          <dailyBooks.Chips />
          <AskForm hand={hand} act={act} />
        </>
      }
      list={
        <RegisterList
          hand={hand}
          label={t('babysitting.title')}
          columns="4.5rem 12rem minmax(0, 1fr) 8rem"
          groupOf={heading}
          empty={t('babysitting.nothing')}
        >
          {(line) => (
            <>
              <Cell weight="strong">{line.place ?? '–'}</Cell>
              <Cell>{`${moment(line.from)} – ${moment(line.until)}`}</Cell>
              <Cell weight="quiet">{line.carer?.name ?? line.words}</Cell>
              <Cell end>
                <Mark line={line} />
              </Cell>
            </>
          )}
        </RegisterList>
      }
      record={
        isSettingsForm(hand.form) ? (
          <Carers hand={hand} act={settingsAct} />
        ) : hand.id === null ? (
          <RecordEmpty>{t('babysitting.nothing')}</RecordEmpty>
        ) : (
          <SittingRecord key={hand.id} hand={hand} act={act} id={hand.id} />
        )
      }
    />
  );
};
