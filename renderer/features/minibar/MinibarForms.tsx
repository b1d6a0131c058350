/** The forms of a room's minibar: fresh for old, a wrong count put right, filled up with a day; its own par. */
import { useTranslation } from 'react-i18next';
import { amountOf } from '../../../shared/kernel/money.ts';
import type { MinibarCard } from '../../../shared/minibar/contract.ts';
import type { FormItem } from '../../app/register/form/fields.ts';
import { RecordForm } from '../../app/register/form/RecordForm.tsx';
import type { Act } from '../../app/register/useAct.ts';
import type { RegisterHand } from '../../app/register/useRegister.ts';
import { desk } from '../../client/desk.ts';
import { WindowError } from '../../client/errors.ts';
import { nameIn } from '../../client/texts.ts';
import { findableBy } from '../../ui/find.ts';
import { useArticles } from './articles.ts';
import type { MinibarLine } from './lines.ts';

type FormsProps = { hand: RegisterHand<MinibarLine>; act: Act };

/** Articles to be chosen, by key, code, name or pinyin. */
export const useArticleItems = (currency: string): FormItem[] => {
  const { articles } = useArticles();
  const { i18n } = useTranslation();
  return articles.map((article) => ({
    id: article.id,
    head: article.key,
    title: nameIn(article, i18n.language),
    detail: amountOf(article.cents, currency, i18n.language),
    words: findableBy(article.key, article.id, article.zh, article.en, article.barcode),
  }));
};

/** The lines of the room's checks that can still be put right. */
export const correctable = ({ checks }: Pick<MinibarCard, 'checks'>) =>
  checks.filter(({ undone }) => !undone).flatMap(({ taken }) => taken);

export const MinibarForms = ({
  hand,
  act,
  card,
  currency,
}: FormsProps & { card: MinibarCard; currency: string }) => {
  const { t } = useTranslation();
  const { name } = useArticles();
  const items = useArticleItems(currency);
  const { place, type, missing } = card;
  const lines = correctable(card);
  const isBeyond = act.problem?.reason === 'minibar.beyondLine';
  return (
    <>
      <RecordForm
        hand={hand}
        form="exchange"
        title={t('minibar.act.exchange')}
        act={act}
        fields={[
          { kind: 'search', name: 'article', label: t('minibar.form.article'), items },
          { kind: 'date', name: 'expires', label: t('minibar.form.expires'), lean: 'ahead' },
        ]}
        send={({ article, expires }) => desk.minibar.exchange({ place, article, expires })}
      />
      <RecordForm
        hand={hand}
        form="refill"
        title={t('minibar.act.refillDated')}
        act={act}
        fields={(value) => {
          const wanted = missing.find(({ article }) => article === value('article'));
          return [
            {
              kind: 'search',
              name: 'article',
              label: t('minibar.form.article'),
              hint: t('minibar.form.allMissing'),
              items,
              optional: true,
            },
            {
              kind: 'number',
              name: 'quantity',
              label: t('minibar.form.pieces'),
              hint: t('minibar.form.toPar'),
              ...(wanted ? { initial: wanted.quantity } : {}),
              min: 1,
              max: 99,
              optional: true,
            },
            {
              kind: 'date',
              name: 'expires',
              label: t('minibar.form.expires'),
              lean: 'ahead',
              optional: true,
            },
          ] as const;
        }}
        send={async ({ article, quantity, expires }) => {
          const some = missing.filter((one) => article === '' || one.article === article);
          const pieces = article !== '' && quantity !== null ? [{ article, quantity }] : some;
          if (pieces.length === 0)
            throw new WindowError('INVALID_INPUT', 'minibar.full', { place });
          return desk.minibar.refill({
            place,
            articles: pieces.map((one) => ({ ...one, ...(expires === null ? {} : { expires }) })),
          });
        }}
      />
      <RecordForm
        hand={hand}
        form="correct"
        title={t('minibar.act.correct')}
        act={act}
        fields={[
          {
            kind: 'search',
            name: 'id',
            label: t('minibar.form.which'),
            items: lines.map((line) => ({
              id: line.id,
              title: `${name(line.article)} ${line.quantity}`,
              detail: line.charge ? t('minibar.check.charge', { number: line.charge.number }) : '',
              words: findableBy(line.article, name(line.article)),
            })),
            ...(lines.length === 1 && lines[0] ? { initial: lines[0].id } : {}),
          },
          { kind: 'number', name: 'quantity', label: t('minibar.form.quantity'), min: 0, max: 999 },
          { kind: 'text', name: 'reason', label: t('minibar.form.reason'), maxLength: 500 },
          // Asked only once the desk has said that the bar held fewer.
          ...(isBeyond
            ? ([
                {
                  kind: 'choice',
                  name: 'beyond',
                  label: t('minibar.form.beyond'),
                  initial: 'no',
                  choices: [
                    { value: 'no', label: t('minibar.form.beyondNo') },
                    { value: 'yes', label: t('minibar.form.beyondYes') },
                  ],
                },
              ] as const)
            : []),
        ]}
        send={({ id, quantity, reason, beyond }) =>
          desk.minibar.correct({
            id,
            quantity,
            reason,
            ...(beyond === 'yes' ? { beyond: true } : {}),
          })
        }
      />
      <RecordForm
        hand={hand}
        form="par"
        title={t('minibar.act.par')}
        act={act}
        fields={[
          { kind: 'search', name: 'article', label: t('minibar.form.article'), items },
          {
            kind: 'number',
            name: 'par',
            label: t('minibar.form.par'),
            hint: t('minibar.form.parHint'),
            min: 0,
            max: 99,
            optional: true,
          },
          {
            kind: 'choice',
            name: 'scope',
            label: t('minibar.form.scope'),
            initial: 'room',
            choices: [
              { value: 'room', label: t('minibar.form.room', { place }) },
              { value: 'type', label: t('minibar.form.type', { type }) },
            ],
          },
        ]}
        send={({ article, par, scope }) =>
          desk.minibar.setPar({
            article,
            par,
            scope: scope === 'type' ? 'type' : 'room',
            target: scope === 'type' ? type : place,
          })
        }
      />
    </>
  );
};
