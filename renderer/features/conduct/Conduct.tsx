/** The book of rewards and warnings: entered, withdrawn with a reason, never deleted. */
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import {
  type ConductEntry,
  type ConductKind,
  conductKinds,
} from '../../../shared/conduct/contract.ts';
import { useKeys } from '../../app/keys.ts';
import { ActLine } from '../../app/register/ActLine.tsx';
import { RecordForm } from '../../app/register/form/RecordForm.tsx';
import { RecordActions } from '../../app/register/RecordActions.tsx';
import { Register } from '../../app/register/Register.tsx';
import { RegisterFilter } from '../../app/register/RegisterFilter.tsx';
import { RegisterList } from '../../app/register/RegisterList.tsx';
import { type Act, useAct } from '../../app/register/useAct.ts';
import { type RegisterHand, useRegister } from '../../app/register/useRegister.ts';
import { desk, orpc } from '../../client/desk.ts';
import { findableBy } from '../../ui/find.ts';
import { Cell } from '../../ui/register/Cell.tsx';
import { RecordFacts } from '../../ui/register/RecordFacts.tsx';
import { RecordEmpty, RecordPanel } from '../../ui/register/RecordPanel.tsx';
import { Tag } from '../../ui/Tag.tsx';
import { usePeople } from '../board/people.ts';
import { useIsoMoment } from '../board/time.ts';
import { peopleBooks } from '../people/books.ts';
import { useWhose } from '../people/closed.ts';

type Hand = RegisterHand<ConductEntry>;
const none: readonly ConductEntry[] = [];
const wordsOf = ({ code, name, reason, on }: ConductEntry) => findableBy(code, name, reason, on);
const isOfKind = ({ kind }: ConductEntry, wanted: string): boolean => kind === wanted;

const AddForm = ({ hand, act }: { hand: Hand; act: Act }) => {
  const { t } = useTranslation();
  const people = usePeople();
  return (
    <RecordForm
      hand={hand}
      form="add"
      layout="line"
      title={t('people.conduct.act.add')}
      act={act}
      fields={[
        { kind: 'search', name: 'code', label: t('people.form.person'), items: people },
        {
          kind: 'choice',
          name: 'kind',
          label: t('people.conduct.kindLabel'),
          choices: conductKinds.map((value) => ({
            value,
            label: t(`people.conduct.kind.${value}`),
          })),
          initial: 'reward',
        },
        { kind: 'date', name: 'on', label: t('people.form.on'), lean: 'back' },
        { kind: 'text', name: 'reason', label: t('people.form.reason'), maxLength: 500 },
      ]}
      send={({ kind, ...values }) => desk.conduct.add({ ...values, kind: kind as ConductKind })}
      onDone={({ id }) => hand.select(id)}
    />
  );
};

const EntryRecord = ({ hand, act, entry }: { hand: Hand; act: Act; entry: ConductEntry }) => {
  const { t } = useTranslation();
  const moment = useIsoMoment();
  const { id, withdrawn } = entry;
  return (
    <RecordPanel
      title={`${entry.code} ${entry.name}`}
      tools={
        <Tag tone={entry.kind === 'warning' && !withdrawn ? 'warn' : 'plain'}>
          {t(`people.conduct.kind.${entry.kind}`)}
        </Tag>
      }
    >
      <RecordFacts
        facts={[
          [t('people.form.on'), entry.on],
          [t('people.form.reason'), entry.reason],
          [t('people.by'), `${entry.by.name} · ${moment(entry.at)}`],
          withdrawn
            ? [
                t('people.conduct.withdrawn'),
                `${withdrawn.reason} · ${withdrawn.by.name} · ${moment(withdrawn.at)}`,
              ]
            : null,
        ]}
      />
      <RecordActions
        hand={hand}
        actions={[
          {
            key: 'X',
            text: 'people.conduct.act.withdraw',
            may: 'people.manage',
            when: withdrawn === null,
            run: () => hand.openForm('withdraw'),
          },
        ]}
      />
      <ActLine hand={hand} act={act} />
      <RecordForm
        hand={hand}
        form="withdraw"
        title={t('people.conduct.act.withdraw')}
        act={act}
        fields={[{ kind: 'text', name: 'reason', label: t('people.form.reason'), maxLength: 500 }]}
        send={({ reason }) => desk.conduct.withdraw({ id, reason })}
      />
    </RecordPanel>
  );
};

export const Conduct = () => {
  const { t } = useTranslation();
  const rows = useQuery(orpc.conduct.list.queryOptions({ input: {} })).data?.entries ?? none;
  const hand = useRegister({ name: 'people/entries', rows, wordsOf, isOfKind });
  const act = useAct(hand.id);
  const whose = useWhose('people.manage', t('people.conduct.count', { count: rows.length }));
  useKeys(
    'row',
    [
      {
        key: 'W',
        text: 'people.conduct.act.add',
        foot: 25,
        may: 'people.manage',
        run: () => hand.openForm('add'),
      },
    ],
    { active: hand.form === null },
  );
  const entry = rows.find(({ id }) => id === hand.id);
  return (
    <Register
      hand={hand}
      title={t('people.view.entries')}
      facts={whose}
      tools={
        <RegisterFilter
          hand={hand}
          kinds={conductKinds.map((kind) => ({ kind, label: t(`people.conduct.kind.${kind}`) }))}
        />
      }
      above={
        <>
          <peopleBooks.Chips />
          <AddForm hand={hand} act={act} />
        </>
      }
      list={
        <RegisterList
          hand={hand}
          label={t('people.view.entries')}
          columns="6.5rem 7rem minmax(0, 1fr) 6rem"
          empty={t('people.conduct.nothing')}
        >
          {(line) => (
            <>
              <Cell>{line.on}</Cell>
              <Cell weight="strong">{`${line.code} ${line.name}`}</Cell>
              <Cell weight="quiet">{line.reason}</Cell>
              <Cell end>
                <Tag tone={line.kind === 'warning' && !line.withdrawn ? 'warn' : 'plain'}>
                  {line.withdrawn
                    ? t('people.conduct.withdrawn')
                    : t(`people.conduct.kind.${line.kind}`)}
                </Tag>
              </Cell>
            </>
          )}
        </RegisterList>
      }
      record={
        entry ? (
          <EntryRecord key={entry.id} hand={hand} act={act} entry={entry} />
        ) : (
          <RecordEmpty>{t('registers.chooseOne')}</RecordEmpty>
        )
      }
    />
  );
};
