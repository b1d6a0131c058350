/** 满意度: who may be rung, the cards that are out, what was said; a "no" stands on top until it is dealt with. */
import { useQuery } from '@tanstack/react-query';
import { useCallback, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Survey } from '../../../shared/surveys/contract.ts';
import { useKeys } from '../../app/keys.ts';
import { Register } from '../../app/register/Register.tsx';
import { RegisterFilter } from '../../app/register/RegisterFilter.tsx';
import { RegisterList } from '../../app/register/RegisterList.tsx';
import { useAct } from '../../app/register/useAct.ts';
import { useRegister } from '../../app/register/useRegister.ts';
import { orpc } from '../../client/desk.ts';
import { RecordEmpty } from '../../ui/register/RecordPanel.tsx';
import { guestsBooks } from '../guests/books.ts';
import { Figures } from './Figures.tsx';
import { type Candidate, linesOf, type SurveyLine, wordsOf } from './lines.ts';
import { SurveyCells } from './SurveyCells.tsx';
import { BookForms } from './SurveyForms.tsx';
import { SurveyRecord } from './SurveyRecord.tsx';
import { useCardPaper } from './useCardPaper.tsx';

const none: readonly Survey[] = [];
const nobody: readonly Candidate[] = [];
const kinds = ['toAsk', 'waiting', 'answered'] as const;
const isOfKind = ({ group }: SurveyLine, kind: string): boolean =>
  kind === 'waiting' ? group === 'card' || group === 'draft' : group === kind;

export const Satisfaction = () => {
  const { t } = useTranslation();
  const surveys =
    useQuery(orpc.surveys.list.queryOptions({ input: { state: 'all' } })).data?.surveys ?? none;
  const candidates =
    useQuery(orpc.surveys.toAsk.queryOptions({ input: {} })).data?.candidates ?? nobody;
  const rows = useMemo(() => linesOf(surveys, candidates), [surveys, candidates]);
  const hand = useRegister({ name: 'guests/satisfaction', rows, wordsOf, isOfKind });
  const act = useAct(hand.id);
  useKeys(
    'row',
    [
      { key: 'K', text: 'surveys.act.type', foot: 30, run: () => hand.openForm('type') },
      { key: 'D', text: 'surveys.act.cards', foot: 31, run: () => hand.openForm('cards') },
      { key: 'F', text: 'surveys.act.figures', foot: 32, run: () => hand.openForm('figures') },
      {
        key: 'G',
        text: 'surveys.act.settings',
        may: 'surveys.manage',
        foot: 40,
        run: () => hand.openForm('settings'),
      },
    ],
    { active: hand.form === null },
  );
  const out = useMemo(
    () => surveys.filter(({ answer, code }) => answer === null && code !== null),
    [surveys],
  );
  useCardPaper(hand.selected?.survey ?? null, out);
  const count = (wanted: string) => rows.filter(({ group }) => group === wanted).length;
  const heading = useCallback(
    ({ group }: SurveyLine) => ({ id: group, label: t(`surveys.group.${group}`) }),
    [t],
  );
  return (
    <Register
      hand={hand}
      title={t('surveys.title')}
      facts={t('surveys.counts', {
        toAsk: count('toAsk'),
        cards: count('card'),
        drafts: count('draft'),
      })}
      tools={
        <RegisterFilter
          hand={hand}
          kinds={kinds.map((kind) => ({ kind, label: t(`surveys.kind.${kind}`) }))}
        />
      }
      above={
        <>
          <guestsBooks.Chips />
          <BookForms hand={hand} act={act} />
        </>
      }
      list={
        <RegisterList
          hand={hand}
          label={t('surveys.title')}
          columns="4rem minmax(0, 1fr) 7rem 5rem 6rem"
          groupOf={heading}
          empty={t('surveys.nothing')}
        >
          {(line) => <SurveyCells line={line} />}
        </RegisterList>
      }
      record={
        hand.form === 'figures' ? (
          <Figures onClose={hand.closeForm} />
        ) : hand.selected === null ? (
          <RecordEmpty>{t('surveys.nothing')}</RecordEmpty>
        ) : (
          <SurveyRecord key={hand.selected.id} hand={hand} act={act} line={hand.selected} />
        )
      }
    />
  );
};
