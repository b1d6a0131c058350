/** A room of the layout: what it is, what keeps it, what it was called; renumbered, changed, connected, removed. */

import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { LayoutRoom, OpenAtRoom } from '../../../shared/layout/contract.ts';
import { openRegister } from '../../app/navigation.ts';
import { ActLine } from '../../app/register/ActLine.tsx';
import { RecordActions } from '../../app/register/RecordActions.tsx';
import type { Act } from '../../app/register/useAct.ts';
import type { RegisterHand } from '../../app/register/useRegister.ts';
import { desk, orpc } from '../../client/desk.ts';
import { listed } from '../../client/texts.ts';
import { RecordFacts } from '../../ui/register/RecordFacts.tsx';
import { RecordPanel } from '../../ui/register/RecordPanel.tsx';
import { RecordTimeline } from '../../ui/register/RecordTimeline.tsx';
import { useStaffName } from '../board/names.ts';
import { useIsoMoment } from '../board/time.ts';
import type { LayoutLine } from './lines.ts';
import { RoomForms } from './RoomForms.tsx';
import { type Choices, useTypeName } from './useLayout.ts';

type RecordProps = {
  hand: RegisterHand<LayoutLine>;
  act: Act;
  room: LayoutRoom;
  choices: Choices;
};

/** What of a room's story is about the room itself; its guests and its states have books of their own. */
const told = [
  'room-added',
  'room-changed',
  'room-renumbered',
  'room-connected',
  'room-disconnected',
  'room-removed',
  'room-restored',
];

const asText = (value: unknown): string =>
  value === null || value === undefined ? '–' : String(value);

/** A room's story, under whatever number it stood. */
export const RoomStory = ({ number }: { number: string }) => {
  const { t } = useTranslation();
  const moment = useIsoMoment();
  const person = useStaffName();
  const typeName = useTypeName();
  const { data } = useQuery(orpc.layout.history.queryOptions({ input: { place: number } }));
  const entries = (data?.events ?? []).filter(({ kind }) => told.includes(kind));
  if (entries.length === 0) return null;
  return (
    <RecordTimeline
      title={t('layout.story')}
      entries={entries.map(({ seq, at, by, kind, facts, changes, text, number: then }) => ({
        id: seq,
        at: moment(at),
        who: person(by),
        words: [
          t(`layout.event.${kind}`, { number: then, ...facts }),
          ...(['type', 'wing', 'floor'] as const).flatMap((field) => {
            const change = kind === 'room-changed' ? changes[field] : undefined;
            if (!change) return [];
            const name = (value: unknown) =>
              field === 'type' ? typeName(asText(value)) : asText(value);
            return `${t(`layout.form.${field}`)} ${name(change.before)} → ${name(change.after)}`;
          }),
        ].join(' · '),
        said: text,
      }))}
    />
  );
};

export const OpenList = ({ open }: { open: readonly OpenAtRoom[] }) => {
  const { t } = useTranslation();
  return (
    <RecordFacts
      facts={[
        [
          t('layout.open'),
          listed(open.map(({ kind, label }) => `${t(`layout.openKind.${kind}`)} ${label}`.trim())),
        ],
      ]}
    />
  );
};

export const RoomRecord = ({ hand, act, room, choices }: RecordProps) => {
  const { t } = useTranslation();
  const typeName = useTypeName();
  const { number, floor, type, wing, connects, formerly } = room;
  const open =
    useQuery(orpc.layout.openAt.queryOptions({ input: { place: number } })).data?.open ?? [];
  return (
    <RecordPanel title={number} facts={`${t('rooms.floor', { code: floor })} · ${typeName(type)}`}>
      <RecordFacts
        facts={[
          wing === null ? null : [t('layout.form.wing'), wing],
          connects.length === 0 ? null : [t('layout.connects'), listed(connects)],
          formerly.length === 0 ? null : [t('layout.formerly'), listed(formerly)],
        ]}
      />
      {open.length === 0 ? null : <OpenList open={open} />}
      <RecordActions
        hand={hand}
        actions={[
          {
            key: 'N',
            text: 'layout.act.renumber',
            may: 'layout.manage',
            primary: true,
            run: () => hand.openForm('renumber'),
          },
          {
            key: 'W',
            text: 'layout.act.swap',
            may: 'layout.manage',
            run: () => hand.openForm('swap'),
          },
          {
            key: 'E',
            text: 'layout.act.change',
            may: 'layout.manage',
            run: () => hand.openForm('change'),
          },
          {
            key: 'C',
            text: 'layout.act.connect',
            may: 'layout.manage',
            run: () => hand.openForm('connect'),
          },
          {
            key: 'Shift+C',
            text: 'layout.act.disconnect',
            may: 'layout.manage',
            when: connects.length > 0,
            run: () => {
              const [first] = connects;
              if (connects.length > 1 || first === undefined) return hand.openForm('disconnect');
              return act.run(() => desk.layout.disconnect({ place: number, to: first }), {
                said: t('layout.said.apart', { to: first }),
                undo: () => desk.layout.connect({ place: number, to: first }),
              });
            },
          },
          {
            key: 'P',
            text: 'layout.act.position',
            may: 'layout.manage',
            run: () => hand.openForm('position'),
          },
          {
            key: 'X',
            text: 'layout.act.remove',
            may: 'layout.manage',
            run: () => hand.openForm(open.length > 0 ? 'close' : 'remove'),
          },
          { key: 'B', text: 'layout.act.state', run: () => openRegister('rooms', number) },
        ]}
      />
      <ActLine hand={hand} act={act} />
      <RoomForms hand={hand} act={act} room={room} choices={choices} open={open} />
      <RoomStory number={number} />
    </RecordPanel>
  );
};
