/** The forms of a bag: counting, what is back, what is missing, how that was settled, another promise. */
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { amountOf } from '../../../shared/kernel/money.ts';
import type { BagCard, Tariff } from '../../../shared/laundry/contract.ts';
import { costOf, piecesOf, settlements, treatments } from '../../../shared/laundry/model.ts';
import { RecordForm } from '../../app/register/form/RecordForm.tsx';
import type { Act } from '../../app/register/useAct.ts';
import type { RegisterHand } from '../../app/register/useRegister.ts';
import { desk } from '../../client/desk.ts';
import { WindowError } from '../../client/errors.ts';
import { listed, nameIn } from '../../client/texts.ts';
import type { BagRow } from './lines.ts';
import { readPieces } from './pieces.ts';

type BagFormsProps = { hand: RegisterHand<BagRow>; act: Act; bag: BagCard; tariff: Tariff };

/** What the typed pieces come to, or the words nobody can read. */
const useMeaning = (
  { articles, currency, settings }: Tariff,
  express: (typed: string) => boolean,
) => {
  const { t, i18n } = useTranslation();
  return (typed: string): ReactNode => {
    if (typed.trim() === '') return null;
    const { pieces, unread } = readPieces(typed, articles);
    if (unread !== null) return <em>⚠ {t('laundry.form.unread', { words: unread })}</em>;
    const lines = pieces.map(({ article, treatment, quantity }) => ({
      quantity,
      back: 0,
      cents: articles.find(({ id }) => id === article)?.[treatment] ?? 0,
    }));
    const cents = costOf(lines, express(typed), settings.expressPercent);
    const count = piecesOf(lines);
    return cents === 0
      ? t('laundry.form.meant', { pieces: count })
      : t('laundry.form.meantCost', {
          pieces: count,
          amount: amountOf(cents, currency, i18n.language),
        });
  };
};

/** As they would be typed. */
const typedOf = (bag: BagCard, language: string, word: (name: string) => string): string =>
  listed(
    bag.lines.map((line) => `${nameIn(line, language)} ${word(line.treatment)} ${line.quantity}`),
  );

const Count = ({ hand, act, bag, tariff }: BagFormsProps) => {
  const { t, i18n } = useTranslation();
  const meaning = useMeaning(tariff, () => bag.express);
  const { id } = bag;
  const initial = typedOf(bag, i18n.language, (name) => t(`laundry.treatment.${name}`));
  return (
    <RecordForm
      hand={hand}
      form="count"
      title={t(bag.lines.length > 0 ? 'laundry.act.recount' : 'laundry.act.count')}
      act={act}
      fields={[
        {
          kind: 'textarea',
          name: 'lines',
          label: t('laundry.form.lines'),
          hint: t('laundry.form.linesHint'),
          meaning,
          ...(initial === '' ? {} : { initial }),
        },
        {
          kind: 'choice',
          name: 'present',
          label: t('laundry.form.withGuest'),
          initial: bag.lines.length > 0 && !bag.withGuest ? 'absent' : 'present',
          choices: [
            { value: 'present', label: t('laundry.form.present') },
            { value: 'absent', label: t('laundry.form.absent') },
          ],
        },
        {
          kind: 'choice',
          name: 'express',
          label: t('laundry.form.express'),
          initial: bag.express ? 'express' : 'usual',
          choices: [
            { value: 'usual', label: t('laundry.form.usual') },
            { value: 'express', label: t('laundry.form.express') },
          ],
        },
        {
          kind: 'moment',
          name: 'promise',
          label: t('laundry.form.promise'),
          hint: t('laundry.form.promiseHint'),
          lean: 'ahead',
          optional: true,
        },
      ]}
      send={({ lines, present, express, promise }) => {
        const { pieces, unread } = readPieces(lines, tariff.articles);
        if (unread !== null)
          throw new WindowError('INVALID_INPUT', 'laundry.unread', { words: unread });
        return desk.laundry.count({
          id,
          lines: pieces,
          withGuest: present === 'present',
          express: express === 'express',
          ...(promise === null ? {} : { promise }),
        });
      }}
    />
  );
};

const Missing = ({ hand, act, bag, tariff }: BagFormsProps) => {
  const { t } = useTranslation();
  const { id } = bag;
  const meaning = useMeaning(
    { ...tariff, articles: tariff.articles.map((one) => ({ ...one, ...unpriced(one) })) },
    () => false,
  );
  return (
    <>
      <RecordForm
        hand={hand}
        form="back"
        title={t('laundry.act.back')}
        act={act}
        fields={[
          {
            kind: 'text',
            name: 'lines',
            label: t('laundry.form.backLines'),
            hint: t('laundry.form.linesHint'),
            meaning,
          },
        ]}
        send={({ lines }) => {
          const { pieces, unread } = readPieces(lines, tariff.articles);
          if (unread !== null)
            throw new WindowError('INVALID_INPUT', 'laundry.unread', { words: unread });
          return desk.laundry.back({ id, pieces: pieces.map((piece) => onDocket(bag, piece)) });
        }}
      />
      <RecordForm
        hand={hand}
        form="shortage"
        title={t('laundry.act.shortage')}
        act={act}
        fields={[
          { kind: 'text', name: 'informed', label: t('laundry.form.informed'), maxLength: 64 },
          { kind: 'textarea', name: 'text', label: t('laundry.form.words') },
        ]}
        send={({ informed, text }) => desk.laundry.shortage({ id, informed, text })}
      />
      <RecordForm
        hand={hand}
        form="settle"
        title={t('laundry.act.settle')}
        act={act}
        fields={[
          {
            kind: 'choice',
            name: 'how',
            label: t('laundry.form.how'),
            choices: settlements.map((value) => ({ value, label: t(`laundry.how.${value}`) })),
          },
          { kind: 'text', name: 'text', label: t('laundry.form.note'), optional: true },
        ]}
        send={({ how, text }) =>
          desk.laundry.settle({
            id,
            how: how as (typeof settlements)[number],
            ...(text === '' ? {} : { text }),
          })
        }
      />
    </>
  );
};

const unpriced = (article: Tariff['articles'][number]) =>
  Object.fromEntries(treatments.map((name) => [name, article[name] === null ? null : 0])) as Pick<
    typeof article,
    'wash' | 'dry' | 'press'
  >;

/** Said without its treatment, a piece is the one on the docket. */
const onDocket = (bag: BagCard, piece: ReturnType<typeof readPieces>['pieces'][number]) => {
  const lines = bag.lines.filter(({ article }) => article === piece.article);
  const only = lines.length === 1 ? lines[0] : undefined;
  return only ? { ...piece, treatment: only.treatment } : piece;
};

export const BagForms = (props: BagFormsProps) => {
  const { t } = useTranslation();
  const { hand, act, bag } = props;
  const { id } = bag;
  return (
    <>
      <Count {...props} />
      <Missing {...props} />
      <RecordForm
        hand={hand}
        form="promise"
        title={t('laundry.act.promise')}
        act={act}
        fields={[{ kind: 'moment', name: 'by', label: t('laundry.form.promise'), lean: 'ahead' }]}
        send={({ by }) => desk.laundry.promise({ id, by })}
      />
      <RecordForm
        hand={hand}
        form="note"
        title={t('laundry.act.note')}
        act={act}
        fields={[{ kind: 'textarea', name: 'text', label: t('laundry.form.note') }]}
        send={({ text }) => desk.laundry.note({ id, text })}
      />
      <RecordForm
        hand={hand}
        form="cancel"
        title={t('laundry.act.cancel')}
        act={act}
        fields={[{ kind: 'text', name: 'reason', label: t('laundry.form.reason') }]}
        send={({ reason }) => desk.laundry.cancel({ id, reason })}
      />
    </>
  );
};
