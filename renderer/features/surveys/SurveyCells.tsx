/** The cells of a line: where, about what, whose it is, what was said. */
import { useTranslation } from 'react-i18next';
import { Cell } from '../../ui/register/Cell.tsx';
import { Tag } from '../../ui/Tag.tsx';
import { useServiceName } from '../board/names.ts';
import { useIsoMoment } from '../board/time.ts';
import type { SurveyLine } from './lines.ts';

export const useAboutWords = () => {
  const { t } = useTranslation();
  const service = useServiceName();
  return ({ service: code }: Pick<SurveyLine, 'service'>): string =>
    code === null ? t('surveys.about.stay') : service(code);
};

const Mark = ({ line: { survey } }: { line: SurveyLine }) => {
  const { t } = useTranslation();
  if (survey?.answer == null) return null;
  return <Tag tone={survey.draft ? 'late' : 'plain'}>{t(`surveys.answer.${survey.answer}`)}</Tag>;
};

export const SurveyCells = ({ line }: { line: SurveyLine }) => {
  const about = useAboutWords();
  const moment = useIsoMoment();
  return (
    <>
      <Cell weight="strong">{line.room ?? '–'}</Cell>
      <Cell title={about(line)}>{about(line)}</Cell>
      <Cell title={line.guest ?? ''}>{line.guest ?? ''}</Cell>
      <Cell end>{moment(line.at)}</Cell>
      <Cell end>
        <Mark line={line} />
      </Cell>
    </>
  );
};
