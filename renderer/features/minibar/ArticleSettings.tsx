/** The minibars' articles: name, key, price, barcode and par; par by room type; withdrawn and offered again. */
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { amountOf } from '../../../shared/kernel/money.ts';
import type { MinibarArticle, MinibarPar } from '../../../shared/minibar/contract.ts';
import type { Field } from '../../app/register/form/fields.ts';
import { RecordForm } from '../../app/register/form/RecordForm.tsx';
import { type SettingsLine, settingsForm } from '../../app/register/settings/lines.ts';
import { type SettingsHand, SettingsPanel } from '../../app/register/settings/SettingsPanel.tsx';
import type { Act } from '../../app/register/useAct.ts';
import type { RegisterHand } from '../../app/register/useRegister.ts';
import { desk, orpc } from '../../client/desk.ts';
import { nameIn } from '../../client/texts.ts';
import { useLayout, useTypeName } from '../layout/useLayout.ts';

const none: readonly MinibarPar[] = [];
const inCents = (amount: number): number => Math.round(amount * 100);

type FormProps = { hand: SettingsHand; act: Act; currency: string };

/** What every article has; the present values where there is one. */
const useArticleFields = (currency: string, article: MinibarArticle | null) => {
  const { t } = useTranslation();
  const text = <Name extends string>(name: Name, maxLength: number, initial: string | undefined) =>
    ({
      kind: 'text',
      name,
      label: t(`minibar.form.${name}`),
      maxLength,
      ...(initial === undefined ? {} : { initial }),
    }) as const;
  return [
    text('zh', 64, article?.zh),
    text('en', 64, article?.en),
    text('key', 4, article?.key),
    {
      kind: 'number',
      name: 'amount',
      label: t('minibar.form.price', { currency }),
      ...(article ? { initial: article.cents / 100 } : {}),
      min: 0,
      max: 99_999,
    },
    {
      kind: 'number',
      name: 'par',
      label: t('minibar.form.par'),
      initial: article?.par ?? 1,
      min: 0,
      max: 99,
    },
    { ...text('barcode', 64, article?.barcode ?? undefined), optional: true },
  ] as const satisfies readonly Field[];
};

const AddForm = ({ hand, act, currency }: FormProps) => {
  const { t } = useTranslation();
  const fields = useArticleFields(currency, null);
  return (
    <RecordForm
      hand={hand}
      form={settingsForm('add')}
      title={t('minibar.act.addArticle')}
      act={act}
      fields={
        [
          {
            kind: 'text',
            name: 'id',
            label: t('minibar.form.code'),
            hint: 'orange-juice',
            maxLength: 48,
          },
          ...fields,
        ] as const
      }
      send={({ amount, barcode, ...values }) =>
        desk.minibar.addArticle({
          ...values,
          cents: inCents(amount),
          barcode: barcode === '' ? null : barcode,
        })
      }
    />
  );
};

const ChangeForm = ({ hand, act, currency, article }: FormProps & { article: MinibarArticle }) => {
  const { i18n } = useTranslation();
  const fields = useArticleFields(currency, article);
  const { id, zh, en, key, cents, par, barcode } = article;
  return (
    <RecordForm
      hand={hand}
      form={settingsForm(id)}
      title={nameIn(article, i18n.language)}
      act={act}
      fields={fields}
      send={({ amount, barcode: typed, ...values }) =>
        desk.minibar.changeArticle({
          article: id,
          ...values,
          cents: inCents(amount),
          barcode: typed === '' ? null : typed,
        })
      }
      undo={() => desk.minibar.changeArticle({ article: id, zh, en, key, cents, par, barcode })}
    />
  );
};

const ParForm = ({ hand, act, article, pars }: Omit<FormProps, 'currency'> & ParProps) => {
  const { t, i18n } = useTranslation();
  const typeName = useTypeName();
  const { types } = useLayout();
  const set = (type: string) => pars.find(({ target }) => target === type)?.par ?? null;
  return (
    <RecordForm
      hand={hand}
      form={settingsForm(`par.${article.id}`)}
      title={`${nameIn(article, i18n.language)} · ${t('minibar.act.parOfType')}`}
      act={act}
      fields={(value) => {
        const type = String(value('type') ?? '');
        return [
          {
            kind: 'choice',
            name: 'type',
            label: t('minibar.form.roomType'),
            choices: types.map((one) => ({
              value: one,
              label: `${typeName(one)} ${set(one) ?? article.par}`,
            })),
          },
          {
            kind: 'number',
            name: 'par',
            label: t('minibar.form.par'),
            hint: t('minibar.form.parAsArticle', { par: article.par }),
            ...(set(type) === null ? {} : { initial: set(type) ?? 0 }),
            min: 0,
            max: 99,
            optional: true,
          },
        ] as const;
      }}
      send={({ type, par }) =>
        desk.minibar.setPar({ scope: 'type', target: type, article: article.id, par })
      }
    />
  );
};
type ParProps = { article: MinibarArticle; pars: readonly MinibarPar[] };

type ArticleLine = SettingsLine & ParProps;
type ArticleSettingsProps = {
  hand: RegisterHand<{ id: string }>;
  act: Act;
  articles: readonly MinibarArticle[];
  currency: string;
};

export const ArticleSettings = ({ hand, act, articles, currency }: ArticleSettingsProps) => {
  const { t, i18n } = useTranslation();
  const typeName = useTypeName();
  const all = useQuery(orpc.minibar.pars.queryOptions()).data?.pars ?? none;
  const lines = articles.map((article): ArticleLine => {
    const pars = all.filter((par) => par.article === article.id && par.scope === 'type');
    const others = pars.map(({ target, par }) => `${typeName(target)} ${par}`).join(' ');
    return {
      id: article.id,
      form: article.id,
      head: article.key,
      name: nameIn(article, i18n.language),
      value: [
        amountOf(article.cents, currency, i18n.language),
        `${t('minibar.form.par')} ${article.par}${others === '' ? '' : ` (${others})`}`,
      ].join(' · '),
      off: !article.offered,
      of: { kind: 'minibar-article', id: article.id },
      article,
      pars,
    };
  });
  const offer = (article: string, offered: boolean) =>
    desk.minibar.changeArticle({ article, offered });
  return (
    <SettingsPanel
      hand={hand}
      act={act}
      title={t('minibar.act.article')}
      note={t('minibar.settingsNote')}
      stale={orpc.minibar.key()}
      lines={lines}
      actions={(line) => [
        {
          key: 'A',
          text: 'minibar.act.addArticle',
          foot: 30,
          run: () => hand.openForm(settingsForm('add')),
        },
        {
          key: 'P',
          text: 'minibar.act.parOfType',
          foot: 31,
          when: line !== null,
          run: () => line && hand.openForm(settingsForm(`par.${line.id}`)),
        },
        {
          key: 'X',
          text: line?.off ? 'minibar.act.offer' : 'minibar.act.withdraw',
          foot: 32,
          when: line !== null,
          run: () =>
            line &&
            act.run(() => offer(line.id, line.off === true), {
              undo: () => offer(line.id, line.off !== true),
            }),
        },
      ]}
    >
      {(inner, line) => (
        <>
          <AddForm hand={inner} act={act} currency={currency} />
          {line ? (
            <>
              <ChangeForm
                key={line.id}
                hand={inner}
                act={act}
                currency={currency}
                article={line.article}
              />
              <ParForm hand={inner} act={act} article={line.article} pars={line.pars} />
            </>
          ) : null}
        </>
      )}
    </SettingsPanel>
  );
};
