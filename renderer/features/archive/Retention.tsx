/** 保管期限: how long each class of words is kept, what would go now, one guest's data handed over or erased. */
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { ActLine } from '../../app/register/ActLine.tsx';
import type { FormItem } from '../../app/register/form/fields.ts';
import { RecordForm } from '../../app/register/form/RecordForm.tsx';
import { RecordActions } from '../../app/register/RecordActions.tsx';
import { Register } from '../../app/register/Register.tsx';
import { RegisterList } from '../../app/register/RegisterList.tsx';
import { useAct } from '../../app/register/useAct.ts';
import { useRegister } from '../../app/register/useRegister.ts';
import { houseNow } from '../../client/clock.ts';
import { desk, orpc } from '../../client/desk.ts';
import { emptyWords } from '../../client/errors.ts';
import { nearAt, useTimeZone } from '../../client/house-time.ts';
import { findableBy } from '../../ui/find.ts';
import { Cell } from '../../ui/register/Cell.tsx';
import { RecordFacts } from '../../ui/register/RecordFacts.tsx';
import { RecordEmpty, RecordPanel } from '../../ui/register/RecordPanel.tsx';
import { RecordTimeline } from '../../ui/register/RecordTimeline.tsx';
import { Tag } from '../../ui/Tag.tsx';
import { GuestData } from '../guest-files/GuestData.tsx';
import { archiveBooks } from './books.ts';
import classes from './Everything.module.css';

const name = 'archive/retention';

/** Guests who have left: only their data can be asked for here. */
const useGuests = (): FormItem[] => {
  const found = useQuery(
    orpc.search.find.queryOptions({
      input: { text: '', kinds: ['stay'], state: 'over', limit: 200 },
    }),
  );
  return (found.data?.hits ?? []).map(({ id, place, label, at }) => ({
    id,
    head: place ?? '',
    title: label,
    detail: at.slice(0, 10),
    words: findableBy(place, label),
  }));
};

export const Retention = () => {
  const { t } = useTranslation();
  const timeZone = useTimeZone();
  const queries = useQueryClient();
  const guests = useGuests();
  const asked = useQuery(orpc.retention.list.queryOptions());
  const listed = asked.data;
  const preview = useQuery(orpc.retention.preview.queryOptions({ input: {} })).data;
  const rows = (preview?.classes ?? []).map((one) => ({ id: one.class, ...one }));
  const hand = useRegister({ name, rows });
  const act = useAct(hand.id);
  const chosen = hand.selected;
  const again = () => queries.invalidateQueries({ queryKey: orpc.retention.key() });
  const length = (months: number | null): string =>
    months === null
      ? t('archive.retention.forGood')
      : t('archive.retention.months', { count: months });
  const near = (at: string) => nearAt(Date.parse(at), houseNow(), timeZone);
  return (
    <Register
      hand={hand}
      title={t('archive.retention.title')}
      above={<archiveBooks.Chips />}
      facts={
        preview ? t('archive.retention.facts', { rows: preview.rows, held: preview.held }) : null
      }
      list={
        <RegisterList
          hand={hand}
          label={t('archive.retention.title')}
          columns="minmax(0, 1fr) 10rem 8rem 8rem"
          empty={emptyWords(asked, '')}
        >
          {(one) => (
            <>
              <Cell weight="strong">{t(`archive.retention.class.${one.class}`)}</Cell>
              <Cell>{length(one.months)}</Cell>
              <Cell weight={one.rows > 0 ? 'plain' : 'quiet'}>
                {t('archive.retention.goes', { count: one.rows })}
              </Cell>
              <Cell end>
                {one.held > 0 ? (
                  <Tag tone="warn">{t('archive.retention.held', { count: one.held })}</Tag>
                ) : null}
              </Cell>
            </>
          )}
        </RegisterList>
      }
      record={
        chosen ? (
          <RecordPanel
            title={t(`archive.retention.class.${chosen.class}`)}
            facts={length(chosen.months)}
          >
            <RecordFacts
              facts={[
                [
                  t('archive.retention.monthsLabel'),
                  `${length(chosen.months)} ${t(`archive.retention.from.${chosen.class}`)}`,
                ],
                chosen.before ? [t('archive.retention.before'), chosen.before.slice(0, 10)] : null,
                ...Object.entries(chosen.registers).map(([table, count]): [string, string] => [
                  table,
                  String(count),
                ]),
              ]}
            />
            <p className={classes.text}>{t('archive.retention.kept')}</p>
            <RecordActions
              hand={hand}
              actions={[
                {
                  key: 'C',
                  text: 'archive.retention.change',
                  may: 'retention.manage',
                  foot: 30,
                  run: () => hand.openForm('change'),
                },
                {
                  key: 'R',
                  text: 'archive.retention.run',
                  may: 'retention.manage',
                  when: (preview?.rows ?? 0) > 0,
                  foot: 31,
                  run: () =>
                    act.run(() => desk.retention.run({}), {
                      said: t('archive.retention.began'),
                      onDone: again,
                    }),
                },
                {
                  key: 'X',
                  text: 'archive.retention.export',
                  may: 'guests.data',
                  foot: 32,
                  run: () => hand.openForm('export'),
                },
                {
                  key: 'E',
                  text: 'archive.retention.erase',
                  may: 'guests.data',
                  foot: 33,
                  run: () => hand.openForm('erase'),
                },
              ]}
            />
            <ActLine hand={hand} act={act} />
            <RecordForm
              hand={hand}
              form="change"
              title={t('archive.retention.change')}
              act={act}
              fields={[
                {
                  kind: 'number',
                  name: 'months',
                  label: t('archive.retention.monthsLabel'),
                  hint: t('archive.retention.monthsHint'),
                  optional: true,
                  min: 1,
                  max: 600,
                  ...(chosen.months === null ? {} : { initial: chosen.months }),
                },
              ]}
              send={({ months }) =>
                desk.retention.set({ class: chosen.class, months: months ?? null })
              }
              onDone={again}
            />
            <GuestData hand={hand} act={act} items={guests} onDone={again} />
            <RecordTimeline
              title={t('archive.retention.runs')}
              entries={(listed?.runs ?? []).map((run) => ({
                id: run.id,
                at: near(run.startedAt),
                who: run.by,
                words: [
                  ...(run.stays === null
                    ? []
                    : [t('archive.retention.ofGuest', { count: run.stays })]),
                  ...Object.entries(run.erased).map(
                    ([of, count]) => `${t(`archive.retention.class.${of}`)} ${count}`,
                  ),
                ].join(' · '),
              }))}
            />
          </RecordPanel>
        ) : (
          <RecordEmpty>{t('registers.chooseOne')}</RecordEmpty>
        )
      }
    />
  );
};
