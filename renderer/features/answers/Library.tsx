/** The library: what is asked and what is said to it; what is expired or blank stands on top. */
import { useCallback, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useKeys } from '../../app/keys.ts';
import { Register } from '../../app/register/Register.tsx';
import { RegisterFilter } from '../../app/register/RegisterFilter.tsx';
import { RegisterList } from '../../app/register/RegisterList.tsx';
import { useAct } from '../../app/register/useAct.ts';
import { useRegister } from '../../app/register/useRegister.ts';
import { usePaper } from '../../paper/usePaper.ts';
import { RecordEmpty } from '../../ui/register/RecordPanel.tsx';
import { AnswerCells } from './AnswerCells.tsx';
import { AddAnswer } from './AnswerForms.tsx';
import { AnswerRecord } from './AnswerRecord.tsx';
import { answersBooks } from './books.ts';
import { briefOf } from './brief.tsx';
import { useAnswers } from './known.ts';
import { type AnswerLine, answerLines, wordsOfAnswer } from './lines.ts';

const kinds = ['attention', 'valid', 'withdrawn'] as const;
const isOfKind = ({ group }: AnswerLine, kind: string): boolean =>
  kind === 'attention'
    ? group === 'expired' || group === 'soon' || group === 'blank'
    : kind === 'valid'
      ? group === 'valid' || group === 'soon'
      : group === 'withdrawn';

export const Library = () => {
  const { t } = useTranslation();
  const all = useAnswers();
  const rows = useMemo(() => answerLines(all), [all]);
  const hand = useRegister({ name: 'answers/library', rows, wordsOf: wordsOfAnswer, isOfKind });
  const act = useAct(hand.id);
  useKeys(
    'row',
    [
      {
        key: 'A',
        text: 'answers.act.add',
        foot: 25,
        may: 'answers.manage',
        run: () => hand.openForm('add'),
      },
    ],
    { active: hand.form === null },
  );
  usePaper({
    make: () => briefOf(hand.selected?.department ?? null),
    when: () => hand.selected !== null,
    text: { print: 'answers.act.printBrief', pdf: 'answers.act.briefPdf' },
    foot: 60,
  });
  const count = (state: string) => all.filter((one) => one.state === state).length;
  const heading = useCallback(
    ({ group }: AnswerLine) => ({ id: group, label: t(`answers.group.${group}`) }),
    [t],
  );
  return (
    <Register
      hand={hand}
      title={t('answers.title')}
      facts={t('answers.counts', {
        valid: count('valid'),
        expired: count('expired'),
        blank: count('blank'),
      })}
      tools={
        <RegisterFilter
          hand={hand}
          kinds={kinds.map((kind) => ({ kind, label: t(`answers.kind.${kind}`) }))}
        />
      }
      above={<answersBooks.Chips />}
      list={
        <RegisterList
          hand={hand}
          label={t('answers.title')}
          columns="minmax(0, 1fr) 7rem 5.5rem 6rem"
          groupOf={heading}
          empty={t('answers.nothing')}
        >
          {(line) => <AnswerCells answer={line} />}
        </RegisterList>
      }
      record={
        hand.form === 'add' ? (
          <AddAnswer hand={hand} act={act} />
        ) : hand.id === null ? (
          <RecordEmpty>{t('answers.nothing')}</RecordEmpty>
        ) : (
          <AnswerRecord key={hand.id} hand={hand} act={act} id={hand.id} />
        )
      }
    />
  );
};
