/**
 * Signed sheets by date: the list left, the sheet as it was frozen right, checked and printed by key. Of one that
 * was never signed there is only what was said to it.
 */
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type {
  HandoverAnswer,
  HandoverHeading,
  HandoverSheet,
  MissedSheet,
} from '../../../shared/handover/contract.ts';
import { dateAt } from '../../../shared/kernel/time.ts';
import { ActLine } from '../../app/register/ActLine.tsx';
import { RecordActions } from '../../app/register/RecordActions.tsx';
import { Register } from '../../app/register/Register.tsx';
import { RegisterFilter } from '../../app/register/RegisterFilter.tsx';
import { RegisterList } from '../../app/register/RegisterList.tsx';
import { useAct } from '../../app/register/useAct.ts';
import { type RegisterHand, useRegister } from '../../app/register/useRegister.ts';
import { desk, orpc } from '../../client/desk.ts';
import { useTimeZone } from '../../client/house-time.ts';
import { listed, t as say } from '../../client/texts.ts';
import { usePaper } from '../../paper/usePaper.ts';
import { findableBy } from '../../ui/find.ts';
import { Cell } from '../../ui/register/Cell.tsx';
import { RecordEmpty, RecordPanel } from '../../ui/register/RecordPanel.tsx';
import { Tag } from '../../ui/Tag.tsx';
import { useMoment } from '../board/time.ts';
import { CountPanel } from './CountPanel.tsx';
import classes from './handover.module.css';
import { sheetJob } from './paper.tsx';
import { SignPanel } from './SignPanel.tsx';
import { SummaryPanel } from './SummaryPanel.tsx';
import { showNow } from './view.ts';
import { useHandoverWords } from './words.ts';

type Past = HandoverHeading & { id: string };
type Hand = RegisterHand<Past>;

const none: readonly Past[] = [];
const most = 500;

const tones = { signed: 'good', missed: 'late', open: 'plain' } as const;

type Line = { id: string; head: string; what: string; answer: HandoverAnswer };

/** What was said to a sheet, line by line; where its items were not kept, by whom. */
const useLines = (sheet: HandoverSheet | MissedSheet): Line[] => {
  const words = useHandoverWords(useMoment());
  if ('answers' in sheet)
    return sheet.answers.map((answer) => ({
      id: answer.item,
      head: answer.byName,
      what: '',
      answer,
    }));
  return sheet.items.flatMap((item) =>
    item.answer
      ? [{ id: item.id, head: words.head(item), what: words.what(item), answer: item.answer }]
      : [],
  );
};

/** Items that were not simply accepted: what the next shift and the supervisor come back for. */
const Questions = ({ sheet }: { sheet: HandoverSheet | MissedSheet }) => {
  const { t } = useTranslation();
  const asked = useLines(sheet).filter(({ answer: { answer } }) => answer !== 'accepted');
  if (asked.length === 0) return null;
  return (
    <RecordPanel fills={false} title={t('handover.counts', sheet.counts)}>
      {asked.map(({ id, head, what, answer: { answer, words } }) => (
        <p key={id} className={classes.side}>
          <b>{head}</b>
          <span>{what}</span>
          <span className={classes.answer} data-answer={answer}>
            {t('registers.labelled', { label: t(`handover.answer.${answer}`), text: words })}
          </span>
        </p>
      ))}
    </RecordPanel>
  );
};

const Chosen = ({ hand, id }: { hand: Hand; id: string }) => {
  const { t } = useTranslation();
  const act = useAct(id);
  const { data: sheet, error } = useQuery(orpc.handover.get.queryOptions({ input: { id } }));
  const kept = sheet && 'items' in sheet ? sheet : null;
  usePaper({
    make: () => (kept ? sheetJob(kept) : null),
    when: () => sheet?.state !== 'missed',
    foot: 40,
  });
  if (!sheet) return <RecordEmpty>{error ? error.message : t('handover.loading')}</RecordEmpty>;
  const verify = async () => {
    const { ok, differs } = await desk.handover.verify({ id });
    if (ok) return;
    const what = listed(differs.map((one) => say(`handover.past.difference.${one}`)));
    throw new Error(say('handover.past.differs', { what }));
  };
  return (
    <>
      <Questions sheet={sheet} />
      {kept?.keys ? <CountPanel check={kept.keys} noCount={kept.noCount} /> : null}
      {kept ? <SummaryPanel summary={kept.summary} /> : null}
      <SignPanel sheet={sheet}>
        <RecordActions
          hand={hand}
          actions={[
            {
              key: 'V',
              text: 'handover.keys.verify',
              foot: 20,
              when: sheet.state === 'signed',
              run: () => act.run(verify, { said: t('handover.past.whole') }),
            },
            { key: 'O', text: 'handover.keys.now', foot: 30, run: showNow },
          ]}
        />
        <ActLine hand={hand} act={act} />
      </SignPanel>
    </>
  );
};

export const PastSheets = () => {
  const { t } = useTranslation();
  const timeZone = useTimeZone();
  const { data } = useQuery(orpc.handover.list.queryOptions({ input: { limit: most } }));
  const rows = useMemo(
    () =>
      data?.handovers.flatMap((one): Past[] =>
        // The one under way has its own side of the screen.
        one.id === null || one.state === 'open' ? [] : [{ ...one, id: one.id }],
      ) ?? none,
    [data],
  );
  const moment = (iso: string) => `${dateAt(Date.parse(iso), timeZone)} ${iso.slice(11, 16)}`;
  const shift = (code: string) => t(`app.shift.${code}`, { defaultValue: code });
  const hand = useRegister({
    name: 'handover',
    rows,
    wordsOf: (one) =>
      findableBy(
        String(one.number),
        moment(one.boundaryAt),
        one.outgoing?.name ?? '',
        one.incoming?.name ?? '',
        one.checkWord?.signs ?? '',
        one.checkWord?.zh ?? '',
      ),
  });
  return (
    <Register
      hand={hand}
      title={t('handover.past.title')}
      facts={t('handover.past.count', { count: rows.length })}
      tools={<RegisterFilter hand={hand} />}
      list={
        <RegisterList
          hand={hand}
          label={t('handover.past.title')}
          columns="3rem 9rem minmax(0, 1fr) minmax(0, 1fr) 4.5rem 5.5rem"
          empty={t('handover.past.nothing')}
        >
          {(one) => (
            <>
              <Cell weight="strong">{one.number}</Cell>
              <Cell>{moment(one.boundaryAt)}</Cell>
              <Cell>
                {t('handover.shifts', { from: shift(one.fromShift), to: shift(one.toShift) })}
              </Cell>
              <Cell weight="quiet">
                {[one.outgoing?.name, one.incoming?.name].filter(Boolean).join(' → ')}
              </Cell>
              <Cell end>
                {one.counts.queried + one.counts.refused > 0 ? (
                  <Tag tone="warn">
                    {t('handover.answer.queried')} {one.counts.queried + one.counts.refused}
                  </Tag>
                ) : null}
              </Cell>
              <Cell end>
                <Tag tone={tones[one.state]}>{t(`handover.past.state.${one.state}`)}</Tag>
              </Cell>
            </>
          )}
        </RegisterList>
      }
      record={
        hand.id ? (
          <Chosen key={hand.id} hand={hand} id={hand.id} />
        ) : (
          <RecordEmpty>{t('registers.chooseOne')}</RecordEmpty>
        )
      }
    />
  );
};
