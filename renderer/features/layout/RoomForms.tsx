/** The forms of a room of the layout: its number, its type, wing and floor, its neighbours, its going. */
import { useTranslation } from 'react-i18next';
import type { LayoutRoom, OpenAtRoom } from '../../../shared/layout/contract.ts';
import { RecordForm } from '../../app/register/form/RecordForm.tsx';
import type { Act } from '../../app/register/useAct.ts';
import type { RegisterHand } from '../../app/register/useRegister.ts';
import { desk } from '../../client/desk.ts';
import type { LayoutLine } from './lines.ts';
import type { Choices } from './useLayout.ts';

type FormsProps = {
  hand: RegisterHand<LayoutLine>;
  act: Act;
  room: LayoutRoom;
  choices: Choices;
  open: readonly OpenAtRoom[];
};

const swap = (one: string, other: string) =>
  desk.layout.renumber({
    changes: [
      { from: one, to: other },
      { from: other, to: one },
    ],
  });

const Numbers = ({ hand, act, room: { number }, choices }: FormsProps) => {
  const { t } = useTranslation();
  return (
    <>
      <RecordForm
        hand={hand}
        form="renumber"
        title={t('layout.act.renumber')}
        act={act}
        fields={[
          {
            kind: 'text',
            name: 'to',
            label: t('layout.form.newNumber'),
            hint: t('layout.form.newNumberHint'),
            maxLength: 12,
          },
        ]}
        send={({ to }) =>
          desk.layout
            .renumber({ changes: [{ from: number, to }] })
            .then((answer) => ({ ...answer, to }))
        }
        said={({ followed }) => t('layout.said.renumbered', { count: followed })}
        undo={({ to }) => desk.layout.renumber({ changes: [{ from: to, to: number }] })}
      />
      <RecordForm
        hand={hand}
        form="swap"
        title={t('layout.act.swap')}
        act={act}
        fields={[
          { kind: 'search', name: 'other', label: t('layout.form.other'), items: choices.rooms },
        ]}
        send={({ other }) => swap(number, other).then((answer) => ({ ...answer, other }))}
        said={({ followed }) => t('layout.said.renumbered', { count: followed })}
        undo={({ other }) => swap(number, other)}
      />
    </>
  );
};

const Neighbours = ({ hand, act, room, choices }: FormsProps) => {
  const { t } = useTranslation();
  const { number, connects } = room;
  const others = choices.rooms.filter(({ id }) => id !== number);
  return (
    <>
      <RecordForm
        hand={hand}
        form="connect"
        title={t('layout.act.connect')}
        act={act}
        fields={[{ kind: 'search', name: 'to', label: t('layout.form.to'), items: others }]}
        send={({ to }) => desk.layout.connect({ place: number, to }).then(() => to)}
        said={(to) => t('layout.said.connected', { to })}
        undo={(to) => desk.layout.disconnect({ place: number, to })}
      />
      <RecordForm
        hand={hand}
        form="disconnect"
        title={t('layout.act.disconnect')}
        act={act}
        fields={[
          {
            kind: 'search',
            name: 'to',
            label: t('layout.form.to'),
            items: others.filter(({ id }) => connects.includes(id)),
          },
        ]}
        send={({ to }) => desk.layout.disconnect({ place: number, to }).then(() => to)}
        said={(to) => t('layout.said.apart', { to })}
        undo={(to) => desk.layout.connect({ place: number, to })}
      />
      <RecordForm
        hand={hand}
        form="position"
        title={t('layout.act.position')}
        act={act}
        fields={[
          {
            kind: 'search',
            name: 'before',
            label: t('layout.form.before'),
            hint: t('layout.form.beforeHint'),
            items: others,
            optional: true,
          },
        ]}
        send={({ before }) =>
          desk.layout.position({ place: number, before: before === '' ? null : before })
        }
      />
    </>
  );
};

export const RoomForms = (props: FormsProps) => {
  const { t } = useTranslation();
  const { hand, act, room, choices, open } = props;
  const { number, type, wing, floor } = room;
  const reason = {
    kind: 'text',
    name: 'reason',
    label: t('layout.form.reason'),
    maxLength: 500,
    optional: true,
  } as const;
  const why = (words: string) => (words === '' ? {} : { reason: words });
  return (
    <>
      <Numbers {...props} />
      <Neighbours {...props} />
      <RecordForm
        hand={hand}
        form="change"
        title={t('layout.act.change')}
        act={act}
        fields={[
          {
            kind: 'search',
            name: 'type',
            label: t('layout.form.type'),
            items: choices.types,
            initial: type,
            free: true,
          },
          {
            kind: 'search',
            name: 'wing',
            label: t('layout.form.wing'),
            items: choices.wings,
            ...(wing === null ? {} : { initial: wing }),
            free: true,
            optional: true,
          },
          {
            kind: 'search',
            name: 'floor',
            label: t('layout.form.floor'),
            items: choices.floors,
            initial: floor,
          },
        ]}
        send={(wanted) =>
          desk.layout.change({
            places: [number],
            type: wanted.type,
            wing: wanted.wing === '' ? null : wanted.wing,
            floor: wanted.floor,
          })
        }
        undo={() => desk.layout.change({ places: [number], type, wing, floor })}
      />
      <RecordForm
        hand={hand}
        form="remove"
        title={t('layout.act.remove')}
        act={act}
        fields={[reason]}
        send={(said) => desk.layout.remove({ place: number, ...why(said.reason) })}
        said={t('layout.said.removed')}
        undo={() => desk.layout.restore({ place: number })}
      />
      <RecordForm
        hand={hand}
        form="close"
        title={t('layout.act.remove')}
        act={act}
        fields={[
          {
            kind: 'choice',
            name: 'close',
            label: t('layout.form.close', { count: open.length }),
            initial: 'no',
            choices: [
              { value: 'no', label: t('layout.form.closeNo') },
              { value: 'yes', label: t('layout.form.closeYes') },
            ],
          },
          reason,
        ]}
        send={(said) =>
          desk.layout.remove({
            place: number,
            close: said.close === 'yes',
            ...why(said.reason),
          })
        }
        said={t('layout.said.removed')}
      />
    </>
  );
};
