/** The ledger of sealed emergency envelopes: numbers without a gap, every seal and every opening by two. */
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { EnvelopeView } from '../../../shared/keys/contract.ts';
import { envelopeName } from '../../../shared/keys/model.ts';
import { useKeys } from '../../app/keys.ts';
import { ActLine } from '../../app/register/ActLine.tsx';
import { RecordForm } from '../../app/register/form/RecordForm.tsx';
import { RecordActions } from '../../app/register/RecordActions.tsx';
import { type Act, useAct } from '../../app/register/useAct.ts';
import { type RegisterHand, useRegister } from '../../app/register/useRegister.ts';
import { desk, orpc } from '../../client/desk.ts';
import { findableBy } from '../../ui/find.ts';
import { Cell } from '../../ui/register/Cell.tsx';
import { RecordFacts } from '../../ui/register/RecordFacts.tsx';
import { RecordPanel } from '../../ui/register/RecordPanel.tsx';
import { Tag } from '../../ui/Tag.tsx';
import { usePeople } from '../board/people.ts';
import { useIsoMoment } from '../board/time.ts';
import { Ledger } from './Ledger.tsx';
import { secondFields, secondOf } from './signing.ts';
import { useListing } from './words.ts';

const none: readonly EnvelopeView[] = [];
const wordsOf = ({ name, key, contents, keptAt }: EnvelopeView) =>
  findableBy(name, key, contents, keptAt);

type RecordProps = { hand: RegisterHand<EnvelopeView>; act: Act; row: EnvelopeView };

const UseForm = ({ hand, act, row }: RecordProps) => {
  const { t } = useTranslation();
  const people = usePeople();
  const { number } = row;
  return (
    <RecordForm
      hand={hand}
      form="use"
      title={t('keyControl.envelope.use')}
      act={act}
      fields={[
        { kind: 'text', name: 'reason', label: t('keyControl.envelope.reason'), maxLength: 500 },
        {
          kind: 'search',
          name: 'to',
          label: t('keyControl.form.to'),
          items: people,
          free: true,
          optional: true,
        },
        ...secondFields(t, people, true),
      ]}
      send={(values) =>
        desk.keys.openEnvelope({
          number,
          reason: values.reason,
          ...(values.to === '' ? {} : { to: values.to }),
          ...secondOf(values),
        })
      }
    />
  );
};

/** A new seal: on what an opened envelope held, or on something that has none yet. */
const SealForm = ({
  hand,
  act,
  row,
}: {
  hand: RegisterHand<EnvelopeView>;
  act: Act;
  row: EnvelopeView | null;
}) => {
  const { t } = useTranslation();
  const people = usePeople();
  const after = row?.state === 'opened' && row.next === null ? row : null;
  return (
    <RecordForm
      hand={hand}
      form="seal"
      layout="line"
      about={after?.id ?? ''}
      title={
        after
          ? t('keyControl.envelope.sealAfter', { name: after.name })
          : t('keyControl.envelope.seal')
      }
      act={act}
      fields={[
        {
          kind: 'text',
          name: 'key',
          label: t('keyControl.envelope.key'),
          initial: after?.key ?? '',
          maxLength: 16,
          optional: true,
        },
        {
          kind: 'text',
          name: 'contents',
          label: t('keyControl.envelope.contents'),
          initial: after?.contents ?? '',
          maxLength: 200,
        },
        {
          kind: 'text',
          name: 'keptAt',
          label: t('keyControl.envelope.keptAt'),
          initial: after?.keptAt ?? '',
          maxLength: 80,
        },
        ...secondFields(t, people, true),
      ]}
      send={(values) =>
        desk.keys.sealEnvelope({
          ...(values.key === '' ? {} : { key: values.key }),
          contents: values.contents,
          keptAt: values.keptAt,
          ...(after ? { after: after.number } : {}),
          ...secondOf(values),
        })
      }
      onDone={({ id }) => hand.select(id)}
    />
  );
};

const EnvelopeRecord = ({ hand, act, row }: RecordProps) => {
  const { t } = useTranslation();
  const moment = useIsoMoment();
  const { number, checked, opened, state } = row;
  const listing = useListing();
  const namesOf = (people: readonly { name: string }[]) => listing(people.map(({ name }) => name));
  const check = (intact: boolean) => () =>
    act.run(() => desk.keys.checkEnvelope({ number, intact }));
  return (
    <RecordPanel
      title={t('keyControl.envelope.number', { name: row.name })}
      facts={row.contents}
      tools={
        <Tag tone={!row.intact ? 'late' : state === 'sealed' ? 'good' : 'plain'}>
          {t(`keyControl.envelope.${row.intact ? state : 'broken'}`)}
        </Tag>
      }
    >
      <RecordFacts
        facts={[
          row.key === null ? null : [t('keyControl.envelope.key'), row.key],
          [t('keyControl.envelope.keptAt'), row.keptAt],
          [t('keyControl.envelope.sealed'), `${moment(row.sealedAt)} · ${namesOf(row.sealedBy)}`],
          [
            t('keyControl.envelope.checked'),
            checked === null ? '–' : `${moment(checked.at)} · ${checked.by.name}`,
          ],
          opened === null
            ? null
            : [
                t('keyControl.envelope.opened'),
                `${moment(opened.at)} · ${namesOf(opened.by)} · ${opened.reason ?? ''}`,
              ],
          row.next === null
            ? null
            : [
                t('keyControl.envelope.next'),
                t('keyControl.envelope.number', { name: envelopeName(row.next) }),
              ],
        ]}
      />
      <RecordActions
        hand={hand}
        actions={[
          {
            key: 'C',
            text: 'keyControl.envelope.intactNow',
            primary: true,
            when: state === 'sealed' && row.intact,
            foot: 30,
            run: check(true),
          },
          {
            key: 'X',
            text: 'keyControl.envelope.brokenNow',
            when: state === 'sealed' && row.intact,
            run: check(false),
          },
          {
            key: 'U',
            text: 'keyControl.envelope.use',
            when: state === 'sealed',
            foot: 31,
            run: () => hand.openForm('use'),
          },
        ]}
      />
      <ActLine hand={hand} act={act} />
      <UseForm hand={hand} act={act} row={row} />
    </RecordPanel>
  );
};

export const Envelopes = () => {
  const { t } = useTranslation();
  const moment = useIsoMoment();
  const rows = useQuery(orpc.keys.envelopes.queryOptions()).data?.envelopes ?? none;
  const hand = useRegister({ name: 'keyControl/envelopes', rows, wordsOf });
  const act = useAct(hand.id);
  useKeys('screen', [
    { key: 'N', text: 'keyControl.envelope.seal', foot: 33, run: () => hand.openForm('seal') },
  ]);
  return (
    <Ledger
      hand={hand}
      view="envelopes"
      facts={t('keyControl.envelope.count', {
        count: rows.filter(({ state }) => state === 'sealed').length,
      })}
      none={t('keyControl.envelope.none')}
      columns="4rem minmax(0, 1fr) 9rem 6.5rem 6rem"
      form={<SealForm key={hand.selected?.id} hand={hand} act={act} row={hand.selected} />}
      record={(row) => <EnvelopeRecord key={row.id} hand={hand} act={act} row={row} />}
      cells={(row) => (
        <>
          <Cell weight="strong">{row.name}</Cell>
          <Cell>{row.contents}</Cell>
          <Cell weight="quiet">{row.keptAt}</Cell>
          <Cell weight="quiet">{moment(row.opened?.at ?? row.sealedAt)}</Cell>
          <Cell end>
            <Tag tone={!row.intact ? 'late' : row.state === 'sealed' ? 'good' : 'plain'}>
              {t(`keyControl.envelope.${row.intact ? row.state : 'broken'}`)}
            </Tag>
          </Cell>
        </>
      )}
    />
  );
};
