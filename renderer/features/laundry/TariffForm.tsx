/** The tariff card, above the list: an article and what is done to it for how much; what express adds. */
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { LaundryArticle, Tariff } from '../../../shared/laundry/contract.ts';
import { treatments } from '../../../shared/laundry/model.ts';
import { RecordForm } from '../../app/register/form/RecordForm.tsx';
import type { Act } from '../../app/register/useAct.ts';
import type { RegisterHand } from '../../app/register/useRegister.ts';
import { desk, orpc } from '../../client/desk.ts';
import { nameIn } from '../../client/texts.ts';
import { findableBy } from '../../ui/find.ts';
import type { BagRow } from './lines.ts';

type TariffFormProps = { hand: RegisterHand<BagRow>; act: Act; tariff: Tariff };

/** `15 – 10`: as they are typed; a dash for what is not done. */
const pricesOf = (article: LaundryArticle): string =>
  treatments.map((name) => (article[name] === null ? '-' : (article[name] ?? 0) / 100)).join(' ');

/** The three prices in hundredths; undefined where a word is no price. */
const readPrices = (typed: string): (number | null)[] | undefined => {
  const prices = typed
    .normalize('NFKC')
    .trim()
    .split(/[\s/,，]+/)
    .map((word) => (/^[-–—]$/.test(word) ? null : Math.round(Number(word) * 100)));
  const wrong = prices.some((price) => price !== null && !(price >= 0));
  return prices.length !== 3 || wrong ? undefined : prices;
};

export const TariffForm = ({ hand, act, tariff }: TariffFormProps) => {
  const { t, i18n } = useTranslation();
  const queries = useQueryClient();
  const { articles, settings } = tariff;
  return (
    <RecordForm
      hand={hand}
      form="tariff"
      layout="line"
      title={t('laundry.act.tariff')}
      act={act}
      fields={[
        {
          kind: 'search',
          name: 'article',
          label: t('laundry.form.article'),
          items: articles.map((article) => ({
            id: article.id,
            title: nameIn(article, i18n.language),
            detail: pricesOf(article),
            words: findableBy(article.id, article.zh, article.en),
          })),
          optional: true,
        },
        {
          kind: 'text',
          name: 'prices',
          label: t('laundry.form.price'),
          hint: t('laundry.form.priceHint'),
          optional: true,
          meaning: (typed) =>
            typed.trim() === '' || readPrices(typed) ? null : t('registers.form.badNumber'),
        },
        {
          kind: 'number',
          name: 'expressPercent',
          label: t('laundry.form.percent'),
          initial: settings.expressPercent,
          min: 0,
          max: 500,
        },
      ]}
      send={async ({ article, prices, expressPercent }) => {
        const read = readPrices(prices);
        if (article !== '' && read) {
          const [wash = null, dry = null, press = null] = read;
          await desk.laundry.changeArticle({ id: article, wash, dry, press });
        }
        if (expressPercent !== settings.expressPercent)
          await desk.laundry.changeSettings({ expressPercent });
      }}
      onDone={() => void queries.invalidateQueries({ queryKey: orpc.laundry.key() })}
    />
  );
};
