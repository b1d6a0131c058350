/** The tariff card: articles, what is done to each for how much; express and the hours, by which bags are promised. */
import { useTranslation } from 'react-i18next';
import type { LaundryArticle, LaundrySettings, Tariff } from '../../../shared/laundry/contract.ts';
import { treatments } from '../../../shared/laundry/model.ts';
import type { Field } from '../../app/register/form/fields.ts';
import { RecordForm } from '../../app/register/form/RecordForm.tsx';
import { type SettingsLine, settingsForm } from '../../app/register/settings/lines.ts';
import { type SettingsHand, SettingsPanel } from '../../app/register/settings/SettingsPanel.tsx';
import type { Act } from '../../app/register/useAct.ts';
import type { RegisterHand } from '../../app/register/useRegister.ts';
import { desk, orpc } from '../../client/desk.ts';
import { WindowError } from '../../client/errors.ts';
import { clockOfMinute } from '../../client/house-time.ts';
import { nameIn } from '../../client/texts.ts';
import { pricesOf, readPrices } from './prices.ts';

type FormProps = { hand: SettingsHand; act: Act };

/** @throws WindowError for what are no three prices */
const typedPrices = (typed: string) => {
  const prices = readPrices(typed);
  if (prices === null)
    throw new WindowError('INVALID_INPUT', 'laundry.badPrices', { words: typed });
  return prices;
};

const useArticleFields = (article: LaundryArticle | null) => {
  const { t } = useTranslation();
  return [
    {
      kind: 'text',
      name: 'zh',
      label: t('laundry.form.zh'),
      maxLength: 64,
      ...(article ? { initial: article.zh } : {}),
    },
    {
      kind: 'text',
      name: 'en',
      label: t('laundry.form.en'),
      maxLength: 64,
      ...(article ? { initial: article.en } : {}),
    },
    {
      kind: 'text',
      name: 'prices',
      label: t('laundry.form.price'),
      hint: t('laundry.form.priceHint'),
      maxLength: 60,
      ...(article ? { initial: pricesOf(article) } : {}),
      meaning: (typed: string) =>
        typed.trim() === '' || readPrices(typed) ? null : t('laundry.form.priceHint'),
    },
  ] as const satisfies readonly Field[];
};

const AddForm = ({ hand, act }: FormProps) => {
  const { t } = useTranslation();
  const fields = useArticleFields(null);
  return (
    <RecordForm
      hand={hand}
      form={settingsForm('add')}
      title={t('laundry.act.addArticle')}
      act={act}
      fields={
        [
          {
            kind: 'text',
            name: 'id',
            label: t('laundry.form.code'),
            hint: 'silk-tie',
            maxLength: 48,
          },
          ...fields,
        ] as const
      }
      send={async ({ prices, ...values }) =>
        desk.laundry.addArticle({ ...values, ...typedPrices(prices) })
      }
    />
  );
};

const ChangeForm = ({ hand, act, article }: FormProps & { article: LaundryArticle }) => {
  const { i18n } = useTranslation();
  const { id, zh, en, wash, dry, press } = article;
  return (
    <RecordForm
      hand={hand}
      form={settingsForm(id)}
      title={nameIn(article, i18n.language)}
      act={act}
      fields={useArticleFields(article)}
      send={async ({ prices, ...values }) =>
        desk.laundry.changeArticle({ id, ...values, ...typedPrices(prices) })
      }
      undo={() => desk.laundry.changeArticle({ id, zh, en, wash, dry, press })}
    />
  );
};

const HoursForms = ({ hand, act, settings }: FormProps & { settings: LaundrySettings }) => {
  const { t } = useTranslation();
  const { expressPercent, expressMinutes, cutOffMinute, backMinute } = settings;
  const undo = () => desk.laundry.changeSettings(settings);
  return (
    <>
      <RecordForm
        hand={hand}
        form={settingsForm('+express')}
        title={t('laundry.form.express')}
        act={act}
        fields={[
          {
            kind: 'number',
            name: 'percent',
            label: t('laundry.form.percent'),
            initial: expressPercent,
            min: 0,
            max: 500,
          },
          {
            kind: 'number',
            name: 'hours',
            label: t('laundry.form.expressHours'),
            initial: expressMinutes / 60,
            min: 0.5,
            max: 48,
          },
        ]}
        send={({ percent, hours }) =>
          desk.laundry.changeSettings({
            expressPercent: Math.round(percent),
            expressMinutes: Math.round(hours * 60),
          })
        }
        undo={undo}
      />
      <RecordForm
        hand={hand}
        form={settingsForm('+hours')}
        title={t('laundry.form.usual')}
        act={act}
        fields={[
          {
            kind: 'clock',
            name: 'cutOff',
            label: t('laundry.form.cutOff'),
            initial: clockOfMinute(cutOffMinute),
          },
          {
            kind: 'clock',
            name: 'backAt',
            label: t('laundry.form.backAt'),
            initial: clockOfMinute(backMinute),
          },
        ]}
        send={({ cutOff, backAt }) =>
          desk.laundry.changeSettings({ cutOffMinute: cutOff, backMinute: backAt })
        }
        undo={undo}
      />
    </>
  );
};

type TariffLine = SettingsLine & { article: LaundryArticle | null };

const useLines = ({ articles, settings }: Tariff): TariffLine[] => {
  const { t, i18n } = useTranslation();
  const hour = (form: string, field: keyof LaundrySettings, name: string, value: string) => ({
    id: form,
    form,
    group: t('laundry.settings.hours'),
    name,
    value,
    of: { kind: 'laundry-article', id: 'settings', field } as const,
    article: null,
  });
  const prices = (article: LaundryArticle): string =>
    treatments
      .flatMap((one) =>
        article[one] === null
          ? []
          : [
              `${t(`laundry.treatment.${one}`)} ${
                article[one] === 0 ? t('laundry.facts.toPrice') : article[one] / 100
              }`,
            ],
      )
      .join(' · ');
  return [
    hour(
      '+hours',
      'cutOffMinute',
      t('laundry.form.usual'),
      t('laundry.settings.usual', {
        until: clockOfMinute(settings.cutOffMinute),
        back: clockOfMinute(settings.backMinute),
      }),
    ),
    hour(
      '+express',
      'expressPercent',
      t('laundry.form.express'),
      t('laundry.settings.express', {
        percent: settings.expressPercent,
        hours: settings.expressMinutes / 60,
      }),
    ),
    ...articles.map((article) => ({
      id: article.id,
      form: article.id,
      group: t('laundry.settings.articles'),
      name: nameIn(article, i18n.language),
      value: prices(article),
      off: !article.offered,
      of: { kind: 'laundry-article', id: article.id } as const,
      article,
    })),
  ];
};

type TariffSettingsProps = { hand: RegisterHand<{ id: string }>; act: Act; tariff: Tariff };

export const TariffSettings = ({ hand, act, tariff }: TariffSettingsProps) => {
  const { t } = useTranslation();
  const lines = useLines(tariff);
  const offer = (id: string, offered: boolean) => desk.laundry.changeArticle({ id, offered });
  return (
    <SettingsPanel
      hand={hand}
      act={act}
      title={t('laundry.act.tariff')}
      note={t('laundry.settings.note')}
      stale={orpc.laundry.key()}
      lines={lines}
      actions={(line) => [
        {
          key: 'A',
          text: 'laundry.act.addArticle',
          foot: 30,
          run: () => hand.openForm(settingsForm('add')),
        },
        {
          key: 'X',
          text: line?.off ? 'laundry.act.offer' : 'laundry.act.withdraw',
          foot: 31,
          when: line?.article != null,
          run: () =>
            line?.article &&
            act.run(() => offer(line.id, line.off === true), {
              undo: () => offer(line.id, line.off !== true),
            }),
        },
      ]}
    >
      {(inner, line) => (
        <>
          <AddForm hand={inner} act={act} />
          <HoursForms hand={inner} act={act} settings={tariff.settings} />
          {line?.article ? (
            <ChangeForm key={line.id} hand={inner} act={act} article={line.article} />
          ) : null}
        </>
      )}
    </SettingsPanel>
  );
};
