/** The findings on paper, for the meeting: each with its rule in words and what is proposed. */
import { useTranslation } from 'react-i18next';
import type { AnalysisAnswer } from '../../../shared/analysis/contract.ts';
import { nameIn, t as say } from '../../client/texts.ts';
import { Sheet, SheetFacts } from '../../paper/Sheet.tsx';
import { SheetTable } from '../../paper/SheetTable.tsx';
import { usePaper } from '../../paper/usePaper.ts';
import { useFigureWords } from './words.ts';

const FindingsSheet = ({ answer }: { answer: AnalysisAnswer }) => {
  const { t, i18n } = useTranslation();
  const figure = useFigureWords();
  const head = t('analysis.head', {
    from: answer.from.slice(0, 10),
    until: answer.until.slice(0, 10),
    requests: answer.requests,
    calls: answer.calls,
  });
  return (
    <Sheet title={t('analysis.title')} mark={answer.until.slice(0, 10)}>
      <SheetFacts facts={[[head, '']]} />
      <SheetTable
        columns={[
          { name: t('analysis.sheet.finding'), width: '44mm' },
          { name: t('analysis.facts.rule') },
          { name: t('analysis.facts.measure'), width: '42mm' },
        ]}
        empty={t('analysis.nothing')}
        rows={answer.findings.map((finding) => ({
          key: finding.key,
          cells: [
            `${nameIn(finding.title, i18n.language)} · ${figure({ ...finding.here, per: finding.per })}`,
            nameIn(finding.rule, i18n.language),
            `${t(`measures.kind.${finding.measure.kind}`)} · ${nameIn(finding.measure.title, i18n.language)}`,
          ],
        }))}
      />
    </Sheet>
  );
};

export const useFindingsPaper = (answer: AnalysisAnswer | null): void =>
  usePaper([
    {
      when: () => answer !== null,
      make: () =>
        answer === null
          ? null
          : {
              name: `${say('analysis.title')} ${answer.until.slice(0, 10)}`,
              size: 'A4',
              about: { kind: 'house', id: 'analysis' },
              sheet: <FindingsSheet answer={answer} />,
            },
      foot: 60,
    },
  ]);
