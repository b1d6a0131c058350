/** 计划清洁: what comes round by nights lived in, what is due first, planned onto a day the room is free. */
import { useQuery } from '@tanstack/react-query';
import { useCallback, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { careKinds } from '../../../shared/housekeeping/model.ts';
import { useKeys } from '../../app/keys.ts';
import { Register } from '../../app/register/Register.tsx';
import { RegisterFilter } from '../../app/register/RegisterFilter.tsx';
import { RegisterList } from '../../app/register/RegisterList.tsx';
import { isSettingsForm } from '../../app/register/settings/lines.ts';
import { useAct } from '../../app/register/useAct.ts';
import { useRegister } from '../../app/register/useRegister.ts';
import { orpc } from '../../client/desk.ts';
import { findableBy } from '../../ui/find.ts';
import { Cell } from '../../ui/register/Cell.tsx';
import { RecordEmpty } from '../../ui/register/RecordPanel.tsx';
import { Tag } from '../../ui/Tag.tsx';
import { dailyBooks } from '../daily/books.ts';
import { type CareLine, CareRecord } from './CareRecord.tsx';
import { CareSettings } from './CareSettings.tsx';

const none: never[] = [];
const wordsOf = ({ room, kind }: CareLine) => findableBy(room, kind);
const isOfKind = (line: CareLine, kind: string): boolean =>
  kind === 'due' ? line.due : kind === 'planned' ? line.plannedOn !== null : line.kind === kind;
const kinds = ['due', 'planned', ...careKinds] as const;

const CareCells = ({ line }: { line: CareLine }) => {
  const { t } = useTranslation();
  const over = line.nights - line.everyNights;
  return (
    <>
      <Cell weight="strong">{line.room}</Cell>
      <Cell>{t(`housekeeping.kind.${line.kind}`)}</Cell>
      <Cell>{t('housekeeping.care.nights', { nights: line.nights, every: line.everyNights })}</Cell>
      <Cell weight="quiet">{line.doneOn ?? t('housekeeping.care.never')}</Cell>
      <Cell weight="quiet">
        {line.freeOn === null
          ? t('housekeeping.care.taken')
          : t('housekeeping.care.freeOn', { date: line.freeOn.slice(5) })}
      </Cell>
      <Cell end>
        {line.plannedOn !== null ? (
          <Tag tone="blue">{line.plannedOn.slice(5)}</Tag>
        ) : line.due ? (
          <Tag tone="warn">
            {over > 0
              ? t('housekeeping.care.overdue', { nights: over })
              : t('housekeeping.care.due')}
          </Tag>
        ) : null}
      </Cell>
    </>
  );
};

export const DeepClean = () => {
  const { t } = useTranslation();
  const care = useQuery(orpc.housekeeping.care.queryOptions({ input: {} })).data?.care ?? none;
  const rows = useMemo(
    () => care.map((line): CareLine => ({ ...line, id: `${line.room}:${line.kind}` })),
    [care],
  );
  const hand = useRegister({ name: 'daily/deepClean', rows, wordsOf, isOfKind });
  const settingsAct = useAct();
  const types = useQuery(orpc.housekeeping.types.queryOptions()).data?.types ?? none;
  useKeys(
    'row',
    [
      {
        key: 'G',
        text: 'housekeeping.settings.careTitle',
        may: 'housekeeping.manage',
        foot: 40,
        run: () => hand.openForm('settings'),
      },
    ],
    { active: hand.form === null },
  );
  const count = (kind: string) => rows.filter((line) => isOfKind(line, kind)).length;
  const cells = useCallback((line: CareLine) => <CareCells line={line} />, []);
  return (
    <Register
      hand={hand}
      title={t('housekeeping.care.title')}
      facts={t('housekeeping.care.counts', { due: count('due'), planned: count('planned') })}
      tools={
        <RegisterFilter
          hand={hand}
          kinds={kinds.map((kind) => ({
            kind,
            label:
              kind === 'due' || kind === 'planned'
                ? t(`housekeeping.care.${kind}`)
                : t(`housekeeping.kind.${kind}`),
          }))}
        />
      }
      above={<dailyBooks.Chips />}
      list={
        <RegisterList
          hand={hand}
          label={t('housekeeping.care.title')}
          columns="4rem minmax(0, 1fr) 6rem 6rem 6rem 6rem"
          empty={hand.kind === 'due' ? t('housekeeping.care.nothing') : undefined}
        >
          {cells}
        </RegisterList>
      }
      record={
        isSettingsForm(hand.form) ? (
          <CareSettings hand={hand} act={settingsAct} types={types} />
        ) : hand.selected === null ? (
          <RecordEmpty>{t('registers.chooseOne')}</RecordEmpty>
        ) : (
          <CareRecord key={hand.selected.id} hand={hand} line={hand.selected} />
        )
      }
    />
  );
};
