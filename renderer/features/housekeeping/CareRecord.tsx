/** One room's planned cleaning: how many nights, when it was last done, on which day it is planned. */
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { CareView } from '../../../shared/housekeeping/contract.ts';
import { isCare } from '../../../shared/housekeeping/model.ts';
import { ActLine } from '../../app/register/ActLine.tsx';
import { RecordForm } from '../../app/register/form/RecordForm.tsx';
import { RecordActions } from '../../app/register/RecordActions.tsx';
import { useAct } from '../../app/register/useAct.ts';
import type { RegisterHand } from '../../app/register/useRegister.ts';
import { desk, orpc } from '../../client/desk.ts';
import { queryClient } from '../../client/queries.ts';
import { RecordFacts } from '../../ui/register/RecordFacts.tsx';
import { RecordPanel } from '../../ui/register/RecordPanel.tsx';
import { RecordTimeline } from '../../ui/register/RecordTimeline.tsx';
import { useIsoMoment } from '../board/time.ts';
import classes from './housekeeping.module.css';

/** A room and a kind of care, as a line. */
export type CareLine = CareView & { id: string };

/** What the room has had of this kind, newest first. */
const History = ({ line }: { line: CareLine }) => {
  const { t } = useTranslation();
  const moment = useIsoMoment();
  const { data } = useQuery(
    orpc.housekeeping.ofRoom.queryOptions({ input: { place: line.room, limit: 100 } }),
  );
  const own = (data?.tasks ?? []).filter(
    ({ kind, doneAt }) => kind === line.kind && isCare(kind) && doneAt !== null,
  );
  if (own.length === 0) return null;
  return (
    <RecordTimeline
      title={t('housekeeping.timeline')}
      entries={own.map((task) => ({
        id: task.id,
        at: moment(task.doneAt ?? ''),
        who: task.doneBy,
        words: t(`housekeeping.state.${task.state}`),
      }))}
    />
  );
};

export const CareRecord = ({ hand, line }: { hand: RegisterHand<CareLine>; line: CareLine }) => {
  const { t } = useTranslation();
  const act = useAct(line.id);
  const { room, kind, freeOn, plannedOn } = line;
  const anew = () => void queryClient.invalidateQueries({ queryKey: orpc.housekeeping.key() });
  const plan = (on: string | null) => desk.housekeeping.planCare({ room, kind, on });
  return (
    <RecordPanel title={room} facts={t(`housekeeping.kind.${kind}`)}>
      <RecordFacts
        facts={[
          [t('housekeeping.care.facts.nights'), line.nights],
          [t('housekeeping.care.facts.every'), line.everyNights],
          [t('housekeeping.care.facts.done'), line.doneOn ?? t('housekeeping.care.never')],
          plannedOn === null ? null : [t('housekeeping.care.facts.planned'), plannedOn],
          [t('housekeeping.care.facts.free'), freeOn ?? t('housekeeping.care.noneFree')],
        ]}
      />
      <RecordActions
        hand={hand}
        actions={[
          {
            key: 'P',
            text: 'housekeeping.care.plan',
            primary: line.due && plannedOn === null,
            foot: 30,
            may: 'housekeeping.deal',
            when: freeOn !== null && freeOn !== plannedOn,
            run: () => act.run(() => plan(freeOn), { undo: () => plan(plannedOn), onDone: anew }),
          },
          {
            key: 'V',
            text: 'housekeeping.care.planOn',
            foot: 31,
            may: 'housekeeping.deal',
            run: () => hand.openForm('planOn'),
          },
          {
            key: 'X',
            text: 'housekeeping.care.unplan',
            foot: 32,
            may: 'housekeeping.deal',
            when: plannedOn !== null,
            run: () => act.run(() => plan(null), { undo: () => plan(plannedOn), onDone: anew }),
          },
          {
            key: 'E',
            text: 'housekeeping.care.set',
            foot: 33,
            may: 'housekeeping.manage',
            run: () => hand.openForm('set'),
          },
        ]}
      />
      <ActLine hand={hand} act={act} />
      <RecordForm
        hand={hand}
        form="planOn"
        title={t('housekeeping.care.planOn')}
        act={act}
        fields={[{ kind: 'date', name: 'on', label: t('housekeeping.form.on'), lean: 'ahead' }]}
        send={({ on }) => plan(on)}
        onDone={anew}
      />
      <RecordForm
        hand={hand}
        form="set"
        title={t('housekeeping.care.set')}
        act={act}
        fields={[
          {
            kind: 'date',
            name: 'doneOn',
            label: t('housekeeping.form.doneOn'),
            lean: 'back',
            optional: true,
          },
          {
            kind: 'number',
            name: 'nights',
            label: t('housekeeping.form.nights'),
            initial: 0,
            min: 0,
            max: 9_999,
          },
        ]}
        send={({ doneOn, nights }) => desk.housekeeping.setCare({ room, kind, doneOn, nights })}
        onDone={anew}
      />
      <p className={classes.days}>{t('housekeeping.care.note')}</p>
      <History line={line} />
    </RecordPanel>
  );
};
