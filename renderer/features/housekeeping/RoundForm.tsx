/** A line of the public timetable, added or changed: where, what, at which times, on which days. */
import { useTranslation } from 'react-i18next';
import type { RoundView } from '../../../shared/housekeeping/contract.ts';
import { RecordForm } from '../../app/register/form/RecordForm.tsx';
import { chosenOf, ToggleButtons } from '../../app/register/form/ToggleButtons.tsx';
import type { Act } from '../../app/register/useAct.ts';
import type { RegisterHand } from '../../app/register/useRegister.ts';
import { desk, orpc } from '../../client/desk.ts';
import { queryClient, useVocabulary } from '../../client/queries.ts';
import { nameIn } from '../../client/texts.ts';
import { findableBy } from '../../ui/find.ts';
import { usePeople } from '../board/people.ts';
import { minutesOf, timesText } from './words.ts';

const week = [1, 2, 3, 4, 5, 6, 7] as const;

type RoundFormProps = {
  hand: RegisterHand<{ id: string }>;
  act: Act;
  /** The line to be changed; null: a new one. */
  round: RoundView | null;
};

export const RoundForm = ({ hand, act, round }: RoundFormProps) => {
  const { t, i18n } = useTranslation();
  const people = usePeople();
  const { areas } = useVocabulary();
  const days = round?.weekdays ?? week;
  return (
    <RecordForm
      hand={hand}
      form={round ? 'change' : 'add'}
      title={t(round ? 'housekeeping.round.change' : 'housekeeping.round.add')}
      act={act}
      layout={round ? 'record' : 'line'}
      fields={[
        {
          kind: 'search',
          name: 'area',
          label: t('housekeeping.form.area'),
          initial: round?.area ?? '',
          items: areas
            .filter(({ code }) => round === null || code === round.area)
            .map(({ code, zh, en }) => ({
              id: code,
              head: code,
              title: nameIn({ zh, en }, i18n.language),
              words: findableBy(code, zh, en),
            })),
        },
        {
          kind: 'text',
          name: 'words',
          label: t('housekeeping.form.words'),
          initial: round?.words ?? '',
          maxLength: 200,
        },
        {
          kind: 'text',
          name: 'times',
          label: t('housekeeping.form.times'),
          hint: t('housekeeping.form.timesHint'),
          initial: round ? timesText(round.times) : '',
        },
        {
          kind: 'custom',
          name: 'weekdays',
          label: t('housekeeping.form.weekdays'),
          initial: days.map(String),
          render: (slot) => (
            <ToggleButtons
              slot={slot}
              label={t('housekeeping.form.weekdays')}
              choices={week.map((day) => ({
                value: String(day),
                label: t(`housekeeping.round.weekday.${day}`),
              }))}
            />
          ),
        },
        {
          kind: 'number',
          name: 'minutes',
          label: t('housekeeping.form.minutes'),
          initial: round?.minutes ?? 15,
          min: 1,
          max: 600,
        },
        {
          kind: 'number',
          name: 'graceMinutes',
          label: t('housekeeping.form.grace'),
          initial: round?.graceMinutes ?? 30,
          min: 0,
          max: 600,
        },
        {
          kind: 'search',
          name: 'who',
          label: t('housekeeping.form.by'),
          items: people,
          initial: round?.who ?? '',
          optional: true,
        },
      ]}
      send={async ({ area, words, times, weekdays, minutes, graceMinutes, who }) => {
        const wanted = {
          words,
          times: minutesOf(times),
          weekdays: chosenOf(weekdays).map(Number),
          minutes,
          graceMinutes,
          who: who === '' ? null : who,
        };
        return round
          ? desk.housekeeping.changeRound({ id: round.id, ...wanted })
          : desk.housekeeping.addRound({ area, ...wanted });
      }}
      onDone={() => {
        void queryClient.invalidateQueries({ queryKey: orpc.housekeeping.key() });
        void queryClient.invalidateQueries({ queryKey: orpc.events.lastChanges.key() });
      }}
    />
  );
};
