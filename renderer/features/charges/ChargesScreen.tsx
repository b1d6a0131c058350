/**
 * 账目: what the front office has still to take over, by room and guest; beside it what it has taken over
 * and what was voided. It puts the parts in their places.
 */
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useCallback, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ChargeTotal, ChargeView } from '../../../shared/charges/contract.ts';
import { dateAt } from '../../../shared/kernel/time.ts';
import { useKeys } from '../../app/keys.ts';
import { Register } from '../../app/register/Register.tsx';
import { RegisterFilter } from '../../app/register/RegisterFilter.tsx';
import { RegisterList } from '../../app/register/RegisterList.tsx';
import { useAct } from '../../app/register/useAct.ts';
import { useRegister, useRegisterFilter } from '../../app/register/useRegister.ts';
import { useNowValue } from '../../client/clock.ts';
import { desk, orpc } from '../../client/desk.ts';
import { useTimeZone } from '../../client/house-time.ts';
import { usePaper } from '../../paper/usePaper.ts';
import { findableBy } from '../../ui/find.ts';
import { ProblemLine } from '../../ui/ProblemLine.tsx';
import { RecordEmpty } from '../../ui/register/RecordPanel.tsx';
import { Tag } from '../../ui/Tag.tsx';
import { ChargeCells } from './ChargeCells.tsx';
import { AddChargeForm, PricesForm } from './ChargeForms.tsx';
import { ChargeTotals, MissingCharges } from './ChargeHead.tsx';
import { ChargeRecord } from './ChargeRecord.tsx';
import classes from './Charges.module.css';
import { ChargesSheet } from './ChargesSheet.tsx';
import { groupIdOf, groupsOf } from './groups.ts';
import { useChargeWords } from './words.ts';

const none: readonly ChargeView[] = [];
const noTotals: readonly ChargeTotal[] = [];
const kinds = ['priceWanted', 'taken-over', 'voided'] as const;

/** The list the desk is asked for: a chip shows another state, or a part of what is open. */
const stateOf = (kind: string | null) =>
  kind === 'taken-over' || kind === 'voided' ? kind : ('open' as const);
const isOfKind = (charge: ChargeView, kind: string): boolean =>
  kind === 'priceWanted' ? charge.priceWanted : charge.state === kind;
const wordsOf = ({ number, place, stay, zh, en, code }: ChargeView) =>
  findableBy(place, String(number), zh, en, code, stay?.guest ?? null);

export const ChargesScreen = () => {
  const { t } = useTranslation();
  const timeZone = useTimeZone();
  const words = useChargeWords();
  const { kind } = useRegisterFilter('charges');
  const state = stateOf(kind);
  const asked = useQuery({
    ...orpc.charges.list.queryOptions({ input: { state } }),
    placeholderData: keepPreviousData,
  });
  const charges = asked.data?.charges ?? none;
  const totals = asked.data?.totals ?? noTotals;
  const catalogue = useQuery(orpc.catalogue.services.queryOptions()).data;
  const currency = useQuery(orpc.loans.stock.queryOptions()).data?.settings.currency ?? 'CNY';
  const today = useNowValue((now) => dateAt(now, timeZone));
  const groups = useMemo(() => groupsOf(charges, today), [charges, today]);
  // What is open stands by guest, as it is taken over; what is done with by when that was.
  const rows = useMemo(
    () =>
      state === 'open'
        ? groups.flatMap((group) => group.charges)
        : charges.toSorted((one, other) =>
            (other.closedAt ?? '').localeCompare(one.closedAt ?? ''),
          ),
    [groups, charges, state],
  );
  const hand = useRegister({
    name: 'charges',
    rows,
    wordsOf,
    isOfKind,
    answered: !asked.isPlaceholderData,
  });
  const act = useAct(hand.id);
  const exporting = useAct();
  const [exported, setExported] = useState<string | null>(null);
  const exportAs = (format: 'csv' | 'xlsx') => () =>
    void exporting.run(async () =>
      setExported((await desk.charges.export({ state, format })).path),
    );
  useKeys(
    'row',
    [
      { key: 'A', text: 'charges.act.add', foot: 39, run: () => hand.openForm('add') },
      { key: 'X', text: 'charges.act.export', foot: 62, run: exportAs('csv') },
      { key: 'Shift+X', text: 'charges.act.exportXlsx', run: exportAs('xlsx') },
    ],
    { active: hand.form === null },
  );
  useKeys(
    'row',
    [
      {
        key: 'G',
        text: 'charges.act.prices',
        may: 'charges.manage',
        foot: 40,
        run: () => hand.openForm('prices'),
      },
    ],
    { active: hand.form === null },
  );
  usePaper({
    make: () => {
      const shown = new Set(hand.rows.map(({ id }) => id));
      const listed = groups
        .map((group) => ({ ...group, charges: group.charges.filter(({ id }) => shown.has(id)) }))
        .filter((group) => group.charges.length > 0);
      return {
        name: `${t('charges.sheet.title')} ${today}`,
        size: 'A4',
        sheet: <ChargesSheet groups={listed} state={state} />,
      };
    },
    text: { print: 'charges.act.print', pdf: 'charges.act.pdf' },
    foot: 60,
  });
  const heading = useCallback(
    (charge: ChargeView) => {
      // The line in hand keeps its heading when the others of its group are gone.
      const group =
        groups.find(({ id }) => id === groupIdOf(charge)) ?? groupsOf([charge], today)[0];
      const name = [group?.place ?? '–', group?.guest ?? ''].filter(Boolean).join(' ');
      return {
        id: groupIdOf(charge),
        label: (
          <span className={classes.heading}>
            {name}
            {group && (group.leaving === 'gone' || group.leaving === 'today') ? (
              <Tag tone={group.leaving === 'gone' ? 'late' : 'warn'}>
                {t(`charges.leaving.${group.leaving}`)}
              </Tag>
            ) : null}
          </span>
        ),
        // The line in hand may be of it no more: it stays in sight, and out of the sum.
        count: group ? words.sum(group.charges.filter((one) => one.state === state)) : '',
      };
    },
    [groups, today, state, words, t],
  );
  return (
    <Register
      hand={hand}
      title={t('charges.title')}
      facts={words.all(state, charges, totals, asked.data?.priceWanted ?? 0)}
      tools={
        <RegisterFilter
          hand={hand}
          kinds={kinds.map((one) => ({
            kind: one,
            label: t(one === 'priceWanted' ? 'charges.priceWanted' : `charges.state.${one}`),
          }))}
        />
      }
      above={
        <>
          <MissingCharges />
          {hand.form === 'add' ? (
            <AddChargeForm hand={hand} act={act} currency={currency} />
          ) : hand.form === 'prices' && catalogue ? (
            <PricesForm hand={hand} act={act} services={catalogue.services} currency={currency} />
          ) : (
            <ChargeTotals totals={totals} />
          )}
        </>
      }
      list={
        <>
          <RegisterList
            hand={hand}
            label={t('charges.title')}
            columns={`3.5rem ${state === 'open' ? '' : '5rem'} minmax(0, 1fr) 6.5rem 7rem`}
            {...(state === 'open' ? { groupOf: heading } : {})}
            empty={t('charges.none')}
          >
            {(charge) => <ChargeCells charge={charge} withPlace={state !== 'open'} />}
          </RegisterList>
          {exporting.problem ? (
            <ProblemLine message={exporting.problem.message} />
          ) : exported === null ? null : (
            <p className={classes.exported} data-testid="charges-exported">
              {t('attendance.sheet.exported', { path: exported })}
            </p>
          )}
        </>
      }
      record={
        hand.id === null ? (
          <RecordEmpty>{t('registers.chooseOne')}</RecordEmpty>
        ) : (
          <ChargeRecord key={hand.id} hand={hand} act={act} id={hand.id} />
        )
      }
    />
  );
};
