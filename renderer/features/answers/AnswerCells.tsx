/** The cells of an answer's line: its question, what is said, how often, how it stands. */
import { useTranslation } from 'react-i18next';
import { Cell } from '../../ui/register/Cell.tsx';
import { Tag } from '../../ui/Tag.tsx';
import { questionIn } from './known.ts';
import type { AnswerLine } from './lines.ts';

const Mark = ({ answer }: { answer: AnswerLine }) => {
  const { t } = useTranslation();
  const { group, state, validUntil } = answer;
  if (group === 'expired')
    return <Tag tone="late">{`${t('answers.state.expired')} ${validUntil?.slice(5) ?? ''}`}</Tag>;
  if (group === 'soon') return <Tag tone="warn">{validUntil?.slice(5) ?? ''}</Tag>;
  return <Tag>{t(`answers.state.${state}`)}</Tag>;
};

export const AnswerCells = ({ answer }: { answer: AnswerLine }) => {
  const { t, i18n } = useTranslation();
  const question = questionIn(answer, i18n.language);
  return (
    <>
      <Cell weight="strong" title={question}>
        {question}
      </Cell>
      <Cell weight="quiet">
        {answer.department === null
          ? t('answers.house')
          : t(`board.department.${answer.department}`)}
      </Cell>
      <Cell end weight="quiet">
        {answer.uses > 0 ? t('answers.uses', { count: answer.uses }) : ''}
      </Cell>
      <Cell end>
        <Mark answer={answer} />
      </Cell>
    </>
  );
};
