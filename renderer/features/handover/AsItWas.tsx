/**
 * As it was: the board at a chosen moment, drawn by the board's own parts and marked as past. It is only
 * to be looked at.
 */
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { BoardSnapshot } from '../../../shared/board/contract.ts';
import { minuteMs } from '../../../shared/kernel/durations.ts';
import { useKeys } from '../../app/keys.ts';
import { RecordForm } from '../../app/register/form/RecordForm.tsx';
import { changeRegister, useRegisterState } from '../../app/register/state.ts';
import { useAct } from '../../app/register/useAct.ts';
import { fromSnapshot } from '../../client/board-state.ts';
import { orpc } from '../../client/desk.ts';
import { problemOf } from '../../client/errors.ts';
import { FrozenBoard } from '../../client/frozen.tsx';
import { usePaperMoment } from '../../paper/house.ts';
import { Kbd } from '../../ui/Kbd.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { ProblemLine } from '../../ui/ProblemLine.tsx';
import { usePlaceName, useServiceName, useStaffName } from '../board/names.ts';
import { Rail } from '../board/Rail.tsx';
import { breaksFirst } from '../requests/order.ts';
import { RequestRow } from '../requests/RequestRow.tsx';
import { Floors } from '../rooms/Floors.tsx';
import classes from './handover.module.css';
import { showAsOf, showNow } from './view.ts';

const steps = [
  { minutes: -60, text: 'hourBack' },
  { minutes: -10, text: 'tenBack' },
  { minutes: 10, text: 'tenOn' },
  { minutes: 60, text: 'hourOn' },
] as const;

const PastRequests = ({ board }: { board: BoardSnapshot }) => {
  const { t } = useTranslation();
  const service = useServiceName();
  const place = usePlaceName();
  const person = useStaffName();
  const rows = useMemo(() => [...board.requests].sort(breaksFirst), [board]);
  return (
    <Panel title={t('requests.title')} facts={t('handover.asOf.open', { count: rows.length })}>
      <div className={classes.rows} data-testid="past-requests">
        {rows.map((row) => {
          const who = row.assignee ?? row.proposed;
          return (
            <RequestRow
              key={row.id}
              row={row}
              warnShare={board.house.warnShare}
              service={service(row.service)}
              place={row.place === null ? '' : place(row.place)}
              person={who === null ? null : person(who)}
              selected={false}
            />
          );
        })}
      </div>
    </Panel>
  );
};

const useAsOfKeys = (atMs: number): void => {
  const step = (minutes: number) => () => showAsOf(atMs + minutes * minuteMs);
  useKeys('screen', [
    { key: 'Left', text: 'handover.keys.ten', shown: '← →', foot: 10, run: step(-10) },
    { key: 'Right', silent: true, text: 'handover.keys.ten', run: step(10) },
    { key: 'Shift+Left', text: 'handover.keys.hour', shown: 'Shift ← →', foot: 11, run: step(-60) },
    { key: 'Shift+Right', silent: true, text: 'handover.keys.hour', run: step(60) },
    {
      key: 'T',
      text: 'handover.keys.moment',
      foot: 12,
      run: () => changeRegister('handover', { form: 'moment' }),
    },
    { key: 'Esc', text: 'handover.keys.now', foot: 88, run: showNow },
  ]);
};

export const AsItWas = ({ atMs }: { atMs: number }) => {
  const { t } = useTranslation();
  const moment = usePaperMoment();
  const act = useAct();
  const { form } = useRegisterState('handover');
  const { data, error, isFetching } = useQuery({
    ...orpc.board.asOf.queryOptions({ input: { at: new Date(atMs).toISOString() } }),
    placeholderData: keepPreviousData,
  });
  useAsOfKeys(atMs);
  const past = useMemo(
    () => (data ? { board: fromSnapshot(data), nowMs: Date.parse(data.at) } : null),
    [data],
  );
  const hand = {
    name: 'handover' as const,
    id: null,
    form,
    closeForm: () => changeRegister('handover', { form: null }),
    toList: () => undefined,
  };
  return (
    <div className={classes.past} data-testid="as-it-was">
      <header className={classes.frozen}>
        <span>{t('handover.asOf.title')}</span>
        <span className={classes.frozenAt}>
          {t('handover.asOf.frozen', { time: moment(atMs) })}
        </span>
        <span>{t('handover.asOf.readOnly')}</span>
        {isFetching ? <span>{t('handover.asOf.missing')}</span> : null}
        <span className={classes.grow} />
        <span className={classes.legend}>
          {steps.map(({ minutes, text }) => (
            <button
              key={minutes}
              type="button"
              className={classes.step}
              onClick={() => showAsOf(atMs + minutes * minuteMs)}
            >
              {t(`handover.asOf.step.${text}`)}
            </button>
          ))}
          <button
            type="button"
            className={classes.step}
            onClick={() => changeRegister('handover', { form: 'moment' })}
          >
            <Kbd keys="T" /> {t('handover.keys.moment')}
          </button>
        </span>
      </header>
      <RecordForm
        hand={hand}
        form="moment"
        layout="line"
        title={t('handover.ask.moment')}
        action={t('handover.ask.see')}
        act={act}
        fields={[{ kind: 'moment', name: 'at', label: t('handover.ask.moment'), lean: 'back' }]}
        send={({ at }) => Promise.resolve(showAsOf(Date.parse(at)))}
      />
      {error ? <ProblemLine message={problemOf(error).message} /> : null}
      {past && data ? (
        <FrozenBoard past={past}>
          <div className={classes.board} inert>
            <Floors />
            <PastRequests board={data} />
            <Rail />
          </div>
        </FrozenBoard>
      ) : (
        <p className={classes.rebuilding}>{error ? '' : t('handover.asOf.missing')}</p>
      )}
    </div>
  );
};
