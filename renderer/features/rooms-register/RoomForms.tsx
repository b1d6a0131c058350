/** The forms of a room: its flags, on whose word it is inspected, what was found at the door, why it is closed. */
import { useTranslation } from 'react-i18next';
import type { RoomCard } from '../../../shared/rooms/contract.ts';
import { closedStates, openStates, type RoomFlag, roomFlags } from '../../../shared/rooms/model.ts';
import { RecordForm } from '../../app/register/form/RecordForm.tsx';
import { chosenOf, ToggleButtons } from '../../app/register/form/ToggleButtons.tsx';
import type { Act } from '../../app/register/useAct.ts';
import type { RegisterHand } from '../../app/register/useRegister.ts';
import { desk } from '../../client/desk.ts';
import { usePeople } from '../board/people.ts';
import type { RoomLine } from './lines.ts';

type FormsProps = {
  hand: RegisterHand<RoomLine>;
  act: Act;
  card: RoomCard;
};

/** Those without a key of their own. */
const rest: readonly RoomFlag[] = roomFlags.filter((flag) => flag !== 'dnd' && flag !== 'makeUp');

const FlagsForm = ({ hand, act, card }: FormsProps) => {
  const { t } = useTranslation();
  const label = t('roomBooks.act.flags');
  return (
    <RecordForm
      hand={hand}
      form="flags"
      title={label}
      act={act}
      fields={[
        {
          kind: 'custom',
          name: 'flags',
          label,
          initial: card.flags.filter((flag) => rest.includes(flag)),
          render: (slot) => (
            <ToggleButtons
              slot={slot}
              label={label}
              choices={rest.map((flag) => ({ value: flag, label: t(`rooms.flag.${flag}`) }))}
            />
          ),
        },
      ]}
      send={({ flags }) => {
        const chosen = chosenOf(flags);
        const changed = rest.filter((flag) => chosen.includes(flag) !== card.flags.includes(flag));
        return desk.rooms.set({
          place: card.number,
          flags: Object.fromEntries(changed.map((flag) => [flag, chosen.includes(flag)])),
        });
      }}
      undo={({ batch }) => (batch === null ? Promise.resolve() : desk.rooms.undo({ batch }))}
    />
  );
};

export const RoomForms = (props: FormsProps) => {
  const { t } = useTranslation();
  const people = usePeople();
  const { hand, act, card } = props;
  const place = card.number;
  return (
    <>
      <FlagsForm {...props} />
      <RecordForm
        hand={hand}
        form="inspected"
        title={t('roomBooks.act.inspected')}
        act={act}
        fields={[
          {
            kind: 'search',
            name: 'by',
            label: t('roomBooks.form.onWordOf'),
            items: people,
            free: true,
          },
        ]}
        send={({ by }) => desk.rooms.set({ place, housekeeping: 'inspected', by })}
        undo={({ batch }) => (batch === null ? Promise.resolve() : desk.rooms.undo({ batch }))}
      />
      <RecordForm
        hand={hand}
        form="report"
        title={t('roomBooks.act.report')}
        act={act}
        fields={(value) => [
          {
            kind: 'choice',
            name: 'found',
            label: t('roomBooks.form.found'),
            choices: [
              { value: 'occupied', label: t('rooms.occupancy.occupied') },
              { value: 'vacant', label: t('rooms.occupancy.vacant') },
            ],
          },
          ...(value('found') === 'vacant'
            ? []
            : ([
                {
                  kind: 'number',
                  name: 'persons',
                  label: t('roomBooks.form.persons'),
                  min: 0,
                  max: 99,
                  optional: true,
                },
              ] as const)),
          {
            kind: 'search',
            name: 'by',
            label: t('roomBooks.form.by'),
            items: people,
            free: true,
            optional: true,
          },
        ]}
        send={(values) => {
          const { found, persons, by } = values as {
            found: 'occupied' | 'vacant';
            persons?: number | null;
            by: string;
          };
          return desk.rooms.report({
            place,
            found,
            ...(persons == null ? {} : { persons }),
            ...(by === '' ? {} : { by }),
          });
        }}
        said={({ discrepancy }) =>
          discrepancy === null ? t('roomBooks.agrees') : t(`rooms.discrepancy.${discrepancy.kind}`)
        }
      />
      <RecordForm
        hand={hand}
        form="close"
        title={t('roomBooks.act.close')}
        act={act}
        fields={[
          {
            kind: 'choice',
            name: 'kind',
            label: t('roomBooks.form.kind'),
            choices: closedStates.map((value) => ({
              value,
              label: t(`rooms.housekeeping.${value}`),
            })),
          },
          { kind: 'text', name: 'reason', label: t('roomBooks.form.reason'), maxLength: 500 },
          {
            kind: 'moment',
            name: 'from',
            label: t('roomBooks.form.from'),
            hint: t('roomBooks.form.fromHint'),
            lean: 'ahead',
            optional: true,
          },
          {
            kind: 'moment',
            name: 'until',
            label: t('roomBooks.form.until'),
            hint: t('roomBooks.form.untilHint'),
            lean: 'ahead',
            optional: true,
          },
          {
            kind: 'choice',
            name: 'returnTo',
            label: t('roomBooks.form.returnTo'),
            initial: 'dirty',
            choices: openStates.map((value) => ({
              value,
              label: t(`rooms.housekeeping.${value}`),
            })),
          },
        ]}
        send={({ kind, reason, from, until, returnTo }) =>
          desk.rooms.close({
            place,
            kind,
            reason,
            returnTo,
            ...(from === null ? {} : { from }),
            ...(until === null ? {} : { until }),
          })
        }
      />
    </>
  );
};
