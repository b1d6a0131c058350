/** What the catalogue says of a service, to be put right, and a new service. */
import { useTranslation } from 'react-i18next';
import type { ServiceFacts, ServiceView } from '../../../shared/catalogue/contract.ts';
import { priorities } from '../../../shared/requests/model.ts';
import { departments } from '../../../shared/staff/contract.ts';
import { RecordForm } from '../../app/register/form/RecordForm.tsx';
import type { Act } from '../../app/register/useAct.ts';
import type { RegisterHand } from '../../app/register/useRegister.ts';
import { desk } from '../../client/desk.ts';
import { listed, nameIn } from '../../client/texts.ts';
import { findableBy } from '../../ui/find.ts';
import type { StandardLine } from './lines.ts';

const wordsIn = (text: string): string[] =>
  text
    .split(/[,，、;；]/)
    .map((one) => one.trim())
    .filter((one) => one !== '');

const linesIn = (text: string): string[] => text.split('\n').map((line) => line.trim());

/** Line by line; a step in one language only is said in it in both. */
const stepsOf = (zh: string, en: string): ServiceFacts['steps'] => {
  const [chinese, english] = [linesIn(zh), linesIn(en)];
  return Array.from({ length: Math.max(chinese.length, english.length) }, (_, index) => ({
    zh: chinese[index] || english[index] || '',
    en: english[index] || chinese[index] || '',
  })).filter((step) => step.zh !== '');
};

const charges = ['none', 'yes', 'if-lost'] as const;

const useFields = (service?: ServiceView, others: readonly ServiceView[] = []) => {
  const { t, i18n } = useTranslation();
  const text = <Name extends string>(name: Name, initial: string | undefined, optional = false) =>
    ({
      kind: 'text',
      name,
      label: t(`standards.field.${name}`),
      ...(initial === undefined ? {} : { initial }),
      maxLength: 80,
      ...(optional ? { optional: true } : {}),
    }) as const;
  const names = [text('zh', service?.zh), text('en', service?.en)] as const;
  const aliases = {
    kind: 'text',
    name: 'aliases',
    label: t('standards.field.aliases'),
    hint: t('standards.field.aliasesHint'),
    initial: service ? listed(service.aliases) : '',
    maxLength: 4_000,
    optional: true,
  } as const;
  const department = {
    kind: 'choice',
    name: 'department',
    label: t('standards.field.department'),
    initial: service?.department ?? 'housekeeping',
    choices: departments.map((one) => ({ value: one, label: t(`board.department.${one}`) })),
  } as const;
  const rest = [
    {
      kind: 'choice',
      name: 'priority',
      label: t('standards.field.ownPriority'),
      initial: service?.priority ?? 'normal',
      choices: priorities.map((one) => ({ value: one, label: t(`standards.priority.${one}`) })),
    },
    {
      kind: 'choice',
      name: 'door',
      label: t('standards.field.needsDoor'),
      initial: (service?.needsDoor ?? true) ? 'yes' : 'no',
      choices: (['yes', 'no'] as const).map((one) => ({
        value: one,
        label: t(`standards.door.${one}`),
      })),
    },
    {
      kind: 'choice',
      name: 'charge',
      label: t('standards.field.charge'),
      initial: service?.charge ?? 'none',
      choices: charges.map((one) => ({ value: one, label: t(`standards.charge.${one}`) })),
    },
    {
      kind: 'search',
      name: 'followUp',
      label: t('standards.field.followUp'),
      items: others.map((one) => ({
        id: one.code,
        title: nameIn(one, i18n.language),
        words: findableBy(one.code, one.zh, one.en),
      })),
      ...(service?.followUp ? { initial: service.followUp } : {}),
      optional: true,
    },
    {
      kind: 'textarea',
      name: 'stepsZh',
      label: t('standards.field.stepsZh'),
      initial: service?.steps.map(({ zh }) => zh).join('\n') ?? '',
      optional: true,
    },
    {
      kind: 'textarea',
      name: 'stepsEn',
      label: t('standards.field.stepsEn'),
      initial: service?.steps.map(({ en }) => en).join('\n') ?? '',
      optional: true,
    },
  ] as const;
  return { names, aliases, department, rest };
};

type Given = {
  zh: string;
  en: string;
  aliases: string;
  department: string;
  priority: string;
  door: string;
  charge: string;
  followUp: string;
  stepsZh: string;
  stepsEn: string;
};

const factsOf = (given: Given): Omit<ServiceFacts, 'extraFields'> => ({
  zh: given.zh,
  en: given.en,
  aliases: wordsIn(given.aliases),
  department: given.department as ServiceFacts['department'],
  priority: given.priority as ServiceFacts['priority'],
  needsDoor: given.door === 'yes',
  charge: given.charge as ServiceFacts['charge'],
  followUp: given.followUp === '' ? null : given.followUp,
  steps: stepsOf(given.stepsZh, given.stepsEn),
});

type FactsFormProps = {
  hand: RegisterHand<StandardLine>;
  act: Act;
  services: readonly ServiceView[];
};

export const FactsForm = ({
  hand,
  act,
  services,
  service,
}: FactsFormProps & { service: ServiceView }) => {
  const { t } = useTranslation();
  const { names, aliases, department, rest } = useFields(
    service,
    services.filter(({ code, retiredAt }) => code !== service.code && retiredAt === null),
  );
  return (
    <RecordForm
      hand={hand}
      form="facts"
      title={t('standards.act.facts')}
      act={act}
      fields={[...names, aliases, department, ...rest]}
      send={(given) => desk.catalogue.change({ service: service.code, ...factsOf(given) })}
      undo={() => desk.catalogue.undo({ service: service.code })}
    />
  );
};

/** Above the list: what it is called and who does it, with its targets; the rest is put right in its record. */
export const AddForm = ({ hand, act }: Omit<FactsFormProps, 'services'>) => {
  const { t } = useTranslation();
  const { names, aliases, department } = useFields();
  const target = <Name extends 'acknowledge' | 'complete'>(name: Name, initial: number) =>
    ({
      kind: 'number',
      name,
      label: t(`standards.field.${name}`),
      initial,
      min: 0,
      max: 10_080,
    }) as const;
  return (
    <RecordForm
      hand={hand}
      form="add"
      layout="line"
      title={t('standards.act.add')}
      act={act}
      fields={[...names, aliases, department, target('acknowledge', 3), target('complete', 20)]}
      send={({ zh, en, aliases: words, department: by, acknowledge, complete }) =>
        desk.catalogue.add({
          zh,
          en,
          aliases: wordsIn(words),
          department: by as ServiceFacts['department'],
          needsDoor: true,
          acknowledgeMinutes: acknowledge,
          completeMinutes: complete,
        })
      }
      undo={({ code }) => desk.catalogue.undo({ service: code })}
      onDone={({ code }) => hand.select(code)}
    />
  );
};
