/** The forms of a piece of work: to another person, why it was not done, what is wrong, by whom it was done. */
import { useTranslation } from 'react-i18next';
import type { TaskView } from '../../../shared/housekeeping/contract.ts';
import { skipReasons } from '../../../shared/housekeeping/model.ts';
import { RecordForm } from '../../app/register/form/RecordForm.tsx';
import type { Act } from '../../app/register/useAct.ts';
import type { RegisterHand } from '../../app/register/useRegister.ts';
import { desk } from '../../client/desk.ts';
import { usePeople } from '../board/people.ts';
import { useMakers } from './makers.ts';

type TaskFormsProps = { hand: RegisterHand<{ id: string }>; act: Act; task: TaskView };

const Moving = ({ hand, act, task }: TaskFormsProps) => {
  const { t } = useTranslation();
  const makers = useMakers();
  const everybody = usePeople();
  const { id, date, part, assignee } = task;
  return (
    <>
      <RecordForm
        hand={hand}
        form="move"
        title={t('housekeeping.act.move')}
        act={act}
        fields={[
          {
            kind: 'search',
            name: 'to',
            label: t('housekeeping.form.to'),
            hint: t('housekeeping.form.nobodyHint'),
            // A round of the public areas may be anybody's.
            items: part === 'round' ? everybody : makers,
            optional: true,
          },
        ]}
        send={({ to }) => desk.housekeeping.move({ ids: [id], to: to === '' ? null : to })}
      />
      <RecordForm
        hand={hand}
        form="merge"
        title={t('housekeeping.act.merge')}
        act={act}
        fields={[
          {
            kind: 'search',
            name: 'into',
            label: t('housekeeping.form.into'),
            items: makers.filter(({ id: code }) => code !== assignee),
          },
        ]}
        send={async ({ into }) => {
          if (part !== 'round' && assignee !== null)
            await desk.housekeeping.merge({ date, part, from: assignee, into });
        }}
      />
    </>
  );
};

export const TaskForms = (props: TaskFormsProps) => {
  const { t } = useTranslation();
  const { hand, act, task } = props;
  const people = usePeople();
  const { id } = task;
  return (
    <>
      <Moving {...props} />
      <RecordForm
        hand={hand}
        form="skip"
        title={t('housekeeping.act.skip')}
        act={act}
        fields={[
          {
            kind: 'choice',
            name: 'reason',
            label: t('housekeeping.form.reason'),
            choices: skipReasons.map((value) => ({
              value,
              label: t(`housekeeping.skip.${value}`),
            })),
          },
          {
            kind: 'text',
            name: 'note',
            label: t('housekeeping.form.note'),
            maxLength: 500,
            optional: true,
          },
        ]}
        send={({ reason, note }) =>
          desk.housekeeping.skip({ id, reason, ...(note === '' ? {} : { note }) })
        }
        undo={() => desk.housekeeping.reopen({ id })}
      />
      <RecordForm
        hand={hand}
        form="rework"
        title={t('housekeeping.act.rework')}
        act={act}
        fields={[
          {
            kind: 'text',
            name: 'reason',
            label: t('housekeeping.form.whatIsWrong'),
            maxLength: 500,
          },
        ]}
        send={({ reason }) => desk.housekeeping.inspect({ id, result: 'rework', reason })}
      />
      <RecordForm
        hand={hand}
        form="doneBy"
        title={t('housekeeping.act.doneBy')}
        act={act}
        fields={[
          { kind: 'search', name: 'by', label: t('housekeeping.form.by'), items: people },
          {
            kind: 'number',
            name: 'minutes',
            label: t('housekeeping.form.minutesTaken'),
            min: 0,
            max: 1_439,
            optional: true,
          },
        ]}
        send={({ by, minutes }) =>
          desk.housekeeping.done({ id, by, ...(minutes === null ? {} : { minutes }) })
        }
      />
    </>
  );
};
