/** A key in hand: what it opens, who may have it and who has it, what to do with it, who had it before. */
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { KeyView } from '../../../shared/keys/contract.ts';
import { incidentName } from '../../../shared/keys/model.ts';
import { ActLine } from '../../app/register/ActLine.tsx';
import { RecordActions } from '../../app/register/RecordActions.tsx';
import type { Act } from '../../app/register/useAct.ts';
import type { RegisterHand } from '../../app/register/useRegister.ts';
import { desk, orpc } from '../../client/desk.ts';
import { usePaper } from '../../paper/usePaper.ts';
import { RecordFacts } from '../../ui/register/RecordFacts.tsx';
import { RecordNotice } from '../../ui/register/RecordNotice.tsx';
import { RecordPanel } from '../../ui/register/RecordPanel.tsx';
import { useIsoMoment } from '../board/time.ts';
import { keyBooks } from './books.ts';
import { KeyTags } from './KeyCells.tsx';
import { KeyForms } from './KeyForms.tsx';
import { tagOf } from './KeyTag.tsx';
import { KeyStory, Spells } from './KeyTimeline.tsx';
import { RightsForm } from './RightsForm.tsx';
import { useEntitled, useKeyName, useOpens } from './words.ts';

type KeyRecordProps = { hand: RegisterHand<KeyView>; act: Act; row: KeyView; to: string | null };

const useFacts = (row: KeyView) => {
  const { t } = useTranslation();
  const moment = useIsoMoment();
  const opens = useOpens();
  const entitled = useEntitled();
  const { holder, booking } = row;
  const ext = holder?.extension ? ` ☎ ${holder.extension}` : '';
  return [
    holder === null
      ? null
      : ([t('keyControl.facts.holder'), `${holder.name} ${holder.code}${ext}`] as const),
    row.since === null
      ? null
      : ([
          t('keyControl.facts.since'),
          `${moment(row.since)} · ${t('keyControl.facts.due', { time: row.due === null ? '–' : moment(row.due) })}`,
        ] as const),
    [t('keyControl.facts.opens'), opens(row)] as const,
    [
      t('keyControl.facts.entitled'),
      `${entitled(row)}${row.needsSecond ? ` · ${t('keyControl.facts.needsSecond')}` : ''}`,
    ] as const,
    [
      t('keyControl.facts.curfew'),
      row.curfewMinutes === null
        ? t('keyControl.facts.shiftEnd')
        : t('keyControl.facts.minutes', { count: row.curfewMinutes }),
    ] as const,
    [
      t('keyControl.facts.place'),
      [
        row.hook === null ? '' : t('keyControl.hook', { hook: row.hook }),
        row.ring === null ? '' : t('keyControl.ring', { ring: row.ring }),
        row.barcode ?? '',
      ]
        .filter((part) => part !== '')
        .join(' · ') || '–',
    ] as const,
    booking === null
      ? null
      : ([
          t('keyControl.facts.booking'),
          t('keyControl.facts.bookedFor', {
            name: booking.for.name,
            from: moment(booking.from),
            until: moment(booking.until),
          }),
        ] as const),
  ];
};

export const KeyRecord = ({ hand, act, row, to }: KeyRecordProps) => {
  const { t } = useTranslation();
  const name = useKeyName();
  const facts = useFacts(row);
  const card = useQuery(orpc.keys.get.queryOptions({ input: { key: row.code } })).data;
  const away = row.state === 'lost' || row.state === 'missing';
  const { code, booking } = row;
  usePaper([{ make: () => tagOf(row, name(row)), foot: 60 }]);
  return (
    <RecordPanel title={code} facts={name(row)} tools={<KeyTags row={row} />}>
      {away ? (
        <RecordNotice
          tone="late"
          title={t(`keyControl.notice.${row.state}`, {
            incident: row.incident === null ? '' : incidentName(row.incident),
            count: row.roomCount,
          })}
        />
      ) : null}
      <RecordFacts facts={facts} />
      <RecordActions
        hand={hand}
        actions={[
          {
            key: 'I',
            text: 'keyControl.act.issue',
            primary: row.state === 'in',
            when: row.state === 'in',
            foot: 30,
            run: () => hand.openForm('issue'),
          },
          {
            key: 'R',
            text: 'keyControl.act.return',
            primary: true,
            when: row.state === 'out',
            foot: 30,
            run: () => act.run(() => desk.keys.return({ key: code })),
          },
          {
            key: 'F',
            text: 'keyControl.act.found',
            primary: true,
            when: away,
            foot: 30,
            run: () => hand.openForm('found'),
          },
          {
            key: 'T',
            text: 'keyControl.act.transfer',
            when: row.state === 'out',
            run: () => hand.openForm('transfer'),
          },
          {
            key: 'B',
            text: 'keyControl.act.book',
            when: row.state === 'in' || row.state === 'out',
            run: () => hand.openForm('book'),
          },
          {
            key: 'U',
            text: 'keyControl.act.unbook',
            when: booking !== null,
            run: () => booking && act.run(() => desk.keys.unbook({ id: booking.id })),
          },
          {
            key: 'L',
            text: 'keyControl.act.lost',
            when: row.state === 'in' || row.state === 'out',
            run: () => hand.openForm('lost'),
          },
          {
            key: 'O',
            text: 'keyControl.act.incident',
            when: away,
            run: () => keyBooks.showBook('incidents'),
          },
          {
            key: 'V',
            text: 'keyControl.act.ring',
            may: 'keys.manage',
            when: row.state === 'in' || (away && row.ring !== null),
            run: () => hand.openForm('ring'),
          },
          {
            key: 'E',
            text: 'keyControl.act.change',
            may: 'keys.manage',
            run: () => hand.openForm('change'),
          },
          {
            key: 'A',
            text: 'keyControl.act.rights',
            may: 'keys.manage',
            run: () => hand.openForm('rights'),
          },
          {
            key: 'X',
            text: 'keyControl.act.retire',
            may: 'keys.manage',
            when: row.state === 'in',
            run: () => hand.openForm('retire'),
          },
          {
            key: 'N',
            text: 'keyControl.act.add',
            may: 'keys.manage',
            run: () => hand.openForm('add'),
          },
          {
            key: 'K',
            text: 'keyControl.act.addRing',
            may: 'keys.manage',
            run: () => hand.openForm('add-ring'),
          },
        ]}
      />
      <ActLine hand={hand} act={act} />
      <KeyForms hand={hand} act={act} row={row} to={to} />
      {card ? <RightsForm hand={hand} act={act} row={row} isUsed={card.spells.length > 0} /> : null}
      {card && card.spells.length > 0 ? (
        <Spells title={t('keyControl.spells')} spells={card.spells.slice(0, 12)} />
      ) : null}
      {card ? <KeyStory events={card.story} /> : null}
    </RecordPanel>
  );
};
