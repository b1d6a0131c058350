/** A room in hand: its state and since when, its guests, what closes it or does not agree, what can be said of it. */
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { RoomCard } from '../../../shared/rooms/contract.ts';
import { isClosed, roomCodeOf } from '../../../shared/rooms/model.ts';
import { openRoom } from '../../app/navigation.ts';
import { ActLine } from '../../app/register/ActLine.tsx';
import { type RecordAction, RecordActions } from '../../app/register/RecordActions.tsx';
import type { Act } from '../../app/register/useAct.ts';
import type { RegisterHand } from '../../app/register/useRegister.ts';
import { desk, orpc } from '../../client/desk.ts';
import { useSession } from '../../client/session.ts';
import { RecordFacts } from '../../ui/register/RecordFacts.tsx';
import { RecordNotice } from '../../ui/register/RecordNotice.tsx';
import { RecordEmpty, RecordPanel } from '../../ui/register/RecordPanel.tsx';
import { Tag } from '../../ui/Tag.tsx';
import { useStaffName } from '../board/names.ts';
import { useIsoMoment } from '../board/time.ts';
import { LockedOutHere } from '../locked-out/LockedOutHere.tsx';
import { RoomFacts } from '../rooms/RoomFacts.tsx';
import { RoomWorkList } from '../rooms/RoomWorkList.tsx';
import { useRoomActs } from '../rooms/useRoomActs.ts';
import { WelfareHere } from '../welfare/WelfareHere.tsx';
import type { RoomLine } from './lines.ts';
import { RoomForms } from './RoomForms.tsx';

type RecordProps = {
  hand: RegisterHand<RoomLine>;
  act: Act;
  number: string;
  marked: ReadonlySet<string>;
};

const Flags = ({ card }: { card: RoomCard }) => {
  const { t } = useTranslation();
  const moment = useIsoMoment();
  const person = useStaffName();
  return (
    <RecordFacts
      facts={[
        card.stateSince === null ? null : [t('roomBooks.since'), moment(card.stateSince)],
        ...card.flagged.map(
          ({ flag, since, by, source, count }) =>
            [
              `${t(`rooms.flag.${flag}`)}${count === undefined ? '' : ` ×${count}`}`,
              `${moment(since)} · ${person(by)}${
                source === 'desk' ? '' : ` · ${t(`roomBooks.source.${source}`)}`
              }`,
            ] as const,
        ),
        ...card.closures.map(
          ({ id, kind, reason, from, until, state, returnTo }) =>
            [
              t(`rooms.housekeeping.${kind}`),
              <span key={id}>
                {reason} · {moment(from)} – {until === null ? t('roomBooks.open') : moment(until)} →{' '}
                {t(`rooms.housekeeping.${returnTo}`)}
                {state === 'planned' ? ` · ${t('roomBooks.planned')}` : ''}
              </span>,
            ] as const,
        ),
      ]}
    />
  );
};

const Room = ({ hand, act, card, marked }: Omit<RecordProps, 'number'> & { card: RoomCard }) => {
  const { t } = useTranslation();
  const { number } = card;
  const may = useSession()?.permissions ?? [];
  const many = marked.size > 0;
  const places = many ? [...marked] : [number];
  const acts = useRoomActs(act, places);
  const closed = isClosed(card.housekeeping);
  const closure = card.closures[0];
  const has = (flag: (typeof card.flags)[number]) => !many && card.flags.includes(flag);
  const inspects = may.includes('rooms.inspect');
  const open = many || !closed;
  const isSo = (state: 'clean' | 'dirty' | 'inspected') =>
    card.housekeeping === state || (state === 'clean' && card.housekeeping === 'inspected');
  const whyNot = (state: 'clean' | 'dirty' | 'inspected') => ({
    text: closed ? 'roomBooks.why.closed' : `roomBooks.why.all-${state}`,
  });
  const one: RecordAction[] = many
    ? []
    : [
        { key: 'F', text: 'roomBooks.act.flags', run: () => hand.openForm('flags') },
        { key: 'R', text: 'roomBooks.act.report', run: () => hand.openForm('report') },
        {
          key: 'O',
          text: 'roomBooks.act.close',
          may: 'rooms.close',
          when: !closed,
          why: { text: 'roomBooks.why.isClosed' },
          run: () => hand.openForm('close'),
        },
        {
          key: 'A',
          text: 'roomBooks.act.open',
          primary: closed,
          may: 'rooms.close',
          when: closure !== undefined,
          why: { text: 'roomBooks.why.notClosed' },
          run: () => closure && act.run(() => desk.rooms.open({ closure: closure.id })),
        },
        { key: 'B', text: 'roomBooks.act.board', run: () => openRoom(number) },
      ];
  return (
    <RecordPanel
      title={many ? t('roomBooks.marked', { count: marked.size }) : number}
      facts={
        many
          ? [...marked].join(' ')
          : t(`rooms.card.type.${card.type}`, { defaultValue: card.type })
      }
      tools={
        many ? null : (
          <Tag tone={closed ? 'warn' : 'plain'}>
            {roomCodeOf(card.occupancy, card.housekeeping)} ·{' '}
            {t(`rooms.code.${roomCodeOf(card.occupancy, card.housekeeping)}`)}
          </Tag>
        )
      }
    >
      {card.discrepancyOpen && !many ? (
        <RecordNotice tone="late" title={t(`rooms.discrepancy.${card.discrepancyOpen.kind}`)} />
      ) : null}
      {many ? null : <Flags card={card} />}
      <RecordActions
        hand={hand}
        actions={[
          {
            key: 'L',
            text: 'roomBooks.act.clean',
            primary: card.housekeeping === 'dirty' && !many,
            when: open && (many || !isSo('clean')),
            why: whyNot('clean'),
            foot: 30,
            run: () => acts.housekeeping('clean'),
          },
          {
            key: 'D',
            text: 'roomBooks.act.dirty',
            when: open && (many || !isSo('dirty')),
            why: whyNot('dirty'),
            foot: 31,
            run: () => acts.housekeeping('dirty'),
          },
          {
            key: 'I',
            text: 'roomBooks.act.inspected',
            when: open && (many || !isSo('inspected')),
            why: whyNot('inspected'),
            foot: 32,
            run: () => (inspects ? acts.housekeeping('inspected') : hand.openForm('inspected')),
          },
          {
            key: 'N',
            text: has('dnd') ? 'roomBooks.act.dndOff' : 'roomBooks.act.dnd',
            foot: 33,
            run: () => acts.flag('dnd', !has('dnd')),
          },
          {
            key: 'U',
            text: has('makeUp') ? 'roomBooks.act.makeUpOff' : 'roomBooks.act.makeUp',
            run: () => acts.flag('makeUp', !has('makeUp')),
          },
          ...one,
        ]}
      />
      <ActLine hand={hand} act={act} />
      <RoomForms hand={hand} act={act} card={card} />
      {many ? null : (
        <>
          <WelfareHere
            place={number}
            hand={hand}
            act={act}
            dndSince={card.flagged.find(({ flag }) => flag === 'dnd')?.since ?? null}
          />
          <LockedOutHere
            place={number}
            hand={hand}
            act={act}
            occupied={card.occupancy === 'occupied'}
          />
          <RoomFacts card={card} />
          <RoomWorkList card={card} />
        </>
      )}
    </RecordPanel>
  );
};

export const RoomRecord = ({ number, ...props }: RecordProps) => {
  const { t } = useTranslation();
  const { data: card } = useQuery(orpc.rooms.get.queryOptions({ input: { place: number } }));
  if (!card) return <RecordEmpty>{t('registers.chooseOne')}</RecordEmpty>;
  return <Room {...props} card={card} />;
};
