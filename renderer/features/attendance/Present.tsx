/** Who is here: everybody of the house by where they stand, and one person's record beside it. */
import { useQuery } from '@tanstack/react-query';
import { useCallback, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { PresentLine } from '../../../shared/attendance/contract.ts';
import { clockText, hoursText } from '../../../shared/attendance/words.ts';
import { minuteMs } from '../../../shared/kernel/durations.ts';
import { useRegisterTarget } from '../../app/navigation.ts';
import { Register } from '../../app/register/Register.tsx';
import { RegisterFilter } from '../../app/register/RegisterFilter.tsx';
import { RegisterList } from '../../app/register/RegisterList.tsx';
import { useRegister } from '../../app/register/useRegister.ts';
import { useNowValue } from '../../client/clock.ts';
import { orpc } from '../../client/desk.ts';
import { findableBy } from '../../ui/find.ts';
import { Cell } from '../../ui/register/Cell.tsx';
import { Tag } from '../../ui/Tag.tsx';
import classes from './attendance.module.css';
import { attendanceBooks } from './books.ts';
import { ClockField } from './ClockField.tsx';
import { groupOf, ordered } from './groups.ts';
import { PersonRecord } from './PersonRecord.tsx';
import { usePlanWords } from './words.ts';

const nobody: readonly PresentLine[] = [];

const isOfKind = ({ presence }: PresentLine, kind: string): boolean =>
  kind === 'on' ? presence === 'on' || presence === 'break' : groupOf(presence) === kind;

/** What is odd about a person now, in tags. */
export const LineTags = ({ line }: { line: PresentLine }) => {
  const { t } = useTranslation();
  const { presence, from, lateMinutes, earlyMinutes, overtimeMinutes } = line;
  const overdue = useNowValue((now) =>
    presence === 'missing' && from !== null ? Math.floor((now - Date.parse(from)) / minuteMs) : 0,
  );
  return (
    <span className={classes.tags}>
      {presence === 'missing' ? (
        <Tag tone="late">{t('attendance.tag.missing', { minutes: overdue })}</Tag>
      ) : null}
      {presence === 'absent' ? <Tag tone="late">{t('attendance.presence.absent')}</Tag> : null}
      {line.forgotten ? <Tag tone="warn">{t('attendance.tag.forgotten')}</Tag> : null}
      {line.breakTooLong ? <Tag tone="warn">{t('attendance.tag.breakTooLong')}</Tag> : null}
      {lateMinutes > 0 ? <Tag>{t('attendance.tag.late', { minutes: lateMinutes })}</Tag> : null}
      {earlyMinutes > 0 ? <Tag>{t('attendance.tag.early', { minutes: earlyMinutes })}</Tag> : null}
      {overtimeMinutes > 0 && !line.forgotten ? (
        <Tag>{t('attendance.tag.overtime', { time: hoursText(overtimeMinutes) })}</Tag>
      ) : null}
    </span>
  );
};

/** Since when, or until when: the moment that counts for where the person stands. */
const momentOf = ({ presence, on, off, breakSince }: PresentLine): string =>
  clockText(presence === 'gone' ? off : presence === 'break' ? breakSince : on);

export const Present = () => {
  const { t } = useTranslation();
  const planWords = usePlanWords();
  const people = useQuery(orpc.attendance.today.queryOptions()).data?.people ?? nobody;
  const rows = useMemo(() => ordered(people), [people]);
  const target = useRegisterTarget('attendance');
  const wordsOf = useCallback(
    (row: PresentLine) =>
      findableBy(
        row.code,
        row.name,
        t(`board.department.${row.department}`),
        t(`app.role.${row.role}`),
      ),
    [t],
  );
  const hand = useRegister({ name: 'attendance', rows, wordsOf });
  const count = (kind: string) => rows.filter((row) => isOfKind(row, kind)).length;
  const counts = { on: count('on'), missing: count('missing'), resting: count('break') };
  const headings = useMemo(() => {
    const byGroup = Map.groupBy(rows, ({ presence }) => groupOf(presence));
    return (row: PresentLine) => {
      const group = groupOf(row.presence);
      return {
        id: group,
        label: t(`attendance.group.${group}`),
        count: byGroup.get(group)?.length ?? 0,
      };
    };
  }, [rows, t]);
  return (
    <Register
      hand={hand}
      title={t('registers.screen.attendance')}
      facts={t('attendance.counts', counts)}
      tools={
        <>
          <attendanceBooks.Chips />
          <RegisterFilter hand={hand} />
        </>
      }
      above={
        <ClockField
          autoFocus={target === null}
          toList={hand.toList}
          onClocked={hand.select}
          onRefused={(code) => {
            const row = rows.find((one) => one.code === code);
            if (row) hand.select(row.id);
          }}
        />
      }
      list={
        <RegisterList
          hand={hand}
          label={t('registers.screen.attendance')}
          columns="2.5rem 4.5rem 7.5rem minmax(0, 1fr) 2.75rem 8rem"
          groupOf={headings}
          empty={hand.filter === '' ? t('attendance.empty') : undefined}
        >
          {(row) => (
            <>
              <Cell weight="quiet">{row.code}</Cell>
              <Cell weight="strong">{row.name}</Cell>
              <Cell>{planWords(row, 'short')}</Cell>
              <Cell weight="quiet">
                {[
                  t(`board.department.${row.department}`),
                  row.floors.length === 0 || row.floors.includes('*')
                    ? ''
                    : t('board.rail.floors', { floors: row.floors.join(' ') }),
                  row.load > 0 ? t('board.rail.carries', { count: row.load }) : '',
                  row.keys.join(' '),
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </Cell>
              <Cell end>{momentOf(row)}</Cell>
              <LineTags line={row} />
            </>
          )}
        </RegisterList>
      }
      record={<PersonRecord hand={hand} />}
    />
  );
};
