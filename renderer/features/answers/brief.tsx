/** What a department is to say, on paper: its answers that hold, in the language it reads. */
import { useTranslation } from 'react-i18next';
import type { AnswerView } from '../../../shared/answers/contract.ts';
import type { Language } from '../../../shared/kernel/fields.ts';
import type { Department } from '../../../shared/staff/contract.ts';
import { desk } from '../../client/desk.ts';
import { currentLanguage, t } from '../../client/texts.ts';
import type { PaperJob } from '../../paper/print.ts';
import { Sheet } from '../../paper/Sheet.tsx';
import { SheetTable } from '../../paper/SheetTable.tsx';

type BriefProps = { department: Department | null; answers: readonly AnswerView[] };

const inLanguage = (language: string, zh: string, en: string) =>
  language === 'en' ? en || zh : zh || en;

const Brief = ({ department, answers }: BriefProps) => {
  const { t: say, i18n } = useTranslation();
  const { language } = i18n;
  const named = say(department === null ? 'answers.house' : `board.department.${department}`);
  // What is expired or blank is no answer, on paper least of all.
  const valid = answers.filter(({ state }) => state === 'valid');
  const left = answers.filter(({ state }) => state === 'expired' || state === 'blank').length;
  return (
    <Sheet title={say('answers.brief.title', { department: named })}>
      <SheetTable
        columns={[
          { name: say('answers.brief.question'), width: '62mm' },
          { name: say('answers.brief.answer') },
        ]}
        rows={valid.map((one) => ({
          key: one.id,
          cells: [
            inLanguage(language, one.questionZh, one.questionEn),
            [
              inLanguage(language, one.answerZh, one.answerEn),
              one.validUntil === null
                ? ''
                : `(${say('answers.brief.until', { date: one.validUntil })})`,
            ]
              .filter(Boolean)
              .join(' '),
          ],
        }))}
        empty={say('answers.brief.none')}
      />
      {left > 0 ? <p>{say('answers.brief.leftOut', { count: left })}</p> : null}
    </Sheet>
  );
};

/** The brief of a department, or of all that is the whole house's. */
export const briefOf = async (
  department: Department | null,
  language: Language = currentLanguage(),
): Promise<PaperJob> => {
  const { answers } = await desk.answers.list({});
  return {
    name: t('answers.brief.name', {
      department: t(department === null ? 'answers.house' : `board.department.${department}`),
    }),
    size: 'A4',
    language,
    sheet: (
      <Brief
        department={department}
        answers={answers.filter((one) => one.department === department)}
      />
    ),
  };
};
