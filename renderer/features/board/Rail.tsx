/**
 * The rail: only what is due or odd, soonest first, with a way in; the quiet rest is one line each. It
 * must not know how a request is worked.
 */
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { AlarmView } from '../../../shared/alarms/contract.ts';
import type { BoardRequest } from '../../../shared/board/contract.ts';
import { minuteMs } from '../../../shared/kernel/durations.ts';
import { useBoard } from '../../client/board.ts';
import { jumpTo } from '../alarms/jump.ts';
import { asks, loudestFirst } from '../alarms/order.ts';
import { useAlarmTitle } from '../alarms/useAlarmTitle.ts';
import { RailCare } from '../care-plans/RailCare.tsx';
import { RailComplaints } from '../complaints/RailComplaints.tsx';
import { useQuickPlace } from '../intake/quickPlace.ts';
import { RailKeys } from '../keys/RailKeys.tsx';
import { RailLoans } from '../loans/RailLoans.tsx';
import { RailLost } from '../lost-and-found/RailLost.tsx';
import { RailMeasures } from '../measures/RailMeasures.tsx';
import { RailMessages } from '../messages/RailMessages.tsx';
import { RoomPeek } from '../rooms/RoomPeek.tsx';
import { RailTraining } from '../training/RailTraining.tsx';
import { RailWakeUps } from '../wake-ups/RailWakeUps.tsx';
import { OnDuty } from './OnDuty.tsx';
import classes from './Rail.module.css';
import { RailRequest } from './RailRequest.tsx';
import { RailSection } from './RailSection.tsx';

const soonestPromise = (a: BoardRequest, b: BoardRequest) =>
  (a.promiseAtMs ?? 0) - (b.promiseAtMs ?? 0);
const soonestRecheck = (a: BoardRequest, b: BoardRequest) =>
  (a.deadlineAtMs ?? Number.POSITIVE_INFINITY) - (b.deadlineAtMs ?? Number.POSITIVE_INFINITY);

const ToTell = ({ alarm }: { alarm: AlarmView }) => {
  const { t } = useTranslation();
  const { head } = useAlarmTitle()(alarm);
  const { tell } = alarm;
  return (
    <button
      type="button"
      className={classes.line}
      data-tone={alarm.level === 3 ? 'late' : 'warn'}
      onClick={() => jumpTo(alarm)}
    >
      <strong className={classes.place}>{head}</strong>
      <span className={classes.what} title={t(`alarms.why.${alarm.why}`, { defaultValue: '' })}>
        {tell
          ? `${tell.name} ${t(`app.role.${tell.role}`, { defaultValue: '' })}`
          : t('alarms.nobody')}
      </span>
      <span className={classes.time}>{tell?.extension ?? ''}</span>
    </button>
  );
};

/** A guest waits for an answer by a time, or for the time itself. */
export const isPromised = ({ promiseAtMs, promiseWanted }: BoardRequest): boolean =>
  promiseAtMs !== null || promiseWanted;

export const Rail = () => {
  const { t } = useTranslation();
  const requests = useBoard((board) => board.requests);
  const alarms = useBoard((board) => board.alarms);
  const room = useQuickPlace();
  const rows = useMemo(() => [...requests.values()], [requests]);
  const promised = useMemo(() => rows.filter(isPromised).sort(soonestPromise), [rows]);
  const waiting = useMemo(
    () => rows.filter((row) => row.state === 'waiting').sort(soonestRecheck),
    [rows],
  );
  // A recheck that came due has no moment any more, only its alarm.
  const dueNow = useMemo(
    () =>
      new Set(alarms.filter((alarm) => alarm.target === 'recheck').map((alarm) => alarm.requestId)),
    [alarms],
  );
  const asking = useMemo(
    () => alarms.filter((alarm) => asks(alarm) && alarm.level > 1).sort(loudestFirst),
    [alarms],
  );
  return (
    <aside className={classes.rail} aria-label={t('board.rail.label')} data-testid="rail">
      {room === null ? null : <RoomPeek room={room} />}
      <RailSection name="promises" title={t('board.rail.promises')} items={promised}>
        {(row) => (
          <RailRequest
            key={row.id}
            row={row}
            atMs={row.promiseAtMs}
            warnMs={5 * minuteMs}
            otherwise={t('requests.tag.promiseWanted')}
          />
        )}
      </RailSection>
      <RailSection name="waiting" title={t('board.rail.waiting')} items={waiting} atMost={3}>
        {(row) => (
          <RailRequest
            key={row.id}
            row={row}
            atMs={row.deadline === 'recheck' ? row.deadlineAtMs : null}
            words={t(`requests.waiting.${row.waitingReason ?? 'other'}`, {
              defaultValue: row.waitingReason ?? '',
            })}
            warnMs={0}
            due={dueNow.has(row.id)}
            otherwise={t(dueNow.has(row.id) ? 'board.rail.recheckNow' : 'board.rail.noRecheck')}
          />
        )}
      </RailSection>
      <RailSection name="alarms" title={t('board.rail.alarms')} items={asking} atMost={4}>
        {(alarm) => <ToTell key={alarm.id} alarm={alarm} />}
      </RailSection>
      <RailComplaints />
      <RailWakeUps />
      <RailMessages />
      <RailKeys />
      <RailLost />
      <RailLoans />
      <RailCare />
      <RailMeasures />
      <RailTraining />
      <OnDuty />
    </aside>
  );
};
