/** Key incidents: since when, who had it, which doors are exposed, who was told, which locks are changed, how it ended. */
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { IncidentView } from '../../../shared/keys/contract.ts';
import { incidentOutcomes } from '../../../shared/keys/model.ts';
import { ActLine } from '../../app/register/ActLine.tsx';
import { RecordForm } from '../../app/register/form/RecordForm.tsx';
import { RecordActions } from '../../app/register/RecordActions.tsx';
import { type Act, useAct } from '../../app/register/useAct.ts';
import { type RegisterHand, useRegister } from '../../app/register/useRegister.ts';
import { desk, orpc } from '../../client/desk.ts';
import { usePaper } from '../../paper/usePaper.ts';
import { findableBy } from '../../ui/find.ts';
import { Cell } from '../../ui/register/Cell.tsx';
import { RecordFacts } from '../../ui/register/RecordFacts.tsx';
import { RecordPanel } from '../../ui/register/RecordPanel.tsx';
import { Tag } from '../../ui/Tag.tsx';
import { usePlaceName } from '../board/names.ts';
import { usePeople } from '../board/people.ts';
import { useIsoMoment } from '../board/time.ts';
import { Ledger } from './Ledger.tsx';
import { lockList } from './LockList.tsx';

const none: readonly IncidentView[] = [];
const wordsOf = ({ name, key, lastHolder }: IncidentView) =>
  findableBy(name, key, lastHolder?.name);
const isOfKind = ({ open }: IncidentView, kind: string) => (kind === 'open' ? open : !open);

type RecordProps = { hand: RegisterHand<IncidentView>; act: Act; row: IncidentView };

const IncidentForms = ({ hand, act, row }: RecordProps) => {
  const { t } = useTranslation();
  const people = usePeople();
  const incident = row.id;
  return (
    <>
      <RecordForm
        hand={hand}
        form="told"
        title={t('keyControl.incident.tell')}
        act={act}
        fields={[
          {
            kind: 'search',
            name: 'who',
            label: t('keyControl.incident.who'),
            items: people,
            free: true,
          },
        ]}
        send={({ who }) => desk.keys.told({ incident, who })}
      />
      <RecordForm
        hand={hand}
        form="locks"
        title={t('keyControl.incident.locks')}
        act={act}
        fields={[
          {
            kind: 'text',
            name: 'places',
            label: t('keyControl.incident.places'),
            hint: t('keyControl.incident.placesHint'),
            optional: true,
          },
        ]}
        send={({ places }) =>
          desk.keys.locksChanged({
            incident,
            places: places.trim() === '' ? 'all' : places.trim().split(/[\s,，、]+/),
          })
        }
      />
      <RecordForm
        hand={hand}
        form="close"
        title={t('keyControl.incident.close')}
        act={act}
        fields={[
          {
            kind: 'choice',
            name: 'outcome',
            label: t('keyControl.incident.outcome'),
            choices: incidentOutcomes.map((value) => ({
              value,
              label: t(`keyControl.outcome.${value}`),
            })),
          },
          { kind: 'text', name: 'done', label: t('keyControl.incident.done'), maxLength: 1_000 },
        ]}
        send={({ outcome, done }) => desk.keys.closeIncident({ incident, outcome, done })}
      />
    </>
  );
};

const IncidentRecord = ({ hand, act, row }: RecordProps) => {
  const { t } = useTranslation();
  const moment = useIsoMoment();
  const place = usePlaceName();
  const { told, locksChanged, exposed } = row;
  const left = exposed.filter((code) => !locksChanged.includes(code));
  usePaper({ make: () => (exposed.length === 0 ? null : lockList(row)), foot: 60 });
  return (
    <RecordPanel
      title={row.name}
      facts={`${row.key ?? ''} ${t(`keyControl.difference.${row.kind}`)}`}
      tools={
        <Tag tone={row.open ? 'late' : 'good'}>
          {t(`keyControl.incident.${row.open ? 'open' : 'closed'}`)}
        </Tag>
      }
    >
      <RecordFacts
        facts={[
          [t('keyControl.incident.since'), moment(row.since)],
          row.lastHolder === null
            ? null
            : [
                t('keyControl.incident.lastHolder'),
                `${row.lastHolder.name} ${row.lastHolder.code}`,
              ],
          row.note === null ? null : [t('keyControl.incident.note'), row.note],
          [
            t('keyControl.incident.told'),
            told === null
              ? t('keyControl.incident.notTold')
              : `${told.who.name} · ${moment(told.at)}`,
          ],
          exposed.length === 0
            ? null
            : [
                t('keyControl.incident.exposed', { count: exposed.length }),
                exposed.map(place).join(' '),
              ],
          exposed.length === 0
            ? null
            : [
                t('keyControl.incident.lockList'),
                t('keyControl.incident.left', { done: locksChanged.length, left: left.length }),
              ],
          row.foundAt === null ? null : [t('keyControl.incident.found'), moment(row.foundAt)],
          row.outcome === null
            ? null
            : [
                t('keyControl.incident.outcome'),
                `${t(`keyControl.outcome.${row.outcome}`)} · ${row.done ?? ''}`,
              ],
        ]}
      />
      <RecordActions
        hand={hand}
        actions={[
          {
            key: 'T',
            text: 'keyControl.incident.tell',
            primary: told === null,
            when: row.open && told === null,
            foot: 30,
            run: () => hand.openForm('told'),
          },
          {
            key: 'L',
            text: 'keyControl.incident.locks',
            when: row.open && left.length > 0,
            foot: 31,
            run: () => hand.openForm('locks'),
          },
          {
            key: 'C',
            text: 'keyControl.incident.close',
            primary: told !== null,
            may: 'keys.manage',
            when: row.open,
            foot: 32,
            run: () => hand.openForm('close'),
          },
        ]}
      />
      <ActLine hand={hand} act={act} />
      <IncidentForms hand={hand} act={act} row={row} />
    </RecordPanel>
  );
};

export const Incidents = () => {
  const { t } = useTranslation();
  const moment = useIsoMoment();
  const rows = useQuery(orpc.keys.incidents.queryOptions()).data?.incidents ?? none;
  const hand = useRegister({ name: 'keyControl/incidents', rows, wordsOf, isOfKind });
  const act = useAct(hand.id);
  return (
    <Ledger
      hand={hand}
      view="incidents"
      facts={t('keyControl.incident.count', { count: rows.filter(({ open }) => open).length })}
      kinds={(['open', 'closed'] as const).map((kind) => ({
        kind,
        label: t(`keyControl.incident.${kind}`),
      }))}
      none={t('keyControl.incident.none')}
      columns="4.5rem 6rem 4.5rem minmax(0, 1fr) 6rem"
      record={(row) => <IncidentRecord key={row.id} hand={hand} act={act} row={row} />}
      cells={(row) => (
        <>
          <Cell weight="strong">{row.name}</Cell>
          <Cell weight="quiet">{moment(row.since)}</Cell>
          <Cell weight="strong">{row.key ?? ''}</Cell>
          <Cell>
            {t(`keyControl.difference.${row.kind}`)}
            {row.lastHolder === null ? '' : ` · ${row.lastHolder.name}`}
          </Cell>
          <Cell end>
            <Tag tone={row.open ? 'late' : 'plain'}>
              {t(`keyControl.incident.${row.open ? 'open' : 'closed'}`)}
            </Tag>
          </Cell>
        </>
      )}
    />
  );
};
