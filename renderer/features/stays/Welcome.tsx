/** The welcome by the guest's class: what is booked for an arrival, how long before, at the lift or the door. */
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { WelcomeStep } from '../../../shared/stays/contract.ts';
import { vipClasses, welcomeSpots } from '../../../shared/stays/model.ts';
import { RecordForm } from '../../app/register/form/RecordForm.tsx';
import { type SettingsLine, settingsForm } from '../../app/register/settings/lines.ts';
import { type SettingsHand, SettingsPanel } from '../../app/register/settings/SettingsPanel.tsx';
import type { Act } from '../../app/register/useAct.ts';
import type { RegisterHand } from '../../app/register/useRegister.ts';
import { desk, orpc } from '../../client/desk.ts';
import { useVocabulary } from '../../client/queries.ts';
import { nameIn } from '../../client/texts.ts';
import { findableBy } from '../../ui/find.ts';

type StepLine = SettingsLine & { step: WelcomeStep };

/** The code of the class stands in the texts' key and in the record. */
const lineOf = (step: WelcomeStep, group: string, name: string, value: string): StepLine => {
  const id = `${step.vipClass}.${step.service}`;
  const of = { kind: 'house', step: 'welcome-changed' } as const;
  return { id, form: id, group, name, value, of, step };
};

const spotOf = (chosen: string): WelcomeStep['spot'] =>
  welcomeSpots.find((spot) => spot === chosen) ?? null;

const useSpotChoices = () => {
  const { t } = useTranslation();
  return ['room', ...welcomeSpots].map((spot) => ({
    value: spot,
    label: t(`stays.welcome.spot.${spot}`),
  }));
};

type FormProps = { hand: SettingsHand; act: Act };

const useTimeFields = (step: WelcomeStep | null) => {
  const { t } = useTranslation();
  const spots = useSpotChoices();
  return [
    {
      kind: 'number',
      name: 'minutes',
      label: t('stays.welcome.minutes'),
      initial: step?.minutesBefore ?? 10,
      min: 0,
      max: 1_440,
    },
    {
      kind: 'choice',
      name: 'spot',
      label: t('stays.welcome.where'),
      initial: step?.spot ?? 'room',
      choices: spots,
    },
  ] as const;
};

const AddForm = ({ hand, act }: FormProps) => {
  const { t, i18n } = useTranslation();
  const { services } = useVocabulary();
  const time = useTimeFields(null);
  return (
    <RecordForm
      hand={hand}
      form={settingsForm('add')}
      title={t('stays.welcome.add')}
      act={act}
      fields={
        [
          {
            kind: 'choice',
            name: 'vipClass',
            label: t('stays.welcome.class'),
            choices: vipClasses.map((value) => ({ value, label: t(`rooms.vipClass.${value}`) })),
          },
          {
            kind: 'search',
            name: 'service',
            label: t('stays.welcome.service'),
            items: services.map(({ code, zh, en }) => ({
              id: code,
              title: nameIn({ zh, en }, i18n.language),
              words: findableBy(code, zh, en),
            })),
          },
          ...time,
        ] as const
      }
      send={({ vipClass, service, minutes, spot }) =>
        desk.stays.setWelcome({ vipClass, service, minutesBefore: minutes, spot: spotOf(spot) })
      }
    />
  );
};

const ChangeForm = ({ hand, act, line }: FormProps & { line: StepLine }) => {
  const { step, form, group, name } = line;
  const time = useTimeFields(step);
  return (
    <RecordForm
      hand={hand}
      form={settingsForm(form)}
      title={`${group} · ${name}`}
      act={act}
      fields={time}
      send={({ minutes, spot }) =>
        desk.stays.setWelcome({ ...step, minutesBefore: minutes, spot: spotOf(spot) })
      }
      undo={() => desk.stays.setWelcome(step)}
    />
  );
};

export const Welcome = ({ hand, act }: { hand: RegisterHand<{ id: string }>; act: Act }) => {
  const { t, i18n } = useTranslation();
  const steps = useQuery(orpc.stays.welcome.queryOptions()).data?.steps ?? [];
  const { services } = useVocabulary();
  const named = (code: string) => {
    const service = services.find((one) => one.code === code);
    return service ? nameIn(service, i18n.language) : code;
  };
  const lines = vipClasses.flatMap((vipClass) =>
    steps
      .filter((step) => step.vipClass === vipClass)
      .map((step) =>
        lineOf(
          step,
          t(`rooms.vipClass.${vipClass}`),
          named(step.service),
          t('stays.welcome.value', {
            minutes: step.minutesBefore,
            where: t(`stays.welcome.spot.${step.spot ?? 'room'}`),
          }),
        ),
      ),
  );
  return (
    <SettingsPanel
      hand={hand}
      act={act}
      title={t('stays.welcome.title')}
      note={t('stays.welcome.note')}
      lines={lines}
      stale={orpc.stays.welcome.key()}
      actions={(line) => [
        {
          key: 'A',
          text: 'stays.welcome.add',
          foot: 30,
          run: () => hand.openForm(settingsForm('add')),
        },
        {
          key: 'X',
          text: 'stays.welcome.remove',
          foot: 31,
          when: line !== null,
          run: () =>
            line &&
            act.run(() => desk.stays.setWelcome({ ...line.step, minutesBefore: null }), {
              undo: () => desk.stays.setWelcome(line.step),
            }),
        },
      ]}
    >
      {(inner, line) => (
        <>
          <AddForm hand={inner} act={act} />
          {line ? <ChangeForm key={line.id} hand={inner} act={act} line={line} /> : null}
        </>
      )}
    </SettingsPanel>
  );
};
