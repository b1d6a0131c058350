/** The card a guest ticks: one question, three boxes, room for words, the code it is typed in by. */
import { useTranslation } from 'react-i18next';
import type { Survey } from '../../../shared/surveys/contract.ts';
import { surveyAnswers } from '../../../shared/surveys/model.ts';
import { currentLanguage, t } from '../../client/texts.ts';
import type { PaperJob } from '../../paper/print.ts';
import { Sheet } from '../../paper/Sheet.tsx';
import { usePaper } from '../../paper/usePaper.ts';
import { useServiceName } from '../board/names.ts';
import classes from './Card.module.css';

const Card = ({ survey }: { survey: Survey }) => {
  const { t: say } = useTranslation();
  const service = useServiceName();
  return (
    <div className={classes.card}>
      <Sheet title={say('surveys.sheet.title')} mark={survey.room} printed={false}>
        <p>{say('surveys.sheet.intro')}</p>
        <p className={classes.question}>
          {say(`surveys.sheet.question.${survey.kind}`, {
            service: survey.service === null ? '' : service(survey.service),
          })}
        </p>
        <p className={classes.answers}>
          {surveyAnswers.map((answer) => (
            <span key={answer}>☐ {say(`surveys.answer.${answer}`)}</span>
          ))}
        </p>
        <p>{say('surveys.sheet.why')}</p>
        <div className={classes.lines} />
        <p className={classes.code}>
          {say('surveys.sheet.code')} <b>{survey.code}</b>
          <span>{say('surveys.sheet.thanks')}</span>
        </p>
      </Sheet>
    </div>
  );
};

const paper = (surveys: readonly Survey[], language: 'zh-CN' | 'en'): PaperJob | null => {
  const [first] = surveys;
  if (!first) return null;
  return {
    name: t('surveys.sheet.name', {
      room: surveys.length === 1 ? (first.room ?? '') : '',
      number: surveys.length === 1 ? first.number : `×${surveys.length}`,
    }),
    size: 'A5',
    ...(surveys.length === 1 ? { about: { kind: 'survey', id: first.id } } : {}),
    language,
    sheet: surveys.map((survey) => <Card key={survey.id} survey={survey} />),
  };
};

/** The card in hand, and with Alt all that are out. */
export const useCardPaper = (inHand: Survey | null, out: readonly Survey[]): void => {
  const isCard = inHand !== null && inHand.code !== null && inHand.answer === null;
  usePaper([
    {
      make: () => paper(isCard ? [inHand] : [], currentLanguage()),
      when: () => isCard,
      text: { print: 'surveys.act.print', pdf: 'surveys.act.pdf' },
      foot: 60,
    },
    {
      with: 'Alt',
      make: () => paper(out, currentLanguage()),
      when: () => out.length > 0,
      text: { print: 'surveys.act.printAll', pdf: 'surveys.act.pdfAll' },
    },
  ]);
};
