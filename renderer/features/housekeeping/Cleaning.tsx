/**
 * 做房: the part's lists, person by person with how much each carries and how far it is, the record right.
 * It puts the parts in their places.
 */
import { useQuery } from '@tanstack/react-query';
import { useCallback, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { PersonList } from '../../../shared/housekeeping/contract.ts';
import { useKeys } from '../../app/keys.ts';
import { ActLine } from '../../app/register/ActLine.tsx';
import { Register } from '../../app/register/Register.tsx';
import { RegisterFilter } from '../../app/register/RegisterFilter.tsx';
import { RegisterList } from '../../app/register/RegisterList.tsx';
import { isSettingsForm } from '../../app/register/settings/lines.ts';
import { useAct } from '../../app/register/useAct.ts';
import { useRegister } from '../../app/register/useRegister.ts';
import { desk, orpc } from '../../client/desk.ts';
import { usePaper } from '../../paper/usePaper.ts';
import { RecordEmpty } from '../../ui/register/RecordPanel.tsx';
import { dailyBooks } from '../daily/books.ts';
import { ShareForm, useDealtWords } from './BookForms.tsx';
import { CleaningSettings } from './CleaningSettings.tsx';
import { useDay } from './day.ts';
import { allPaper, listPaper } from './ListSheet.tsx';
import { countsOf, isOfKind, linesOf, nextToPassAfter, type TaskLine, wordsOf } from './lines.ts';
import { Rule } from './Rule.tsx';
import { ListHead, TaskCells } from './TaskCells.tsx';
import { TaskRecord } from './TaskRecord.tsx';
import { figure } from './words.ts';

const heading = (list: PersonList, most: number, words: string) => ({
  id: list.code,
  label: <ListHead list={list} most={most} />,
  count: words,
});

export const Cleaning = () => {
  const { t } = useTranslation();
  const { date, part, otherPart, otherDay } = useDay();
  const { data: lists } = useQuery(orpc.housekeeping.lists.queryOptions({ input: { date, part } }));
  const set = useQuery(orpc.housekeeping.types.queryOptions()).data;
  const rows = useMemo(() => linesOf(lists), [lists]);
  const hand = useRegister({ name: 'daily/cleaning', rows, wordsOf, isOfKind });
  const act = useAct(hand.id);
  // What is done to all lists is said over them, whichever line comes into hand by it.
  const bookAct = useAct();
  const settingsAct = useAct();
  const dealt = useDealtWords();
  const open = { active: hand.form === null };
  /** Other lists: the line in hand is none of theirs. */
  const turnTo = (turn: () => void) => () => {
    hand.select(null);
    turn();
  };
  useKeys(
    'row',
    [
      { key: 'T', text: 'housekeeping.act.part', foot: 40, run: turnTo(otherPart) },
      { key: 'Y', text: 'housekeeping.act.day', foot: 41, run: turnTo(otherDay) },
      { key: 'I', text: 'housekeeping.act.rule', foot: 42, run: () => hand.openForm('rule') },
    ],
    open,
  );
  useKeys(
    'row',
    [
      {
        key: 'A',
        text: 'housekeeping.act.deal',
        may: 'housekeeping.deal',
        foot: 25,
        run: (event) =>
          event.repeat ||
          void bookAct.run(() => desk.housekeeping.deal({ date, part }), { said: dealt }),
      },
      {
        key: 'B',
        text: 'housekeeping.act.share',
        may: 'housekeeping.deal',
        foot: 26,
        run: () => hand.openForm('share'),
      },
    ],
    { active: hand.form === null },
  );
  useKeys(
    'row',
    [
      {
        key: 'G',
        text: 'housekeeping.act.settings',
        may: 'housekeeping.manage',
        run: () => hand.openForm('settings'),
      },
    ],
    { active: hand.form === null },
  );
  const who = hand.selected?.list?.code ?? null;
  usePaper([
    {
      make: () => (who === null ? null : listPaper({ date, part }, who)),
      when: () => who !== null,
      text: { print: 'housekeeping.act.print', pdf: 'housekeeping.act.printPdf' },
      foot: 60,
    },
    {
      make: () => allPaper({ date, part }),
      when: () => rows.length > 0,
      with: 'Alt',
      text: { print: 'housekeeping.act.printAll', pdf: 'housekeeping.act.printAllPdf' },
    },
  ]);
  const counts = countsOf(lists);
  const groupOf = useMemo(() => {
    const most = Math.max(0, ...(lists?.lists ?? []).map(({ credits }) => credits));
    const none = { id: '', label: <b>{t('housekeeping.nobody')}</b>, count: lists?.nobody.length };
    const words = ({ done, of }: PersonList) => t('housekeeping.group.done', { done, of });
    return ({ list }: TaskLine) => (list === null ? none : heading(list, most, words(list)));
  }, [lists, t]);
  const names = { date: date.slice(5), part: t(`housekeeping.part.${part}`) };
  const cells = useCallback(({ task }: TaskLine) => <TaskCells task={task} />, []);
  return (
    <Register
      hand={hand}
      width="wide"
      title={t('housekeeping.title', names)}
      facts={
        lists?.dealtAt == null
          ? t('housekeeping.notDealt')
          : t('housekeeping.counts', {
              ...counts,
              peak: figure(counts.peak),
              fair: figure(counts.fair),
            })
      }
      tools={<RegisterFilter hand={hand} />}
      above={
        <>
          <dailyBooks.Chips />
          {hand.form === 'rule' ? (
            <Rule lists={lists} />
          ) : hand.form === 'share' ? (
            <ShareForm hand={hand} act={bookAct} date={date} part={part} />
          ) : bookAct.done || bookAct.problem ? (
            <ActLine hand={hand} act={bookAct} />
          ) : null}
        </>
      }
      list={
        <RegisterList
          hand={hand}
          label={t('housekeeping.title', names)}
          columns="4rem minmax(6rem, 1fr) minmax(8rem, 2fr) 3.25rem 5.5rem 4.5rem"
          groupOf={groupOf}
          empty={hand.filter === '' ? t('housekeeping.empty', names) : undefined}
        >
          {cells}
        </RegisterList>
      }
      record={
        isSettingsForm(hand.form) && set ? (
          <CleaningSettings hand={hand} act={settingsAct} {...set} />
        ) : hand.id === null ? (
          <RecordEmpty>
            {lists?.dealtAt == null ? t('housekeeping.empty', names) : t('registers.chooseOne')}
          </RecordEmpty>
        ) : (
          <TaskRecord
            key={hand.id}
            hand={hand}
            act={act}
            id={hand.id}
            nextToPass={nextToPassAfter(hand.rows, hand.id)}
          />
        )
      }
    />
  );
};
