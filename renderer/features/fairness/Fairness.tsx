/** The book of fairness: each person's burdens of four weeks against their group, the furthest above first. */
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import {
  type Burden,
  burdens,
  type FairnessLine,
  fairnessDays,
  leastMean,
} from '../../../shared/fairness/contract.ts';
import { dash } from '../../../shared/reports/words.ts';
import { Register } from '../../app/register/Register.tsx';
import { RegisterFilter } from '../../app/register/RegisterFilter.tsx';
import { RegisterList } from '../../app/register/RegisterList.tsx';
import { useRegister } from '../../app/register/useRegister.ts';
import { orpc } from '../../client/desk.ts';
import { findableBy } from '../../ui/find.ts';
import { Cell } from '../../ui/register/Cell.tsx';
import { type Fact, RecordFacts } from '../../ui/register/RecordFacts.tsx';
import { RecordEmpty, RecordPanel } from '../../ui/register/RecordPanel.tsx';
import { Tag } from '../../ui/Tag.tsx';
import { peopleBooks } from '../people/books.ts';
import { useWhose } from '../people/closed.ts';
import classes from './fairness.module.css';

type Line = FairnessLine & { id: string };
const none: readonly FairnessLine[] = [];
const wordsOf = ({ code, name }: Line) => findableBy(code, name);
/** So far above the mean of the group somebody is looked at. */
const farPercent = 25;

/** Nobody's cleaning is on record: that is not nought. */
const useSaid = (listDays: number) => {
  const { t } = useTranslation();
  const figure = (line: Line, burden: Burden): string =>
    burden === 'credits' && listDays === 0 ? dash : String(line.figures[burden]);
  /** Overtime beside a mean is said in hours. */
  const bare = (burden: Burden, value: number): string =>
    burden === 'overtime'
      ? t('people.fairness.hours', { value: Math.round(value / 6) / 10 })
      : String(value);
  const furthest = ({ furthest: far, figures, means }: Line): string | null => {
    if (far === null || (far.percent !== null && far.percent <= 0)) return null;
    const name = t(
      `people.fairness.${far.burden === 'overtime' ? 'overtime' : `burden.${far.burden}`}`,
    );
    return far.percent === null
      ? t('people.fairness.bare', {
          burden: name,
          value: bare(far.burden, figures[far.burden]),
          mean: bare(far.burden, means?.[far.burden] ?? 0),
        })
      : `${name} +${far.percent} %`;
  };
  return { figure, furthest };
};

const FairnessRecord = ({ line, listDays }: { line: Line; listDays: number }) => {
  const { t } = useTranslation();
  const { figure } = useSaid(listDays);
  return (
    <RecordPanel
      title={`${line.code} ${line.name}`}
      facts={[
        t('people.fairness.group', {
          count: line.group,
          role: t(`app.role.${line.role}`),
          days: line.daysWorked,
        }),
        ...(line.fixedNights ? [t('people.fairness.fixedNights')] : []),
      ].join(' · ')}
    >
      <RecordFacts
        facts={burdens.flatMap((burden): Fact[] => [
          [
            t(`people.fairness.burden.${burden}`),
            <span key={burden}>
              <b>{figure(line, burden)}</b>{' '}
              {line.means && figure(line, burden) !== dash
                ? t('people.fairness.against', { mean: line.means[burden] })
                : null}
              <br />
              {t(`people.fairness.means.${burden}`)}
              {burden === 'credits' && listDays < fairnessDays ? (
                <>
                  <br />
                  {t(listDays === 0 ? 'people.fairness.noLists' : 'people.fairness.someLists', {
                    count: listDays,
                    days: fairnessDays,
                  })}
                </>
              ) : null}
            </span>,
          ],
        ])}
      />
      <p className={classes.rule}>{t('people.fairness.groupRule')}</p>
      <p className={classes.rule}>{t('people.fairness.leastRule', leastMean)}</p>
    </RecordPanel>
  );
};

export const Fairness = () => {
  const { t } = useTranslation();
  const answer = useQuery(orpc.fairness.run.queryOptions({ input: {} })).data;
  const lines = answer?.lines ?? none;
  const rows = useMemo(() => lines.map((line): Line => ({ ...line, id: line.code })), [lines]);
  const hand = useRegister({ name: 'people/fairness', rows, wordsOf });
  const whose = useWhose('people.manage', t('people.fairness.sorted'));
  const { figure, furthest } = useSaid(answer?.listDays ?? 0);
  const line = rows.find(({ id }) => id === hand.id);
  return (
    <Register
      hand={hand}
      width="wide"
      title={t('people.view.fairness')}
      facts={answer ? `${answer.from} – ${answer.until} · ${whose}` : whose}
      tools={<RegisterFilter hand={hand} />}
      above={<peopleBooks.Chips />}
      list={
        <RegisterList
          hand={hand}
          label={t('people.view.fairness')}
          columns="7rem repeat(6, minmax(0, 1fr)) 11.5rem"
          heads={[
            t('people.form.person'),
            ...burdens.map((burden) => t(`people.fairness.burden.${burden}`)),
            t('people.fairness.furthest'),
          ]}
          empty={t('people.fairness.nothing')}
        >
          {(one) => (
            <>
              <Cell weight="strong">{`${one.code} ${one.name}`}</Cell>
              {burdens.map((burden) => (
                <Cell key={burden} end title={t(`people.fairness.burden.${burden}`)}>
                  {figure(one, burden)}
                </Cell>
              ))}
              <Cell end>
                {furthest(one) === null ? null : (
                  <Tag tone={(one.furthest?.percent ?? 0) > farPercent ? 'warn' : 'plain'}>
                    {furthest(one)}
                  </Tag>
                )}
              </Cell>
            </>
          )}
        </RegisterList>
      }
      record={
        line ? (
          <FairnessRecord line={line} listDays={answer?.listDays ?? 0} />
        ) : (
          <RecordEmpty>{t('registers.chooseOne')}</RecordEmpty>
        )
      }
    />
  );
};
