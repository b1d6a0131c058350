/** The book of own figures: a month of one's own, and to supervisors another's once the person has seen it. */
import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { addMonths, dateAt } from '../../../shared/kernel/time.ts';
import type { PersonFigure } from '../../../shared/own-figures/contract.ts';
import { useKeys } from '../../app/keys.ts';
import { RecordForm } from '../../app/register/form/RecordForm.tsx';
import { Register } from '../../app/register/Register.tsx';
import { RegisterList } from '../../app/register/RegisterList.tsx';
import { useAct } from '../../app/register/useAct.ts';
import { useRegister } from '../../app/register/useRegister.ts';
import { houseNow } from '../../client/clock.ts';
import { desk, orpc } from '../../client/desk.ts';
import { problemOf } from '../../client/errors.ts';
import { useTimeZone } from '../../client/house-time.ts';
import { queryClient } from '../../client/queries.ts';
import { useSession } from '../../client/session.ts';
import { usePaper } from '../../paper/usePaper.ts';
import { ProblemLine } from '../../ui/ProblemLine.tsx';
import { Cell } from '../../ui/register/Cell.tsx';
import { type Fact, RecordFacts } from '../../ui/register/RecordFacts.tsx';
import { RecordEmpty, RecordPanel } from '../../ui/register/RecordPanel.tsx';
import { usePeople } from '../board/people.ts';
import { useIsoMoment } from '../board/time.ts';
import { peopleBooks } from '../people/books.ts';
import { OwnSheet } from './OwnSheet.tsx';
import { useFigure } from './words.ts';

type Line = PersonFigure & { id: string };
const none: readonly PersonFigure[] = [];

/** Whose month is shown; null: one's own. */
const useFigures = (code: string | null, month: string) => {
  const me = useSession()?.code ?? '';
  return useQuery({
    queryKey: ['own-figures', me, code, month],
    queryFn: () =>
      code === null ? desk.ownFigures.own({ month }) : desk.ownFigures.of({ code, month }),
  });
};

export const OwnFigures = () => {
  const { t } = useTranslation();
  const timeZone = useTimeZone();
  const moment = useIsoMoment();
  const say = useFigure();
  const people = usePeople();
  const thisMonth = dateAt(houseNow(), timeZone).slice(0, 7);
  const [month, setMonth] = useState(thisMonth);
  const [code, setCode] = useState<string | null>(null);
  const { data: person, error } = useFigures(code, month);
  const days = useQuery(orpc.ownFigures.settings.queryOptions()).data?.openAfterDays ?? 7;
  const figures = person?.figures ?? none;
  const rows = useMemo(() => figures.map((one): Line => ({ ...one, id: one.name })), [figures]);
  const hand = useRegister({ name: 'people/own', rows });
  const act = useAct();
  const earlier = addMonths(month, -1);
  const later = addMonths(month, 1);
  useKeys(
    'row',
    [
      { key: 'B', text: 'people.own.act.earlier', foot: 25, run: () => setMonth(earlier) },
      {
        key: 'N',
        text: 'people.own.act.later',
        foot: 26,
        when: () => later <= thisMonth,
        run: () => setMonth(later),
      },
      {
        key: 'W',
        text: 'people.own.act.other',
        foot: 30,
        may: 'people.manage',
        run: () => hand.openForm('other'),
      },
      {
        key: 'O',
        text: 'people.own.act.mine',
        when: () => code !== null,
        run: () => setCode(null),
      },
      {
        key: 'G',
        text: 'people.own.act.settings',
        may: 'people.manage',
        run: () => hand.openForm('days'),
      },
    ],
    { active: hand.form === null },
  );
  usePaper({
    make: () =>
      person
        ? {
            name: `${t('people.own.sheet')} ${person.code} ${month}`,
            size: 'A4',
            sheet: <OwnSheet person={person} />,
          }
        : null,
    when: () => person !== undefined,
    foot: 60,
  });
  const line = rows.find(({ id }) => id === hand.id);
  return (
    <Register
      hand={hand}
      title={t('people.view.own')}
      facts={`${person ? `${person.code} ${person.name} · ` : ''}${month}`}
      above={
        <>
          <peopleBooks.Chips />
          {error ? <ProblemLine message={problemOf(error).message} /> : null}
          <RecordForm
            hand={hand}
            form="other"
            layout="line"
            title={t('people.own.act.other')}
            act={act}
            fields={[
              { kind: 'search', name: 'code', label: t('people.form.person'), items: people },
            ]}
            send={async ({ code: wanted }) => wanted}
            said=""
            onDone={setCode}
          />
          <RecordForm
            hand={hand}
            form="days"
            layout="line"
            title={t('people.own.act.settings')}
            act={act}
            fields={[
              {
                kind: 'number',
                name: 'openAfterDays',
                label: t('people.own.days'),
                min: 0,
                max: 60,
                initial: days,
              },
            ]}
            send={(values) => desk.ownFigures.changeSettings(values)}
            onDone={() =>
              void queryClient.invalidateQueries({ queryKey: orpc.ownFigures.settings.key() })
            }
          />
        </>
      }
      list={
        <RegisterList
          hand={hand}
          label={t('people.view.own')}
          columns="minmax(0, 1fr) 8rem 8rem"
          groupOf={() => ({
            id: month,
            label: t('people.own.beside', { month, before: earlier }),
          })}
          empty={t('people.own.nothing')}
        >
          {(one) => (
            <>
              <Cell>{t(`people.own.figure.${one.name}`)}</Cell>
              <Cell weight="strong" end>
                {say(one, one.value)}
              </Cell>
              <Cell weight="quiet" end>
                {say(one, one.before)}
              </Cell>
            </>
          )}
        </RegisterList>
      }
      record={
        person && line ? (
          <RecordPanel title={t(`people.own.figure.${line.name}`)} facts={say(line, line.value)}>
            <RecordFacts
              facts={[
                [t('people.own.definition'), t(`people.own.means.${line.name}`)],
                line.of === null ? null : [t('people.own.of'), String(line.of)],
                [
                  t('people.own.seen'),
                  person.seenAt === null ? t('people.own.notSeen') : moment(person.seenAt),
                ],
                [t('people.own.first'), t('people.own.firstWords', { days })],
                ...person.looks
                  .slice(0, 8)
                  .map(
                    (look): Fact => [
                      `${t('people.own.looked')} ${moment(look.at)}`,
                      `${look.code} ${look.name}`,
                    ],
                  ),
              ]}
            />
          </RecordPanel>
        ) : (
          <RecordEmpty>{t('registers.chooseOne')}</RecordEmpty>
        )
      }
    />
  );
};
