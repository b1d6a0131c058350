/** The outage in hand: its time, and everything entered late of its paper with its true times. */
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { OutageCard, OutageView } from '../../../shared/outages/contract.ts';
import { openRequest } from '../../app/navigation.ts';
import { ActLine } from '../../app/register/ActLine.tsx';
import { RecordActions } from '../../app/register/RecordActions.tsx';
import type { Act } from '../../app/register/useAct.ts';
import type { RegisterHand } from '../../app/register/useRegister.ts';
import { desk, orpc } from '../../client/desk.ts';
import { RecordFacts } from '../../ui/register/RecordFacts.tsx';
import { RecordNotice } from '../../ui/register/RecordNotice.tsx';
import { RecordPanel } from '../../ui/register/RecordPanel.tsx';
import { usePlaceName, useServiceName, useStaffName } from '../board/names.ts';
import { useIsoMoment } from '../board/time.ts';
import { Spells } from '../keys/KeyTimeline.tsx';
import { StateMark } from '../requests/StateMark.tsx';
import classes from './Outages.module.css';

type Entered = OutageCard['requests'][number];
const none: Pick<OutageCard, 'requests' | 'keys'> = { requests: [], keys: [] };

const Line = ({ request, outage }: { request: Entered; outage: string }) => {
  const { t } = useTranslation();
  const moment = useIsoMoment();
  const service = useServiceName();
  const place = usePlaceName();
  const person = useStaffName();
  const times = [
    t('outages.row.received', { time: moment(request.loggedAt) }),
    request.dispatchedAt && t('outages.row.dispatched', { time: moment(request.dispatchedAt) }),
    request.doneAt && t('outages.row.done', { time: moment(request.doneAt) }),
    request.assignee === null ? null : person(request.assignee),
  ].filter((part) => part !== null);
  return (
    <button
      type="button"
      className={classes.line}
      data-testid="entered-late"
      onClick={() => openRequest(request.id, { screen: 'archive/outages', id: outage, filter: '' })}
    >
      <StateMark state={request.state} label={t(`requests.state.${request.state}`)} />
      <span className={classes.place}>
        {request.place === null ? t('requests.noPlace') : place(request.place)}
      </span>
      <span className={classes.what}>
        {request.service === 'other' && request.words ? request.words : service(request.service)}
        {request.quantity === null || request.quantity === 1 ? '' : ` ×${request.quantity}`}
      </span>
      <span className={classes.times}>{times.join(' · ')}</span>
    </button>
  );
};

type OutageRecordProps = {
  hand: RegisterHand<OutageView>;
  act: Act;
  outage: OutageView;
  /** The form a line is entered with. */
  children: ReactNode;
};

export const OutageRecord = ({ hand, act, outage, children }: OutageRecordProps) => {
  const { t } = useTranslation();
  const moment = useIsoMoment();
  const person = useStaffName();
  const { id, openedBy, withdrawn } = outage;
  const card = useQuery(orpc.outages.get.queryOptions({ input: { id } })).data;
  const { requests, keys } = card ?? none;
  const bySystem = openedBy === 'scheduler';
  return (
    <RecordPanel
      title={t('outages.name', { number: outage.number })}
      facts={t(`outages.reason.${outage.reason}`)}
    >
      {withdrawn === null ? null : (
        <RecordNotice tone="blue" title={t('outages.withdrawnSaid', { time: moment(withdrawn) })} />
      )}
      {bySystem && outage.entered === 0 && withdrawn === null ? (
        <RecordNotice tone="blue" title={t('outages.offered')} />
      ) : null}
      <RecordFacts
        facts={[
          [
            t('outages.facts.span'),
            t('outages.span', { from: moment(outage.from), until: moment(outage.until) }),
          ],
          [
            t('outages.facts.openedBy'),
            `${bySystem ? t('outages.facts.system') : person(openedBy)} · ${moment(outage.openedAt)}`,
          ],
        ]}
      />
      <RecordActions
        hand={hand}
        actions={[
          {
            key: 'A',
            text: 'outages.act.enter',
            may: 'requests.late',
            primary: true,
            foot: 24,
            when: withdrawn === null,
            run: () => hand.openForm('enter'),
          },
          {
            key: 'K',
            text: 'outages.act.enterKey',
            may: 'requests.late',
            when: withdrawn === null,
            run: () => hand.openForm('enter-key'),
          },
          {
            key: 'D',
            text: 'outages.act.undoKey',
            may: 'requests.late',
            when: keys.length > 0,
            run: () => hand.openForm('undo-key'),
          },
          {
            key: 'E',
            text: 'outages.act.correct',
            may: 'requests.late',
            when: withdrawn === null,
            run: () => hand.openForm('correct'),
          },
          {
            key: 'X',
            text: 'outages.act.withdraw',
            may: 'requests.late',
            when: withdrawn === null && outage.entered === 0,
            run: () =>
              act.run(() => desk.outages.withdraw({ id }), {
                said: t('outages.withdrawn'),
                undo: () => desk.outages.reinstate({ id }),
              }),
          },
        ]}
      />
      <ActLine hand={hand} act={act} />
      {children}
      {requests.length === 0 && keys.length === 0 && withdrawn === null ? (
        <p className={classes.how}>{t('outages.how')}</p>
      ) : null}
      {requests.length === 0 ? null : (
        <section>
          <h4 className={classes.heading}>{t('outages.entered', { count: requests.length })}</h4>
          {requests.map((request) => (
            <Line key={request.id} request={request} outage={id} />
          ))}
        </section>
      )}
      {keys.length === 0 ? null : (
        <Spells title={t('outages.keysEntered', { count: keys.length })} spells={keys} withKey />
      )}
    </RecordPanel>
  );
};
