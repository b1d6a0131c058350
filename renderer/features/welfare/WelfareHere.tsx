/** A welfare check under way at a room: what was done, by whom, what comes next, how the guest is. */
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { hourMs } from '../../../shared/kernel/durations.ts';
import { isoAt } from '../../../shared/kernel/time.ts';
import type { WelfareCheck } from '../../../shared/welfare/contract.ts';
import { useKeys } from '../../app/keys.ts';
import { RecordForm } from '../../app/register/form/RecordForm.tsx';
import { RecordActions } from '../../app/register/RecordActions.tsx';
import type { Act } from '../../app/register/useAct.ts';
import type { RegisterHand } from '../../app/register/useRegister.ts';
import { desk, orpc } from '../../client/desk.ts';
import { useTimeZone } from '../../client/house-time.ts';
import { RecordNotice } from '../../ui/register/RecordNotice.tsx';
import { useStaffName } from '../board/names.ts';
import { usePeople } from '../board/people.ts';
import { useIsoMoment } from '../board/time.ts';

type Hand = Pick<
  RegisterHand<{ id: string }>,
  'name' | 'id' | 'form' | 'openForm' | 'closeForm' | 'toList'
>;
type WelfareProps = {
  hand: Hand;
  act: Act;
  place: string;
  /** Since when the sign hangs; null: none does. */
  dndSince: string | null;
};

const given = (name: string, text: string) => (text.trim() === '' ? {} : { [name]: text.trim() });

const WelfareForms = ({
  hand,
  act,
  check,
}: Omit<WelfareProps, 'place' | 'dndSince'> & { check: WelfareCheck }) => {
  const { t } = useTranslation();
  const people = usePeople();
  const { id, next } = check;
  const person = (name: 'by' | 'second', optional: boolean) =>
    ({
      kind: 'search',
      name,
      label: t(`welfare.form.${name}`),
      items: people,
      free: true,
      ...(optional ? { optional: true } : {}),
    }) as const;
  const note = {
    kind: 'text',
    name: 'note',
    label: t('welfare.form.note'),
    optional: true,
  } as const;
  return (
    <>
      {next === null ? null : (
        <RecordForm
          hand={hand}
          form="welfareStep"
          title={t(`welfare.step.${next}`)}
          act={act}
          fields={
            next === 'entered'
              ? ([person('by', false), person('second', false), note] as const)
              : ([person('by', true), note] as const)
          }
          send={(values) => {
            const {
              by,
              second = '',
              note: said,
            } = values as Record<'by' | 'second' | 'note', string>;
            return desk.welfare.step({
              id,
              step: next,
              ...given('by', by),
              ...given('second', second),
              ...given('note', said),
            });
          }}
        />
      )}
      <RecordForm
        hand={hand}
        form="welfareClose"
        title={t('welfare.act.close')}
        act={act}
        fields={[
          {
            kind: 'choice',
            name: 'outcome',
            label: t('welfare.form.outcome'),
            choices: check.outcomes.map((value) => ({
              value,
              label: t(`welfare.outcome.${value}`),
            })),
          },
          note,
        ]}
        send={({ outcome, note: said }) =>
          desk.welfare.close({ id, outcome, ...given('note', said) })
        }
      />
    </>
  );
};

/** No check is under way: its key says from when there is one. */
const NotYet = ({ hand, place, dndSince }: Omit<WelfareProps, 'act'>) => {
  const moment = useIsoMoment();
  const timeZone = useTimeZone();
  const hours = useQuery(orpc.rooms.settings.queryOptions()).data?.welfareHours ?? null;
  const why =
    dndSince === null
      ? { text: 'welfare.why.noSign', values: { place } }
      : hours === null
        ? { text: 'welfare.why.never' }
        : {
            text: 'welfare.why.from',
            values: {
              hours,
              time: moment(isoAt(Date.parse(dndSince) + hours * hourMs, timeZone)),
            },
          };
  useKeys(
    'row',
    [{ key: 'W', text: 'welfare.act.step', silent: true, instead: why, run: () => false }],
    { active: hand.form === null },
  );
  return null;
};

export const WelfareHere = ({ hand, act, place, dndSince }: WelfareProps) => {
  const { t } = useTranslation();
  const moment = useIsoMoment();
  const person = useStaffName();
  const { data } = useQuery(orpc.welfare.list.queryOptions({ input: { place } }));
  const check = data?.checks[0];
  if (check?.state !== 'open') return <NotYet hand={hand} place={place} dndSince={dndSince} />;
  return (
    <RecordNotice
      tone="late"
      title={t('welfare.title')}
      facts={t('welfare.since', { time: moment(check.dndSince) })}
      reasons={check.steps.map(({ step, at, by, note }) => ({
        id: `${step} ${at}`,
        speaks: 'for' as const,
        words: [
          `${moment(at)} ${t(`welfare.step.${step}`)}`,
          by.map(person).join(t('intake.and')),
          note ?? '',
        ]
          .filter(Boolean)
          .join(' · '),
      }))}
    >
      <RecordActions
        hand={hand}
        actions={[
          {
            key: 'W',
            text: 'welfare.act.step',
            primary: true,
            foot: 25,
            when: check.next !== null,
            run: () => hand.openForm('welfareStep'),
          },
          {
            key: 'Shift+W',
            text: 'welfare.act.close',
            when: check.outcomes.length > 0,
            run: () => hand.openForm('welfareClose'),
          },
        ]}
      />
      <WelfareForms hand={hand} act={act} check={check} />
    </RecordNotice>
  );
};
