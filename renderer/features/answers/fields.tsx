/** What an answer is made of, as a form asks for it; used by both books. */
import { useTranslation } from 'react-i18next';
import type { AnswerFields, AnswerView } from '../../../shared/answers/contract.ts';
import { type Department, departments } from '../../../shared/staff/contract.ts';
import { wordList } from './lines.ts';

export const wholeHouse = 'house';

export const useDepartments = () => {
  const { t } = useTranslation();
  return [
    { value: wholeHouse, label: t('answers.house') },
    ...departments.map((value) => ({
      value: value as string,
      label: t(`board.department.${value}`),
    })),
  ];
};

export const departmentFrom = (value: string): Department | null =>
  departments.find((one) => one === value) ?? null;

type Start = Partial<
  Pick<
    AnswerView,
    | 'questionZh'
    | 'questionEn'
    | 'answerZh'
    | 'answerEn'
    | 'synonyms'
    | 'tags'
    | 'department'
    | 'validUntil'
    | 'owner'
  >
>;

export const useAnswerFields = (start: Start) => {
  const { t } = useTranslation();
  const choices = useDepartments();
  const text = (
    name: 'questionZh' | 'questionEn' | 'answerZh' | 'answerEn',
    kind: 'text' | 'textarea',
  ) => ({
    kind,
    name,
    label: t(`answers.form.${name}`),
    initial: start[name] ?? '',
    maxLength: kind === 'text' ? 200 : 2_000,
    optional: true as const,
  });
  return [
    text('questionZh', 'text'),
    text('questionEn', 'text'),
    text('answerZh', 'textarea'),
    text('answerEn', 'textarea'),
    {
      kind: 'text',
      name: 'synonyms',
      label: t('answers.form.synonyms'),
      hint: t('answers.form.synonymsHint'),
      initial: (start.synonyms ?? []).join('，'),
      optional: true,
    },
    {
      kind: 'text',
      name: 'tags',
      label: t('answers.form.tags'),
      initial: (start.tags ?? []).join('，'),
      optional: true,
    },
    {
      kind: 'choice',
      name: 'department',
      label: t('answers.form.department'),
      initial: start.department ?? wholeHouse,
      choices,
    },
    {
      kind: 'date',
      name: 'validUntil',
      label: t('answers.form.validUntil'),
      hint: t('answers.form.validUntilHint'),
      initial: start.validUntil ?? '',
      lean: 'ahead',
      optional: true,
    },
    {
      kind: 'text',
      name: 'owner',
      label: t('answers.form.owner'),
      hint: t('answers.form.ownerHint'),
      initial: start.owner?.code ?? '',
      maxLength: 16,
      optional: true,
    },
  ] as const;
};

type Typed = {
  questionZh: string;
  questionEn: string;
  answerZh: string;
  answerEn: string;
  synonyms: string;
  tags: string;
  department: string;
  validUntil: string | null;
  owner: string;
};

export const fieldsFrom = ({
  synonyms,
  tags,
  department,
  owner,
  ...plain
}: Typed): AnswerFields => ({
  ...plain,
  synonyms: wordList(synonyms),
  tags: wordList(tags),
  department: departmentFrom(department),
  ...(owner === '' ? {} : { owner }),
});
