/** 查看记录: who looked at what is personal, for administrators. */
import { useQuery } from '@tanstack/react-query';
import { useCallback, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Register } from '../../app/register/Register.tsx';
import { RegisterFilter } from '../../app/register/RegisterFilter.tsx';
import { RegisterList } from '../../app/register/RegisterList.tsx';
import { useRegister } from '../../app/register/useRegister.ts';
import { houseNow } from '../../client/clock.ts';
import { type desk, orpc } from '../../client/desk.ts';
import { emptyWords } from '../../client/errors.ts';
import { nearAt, useTimeZone } from '../../client/house-time.ts';
import { findableBy } from '../../ui/find.ts';
import { Cell } from '../../ui/register/Cell.tsx';
import { RecordFacts } from '../../ui/register/RecordFacts.tsx';
import { RecordEmpty, RecordPanel } from '../../ui/register/RecordPanel.tsx';
import { archiveBooks } from './books.ts';
import classes from './Everything.module.css';

const name = 'archive/looks';

/** So many are named in a line of the list, and in the record; the rest is in the number. */
const mostInLine = 3;
const mostNamed = 40;

type Look = Awaited<ReturnType<typeof desk.record.looks>>['looks'][number];

/** What one list or one search laid before somebody is one line. */
const gathered = (looks: readonly Look[]) => {
  const lines = new Map<string, Look & { id: string; names: string[] }>();
  for (const look of looks) {
    const isList = look.deed === 'searched' || look.deed === 'held-back';
    const whose = isList ? '' : look.about.id;
    const id = [look.at, look.by, look.station, look.deed, look.about.kind, whose].join(' ');
    const line = lines.get(id) ?? { ...look, id, names: [] };
    line.names.push(look.name ?? look.about.id);
    lines.set(id, line);
  }
  return [...lines.values()];
};

export const Looks = () => {
  const { t } = useTranslation();
  const timeZone = useTimeZone();
  const asked = useQuery(orpc.record.looks.queryOptions({ input: { limit: 1_000 } }));
  const listed = asked.data;
  const rows = useMemo(() => gathered(listed?.looks ?? []), [listed]);
  const wordsOf = useCallback(
    ({ by, byName, station, deed, about, names }: (typeof rows)[number]) =>
      findableBy(
        ...[by, byName, station, t(`archive.looks.deed.${deed}`)],
        ...[t(`archive.looks.about.${about.kind}`, { defaultValue: about.kind }), ...names],
      ),
    [t],
  );
  const hand = useRegister({ name, rows, wordsOf });
  const chosen = hand.selected;
  const at = (moment: string) => nearAt(Date.parse(moment), houseNow(), timeZone);
  return (
    <Register
      hand={hand}
      title={t('archive.looks.title')}
      tools={<RegisterFilter hand={hand} />}
      above={<archiveBooks.Chips />}
      facts={listed ? t('archive.looks.facts', { count: rows.length }) : null}
      list={
        <RegisterList
          hand={hand}
          label={t('archive.looks.title')}
          columns="7rem 8rem 6rem minmax(0, 1fr)"
          empty={emptyWords(asked, t('archive.looks.none'))}
        >
          {(one) => (
            <>
              <Cell weight="quiet">{at(one.at)}</Cell>
              <Cell weight="strong">{`${one.by} ${one.byName}`}</Cell>
              <Cell>{t(`archive.looks.deed.${one.deed}`)}</Cell>
              <Cell>
                {t(`archive.looks.about.${one.about.kind}`, { defaultValue: one.about.kind })}{' '}
                {one.names.slice(0, mostInLine).join(t('archive.looks.and'))}
                {one.names.length > 1 ? ` ×${one.names.length}` : ''}
              </Cell>
            </>
          )}
        </RegisterList>
      }
      record={
        chosen ? (
          <RecordPanel title={`${chosen.by} ${chosen.byName}`}>
            <RecordFacts
              facts={[
                [t('archive.looks.at'), at(chosen.at)],
                [t('archive.looks.what'), t(`archive.looks.deed.${chosen.deed}`)],
                [
                  t('archive.looks.of'),
                  [
                    t(`archive.looks.about.${chosen.about.kind}`, {
                      defaultValue: chosen.about.kind,
                    }),
                    chosen.names.slice(0, mostNamed).join(t('archive.looks.and')),
                    chosen.names.length > mostNamed ? `… ×${chosen.names.length}` : '',
                  ].join(' '),
                ],
                [t('archive.looks.station'), chosen.station],
              ]}
            />
            <p className={classes.text}>{t('archive.looks.rule')}</p>
          </RecordPanel>
        ) : (
          <RecordEmpty>{t('registers.chooseOne')}</RecordEmpty>
        )
      }
    />
  );
};
