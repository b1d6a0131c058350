/** 小酒吧: every room with its last check and what it wants; a check is typed in one line above the list. */
import { useQuery } from '@tanstack/react-query';
import { useCallback, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { addDays, dateAt } from '../../../shared/kernel/time.ts';
import type { MinibarRoom } from '../../../shared/minibar/contract.ts';
import { useKeys } from '../../app/keys.ts';
import { Register } from '../../app/register/Register.tsx';
import { RegisterFilter } from '../../app/register/RegisterFilter.tsx';
import { RegisterList } from '../../app/register/RegisterList.tsx';
import { isSettingsForm } from '../../app/register/settings/lines.ts';
import { useAct } from '../../app/register/useAct.ts';
import { useRegister } from '../../app/register/useRegister.ts';
import { useNowValue } from '../../client/clock.ts';
import { desk, orpc } from '../../client/desk.ts';
import { useTimeZone } from '../../client/house-time.ts';
import { usePaper } from '../../paper/usePaper.ts';
import { Cell } from '../../ui/register/Cell.tsx';
import { RecordEmpty } from '../../ui/register/RecordPanel.tsx';
import { Tag } from '../../ui/Tag.tsx';
import { useIsoMoment } from '../board/time.ts';
import { dailyBooks } from '../daily/books.ts';
import { ArticleSettings } from './ArticleSettings.tsx';
import { useArticles } from './articles.ts';
import { CheckForm } from './CheckForm.tsx';
import { groupOf, isSoon, kinds, linesOf, type MinibarLine, wordsOf } from './lines.ts';
import { MinibarRecord } from './MinibarRecord.tsx';
import { ExpirySheet, RefillSheet } from './MinibarSheets.tsx';

const none: readonly MinibarRoom[] = [];
/** What is listed as expiring soon. */
const soonDays = 30;

const Cells = ({ line, until, today }: { line: MinibarLine; until: string; today: string }) => {
  const { t } = useTranslation();
  const moment = useIsoMoment();
  const { pieces } = useArticles();
  const wants = pieces(line.missing);
  return (
    <>
      <Cell weight={line.occupied ? 'strong' : 'quiet'}>{line.place}</Cell>
      <Cell weight="quiet">{line.checkedAt === null ? '' : moment(line.checkedAt)}</Cell>
      <Cell title={wants}>{wants}</Cell>
      <Cell end>
        {line.awaited.length > 0 ? (
          <Tag tone="warn">{t('minibar.tag.awaited')}</Tag>
        ) : isSoon(line, until) && line.expires !== null ? (
          <Tag tone={line.expires < today ? 'late' : 'plain'}>
            {line.expires < today
              ? t('minibar.tag.expired')
              : t('minibar.tag.expires', { date: line.expires.slice(5) })}
          </Tag>
        ) : line.leavesToday ? (
          <Tag>{t('minibar.tag.leaves')}</Tag>
        ) : null}
      </Cell>
    </>
  );
};

const useSheets = () => {
  const { t } = useTranslation();
  usePaper([
    {
      make: async () => {
        const { floors } = await desk.minibar.refillList({});
        return {
          name: t('minibar.sheet.refill'),
          size: 'A4',
          sheet: <RefillSheet floors={floors} />,
        };
      },
      text: { print: 'minibar.act.refillList', pdf: 'minibar.act.refillPdf' },
      foot: 60,
    },
    {
      with: 'Alt',
      make: async () => {
        const { expiries } = await desk.minibar.expiries({ days: soonDays });
        return {
          name: t('minibar.sheet.expiry'),
          size: 'A4',
          sheet: <ExpirySheet expiries={expiries} days={soonDays} />,
        };
      },
      text: { print: 'minibar.act.expiryList', pdf: 'minibar.act.expiryPdf' },
      foot: 61,
    },
  ]);
};

export const Minibar = () => {
  const { t } = useTranslation();
  const timeZone = useTimeZone();
  const today = useNowValue((now) => dateAt(now, timeZone));
  const until = addDays(today, soonDays);
  const rooms = useQuery(orpc.minibar.rooms.queryOptions({ input: {} })).data?.rooms ?? none;
  const currency = useQuery(orpc.loans.stock.queryOptions()).data?.settings.currency ?? 'CNY';
  const rows = useMemo(() => linesOf(rooms), [rooms]);
  const isOfKind = useCallback(
    (line: MinibarLine, kind: string) =>
      kind === 'awaited'
        ? line.awaited.length > 0
        : kind === 'missing'
          ? line.missing.length > 0
          : isSoon(line, until),
    [until],
  );
  const hand = useRegister({ name: 'daily/minibar', rows, wordsOf, isOfKind });
  // What came of a check names its room: it is said although another was in hand when it was typed.
  const act = useAct();
  const settingsAct = useAct();
  const { articles } = useArticles();
  useKeys(
    'row',
    [
      {
        key: 'G',
        text: 'minibar.act.article',
        may: 'minibar.manage',
        foot: 40,
        run: () => hand.openForm('settings'),
      },
    ],
    { active: hand.form === null },
  );
  useSheets();
  const heading = useCallback(
    (line: MinibarLine) => {
      const group = groupOf(line);
      return {
        id: group,
        label:
          group === 'awaited' ? t('minibar.kind.awaited') : t('minibar.floor', { floor: group }),
      };
    },
    [t],
  );
  return (
    <Register
      hand={hand}
      title={t('minibar.title')}
      facts={t('minibar.counts', {
        awaited: rows.filter((line) => isOfKind(line, 'awaited')).length,
        missing: rows.filter((line) => isOfKind(line, 'missing')).length,
        expiring: rows.filter((line) => isOfKind(line, 'expiring')).length,
      })}
      tools={
        <RegisterFilter
          hand={hand}
          kinds={kinds.map((kind) => ({ kind, label: t(`minibar.kind.${kind}`) }))}
        />
      }
      above={
        <>
          <dailyBooks.Chips />
          {hand.form === 'check' ? <CheckForm hand={hand} act={act} /> : null}
        </>
      }
      list={
        <RegisterList
          hand={hand}
          label={t('minibar.title')}
          columns="4rem 6.5rem minmax(0, 1fr) 8rem"
          groupOf={heading}
        >
          {(line) => <Cells line={line} until={until} today={today} />}
        </RegisterList>
      }
      record={
        isSettingsForm(hand.form) ? (
          <ArticleSettings hand={hand} act={settingsAct} articles={articles} currency={currency} />
        ) : hand.id === null ? (
          <RecordEmpty>{t('registers.chooseOne')}</RecordEmpty>
        ) : (
          <MinibarRecord key={hand.id} hand={hand} act={act} place={hand.id} currency={currency} />
        )
      }
    />
  );
};
