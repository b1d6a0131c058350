/** The calls of a day: what was said, what it should have been, what was recorded, and its four marks. */
import { useTranslation } from 'react-i18next';
import type { PracticeScore } from '../../../shared/practice/contract.ts';
import { Tag } from '../../ui/Tag.tsx';
import { usePlaceName, useServiceName } from '../board/names.ts';
import classes from './Practice.module.css';
import { wordsIn } from './words.ts';

const marks = ['place', 'item', 'promise', 'notice'] as const;

const Mark = ({ name, got }: { name: (typeof marks)[number]; got: boolean | null }) => {
  const { t } = useTranslation();
  if (got === null) return null;
  return (
    <Tag tone={got ? 'plain' : 'late'}>
      {got ? '✓' : '✗'} {t(`practice.mark.${name}`)}
    </Tag>
  );
};

export const Scores = ({ scores }: { scores: readonly PracticeScore[] }) => {
  const { t, i18n } = useTranslation();
  const service = useServiceName();
  const place = usePlaceName();
  const item = (where: string | null, what: string, quantity: number | null): string =>
    [where === null ? '–' : place(where), what, quantity === null ? '' : `×${quantity}`]
      .filter(Boolean)
      .join(' ');
  return (
    <ol className={classes.scores} data-testid="practice-scores">
      {scores.map((score) => {
        const { wanted, recorded } = score;
        const promise =
          wanted.promiseMinutes === null
            ? ''
            : ` · ${t('practice.facts.within', { minutes: wanted.promiseMinutes })}`;
        return (
          <li key={score.position} className={classes.score}>
            <q>{wordsIn(score.words, i18n.language)}</q>
            <div className={classes.marks}>
              {marks.map((name) => (
                <Mark key={name} name={name} got={score[name]} />
              ))}
            </div>
            <div>
              {t('registers.labelled', {
                label: t('practice.facts.wanted'),
                text: `${item(wanted.place, wanted.services.map(service).join(' / '), wanted.quantity)}${promise}`,
              })}
            </div>
            <div>
              {t('registers.labelled', {
                label: t('practice.facts.recorded'),
                text:
                  recorded.length > 0
                    ? recorded
                        .map(
                          (one) =>
                            `#${one.number} ${item(one.place, service(one.service), one.quantity)}`,
                        )
                        .join('；')
                    : t(score.taken ? 'practice.facts.nothing' : 'practice.facts.notTaken'),
              })}
            </div>
          </li>
        );
      })}
    </ol>
  );
};
