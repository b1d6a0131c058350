/** The forms of the library: an answer written or changed, withdrawn, and a department's brief. */
import { useTranslation } from 'react-i18next';
import type { AnswerCard } from '../../../shared/answers/contract.ts';
import { RecordForm } from '../../app/register/form/RecordForm.tsx';
import type { Act } from '../../app/register/useAct.ts';
import type { RegisterHand } from '../../app/register/useRegister.ts';
import { desk } from '../../client/desk.ts';
import { currentLanguage } from '../../client/texts.ts';
import { printSheet, savePdf } from '../../paper/print.ts';
import { briefOf } from './brief.tsx';
import {
  departmentFrom,
  fieldsFrom,
  useAnswerFields,
  useDepartments,
  wholeHouse,
} from './fields.tsx';
import type { AnswerLine } from './lines.ts';

type FormsProps = { hand: RegisterHand<AnswerLine>; act: Act };

export const AddAnswer = ({ hand, act }: FormsProps) => {
  const { t } = useTranslation();
  const fields = useAnswerFields({});
  return (
    <RecordForm
      hand={hand}
      form="add"
      about=""
      title={t('answers.act.add')}
      act={act}
      fields={fields}
      send={(typed) => desk.answers.add(fieldsFrom(typed))}
      onDone={({ id }) => hand.select(id)}
    />
  );
};

export const AnswerForms = ({ hand, act, answer }: FormsProps & { answer: AnswerCard }) => {
  const { t } = useTranslation();
  const fields = useAnswerFields(answer);
  const choices = useDepartments();
  const { id } = answer;
  return (
    <>
      <RecordForm
        hand={hand}
        form="change"
        title={t('answers.act.change')}
        act={act}
        fields={fields}
        send={(typed) => desk.answers.change({ id, ...fieldsFrom(typed) })}
      />
      <RecordForm
        hand={hand}
        form="withdraw"
        title={t('answers.act.withdraw')}
        act={act}
        fields={[{ kind: 'text', name: 'reason', label: t('answers.form.reason') }]}
        send={({ reason }) => desk.answers.withdraw({ id, reason })}
      />
      <RecordForm
        hand={hand}
        form="brief"
        title={t('answers.act.brief')}
        act={act}
        fields={[
          {
            kind: 'choice',
            name: 'department',
            label: t('answers.form.department'),
            initial: answer.department ?? wholeHouse,
            choices,
          },
          {
            kind: 'choice',
            name: 'language',
            label: t('answers.form.language'),
            initial: currentLanguage(),
            choices: [
              { value: 'zh-CN', label: '中文' },
              { value: 'en', label: 'English' },
            ],
          },
          {
            kind: 'choice',
            name: 'to',
            label: t('answers.form.to'),
            initial: 'printer',
            choices: [
              { value: 'printer', label: t('answers.form.printer') },
              { value: 'pdf', label: t('answers.form.pdf') },
            ],
          },
        ]}
        send={async ({ department, language, to }) => {
          const job = await briefOf(departmentFrom(department), language === 'en' ? 'en' : 'zh-CN');
          return to === 'pdf' ? savePdf(job) : printSheet(job);
        }}
      />
    </>
  );
};
