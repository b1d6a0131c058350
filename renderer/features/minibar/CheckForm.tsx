/** A check as fast as it is said: the room and what was taken in one line, read as it is typed. */
import { useTranslation } from 'react-i18next';
import type { MinibarCheck } from '../../../shared/minibar/contract.ts';
import { readCheck } from '../../../shared/minibar/model.ts';
import { RecordForm } from '../../app/register/form/RecordForm.tsx';
import type { Act } from '../../app/register/useAct.ts';
import type { RegisterHand } from '../../app/register/useRegister.ts';
import { desk } from '../../client/desk.ts';
import { WindowError } from '../../client/errors.ts';
import { roomOf, useArticles } from './articles.ts';
import type { MinibarLine } from './lines.ts';

type CheckFormProps = { hand: RegisterHand<MinibarLine>; act: Act };

/** What was taken, and what it comes to. */
export const useSaid = () => {
  const { t } = useTranslation();
  const { pieces } = useArticles();
  return ({ place, taken }: Pick<MinibarCheck, 'place' | 'taken'>): string =>
    t('minibar.said', {
      place,
      sum: taken.length === 0 ? t('minibar.facts.nothing') : pieces(taken),
    });
};

export const CheckForm = ({ hand, act }: CheckFormProps) => {
  const { t } = useTranslation();
  const { articles, pieces } = useArticles();
  const said = useSaid();
  const offered = articles.filter((article) => article.offered);
  const read = (typed: string) => {
    const line = readCheck(typed, offered, roomOf);
    return { ...line, place: line.place ?? hand.id };
  };
  const meaning = (typed: string) => {
    const { place, taken, nothing, unread } = read(typed);
    const sum = nothing ? t('minibar.facts.nothing') : pieces(taken) || t('minibar.form.empty');
    return (
      <>
        {place ?? <em>{t('minibar.form.noRoom')}</em>} · {sum}
        {unread.length > 0 ? (
          <em> · ⚠ {t('minibar.form.unread', { words: unread.join(' ') })}</em>
        ) : null}
      </>
    );
  };
  return (
    <RecordForm
      hand={hand}
      form="check"
      layout="line"
      // Where no room is typed the one in hand is meant.
      about={hand.id ?? ''}
      title={t('minibar.act.check')}
      act={act}
      fields={[
        {
          kind: 'text',
          name: 'line',
          label: t('minibar.form.line'),
          hint: t('minibar.form.lineHint'),
          meaning,
          sends: true,
          maxLength: 400,
        },
        {
          kind: 'choice',
          name: 'payer',
          label: t('minibar.form.payer'),
          initial: 'auto',
          choices: [
            { value: 'auto', label: t('minibar.form.payerAuto') },
            { value: 'departed', label: t('minibar.form.payerLeft') },
          ],
        },
      ]}
      send={async ({ line, payer }) => {
        const { place, taken, nothing, unread, beyond } = read(line);
        if (place === null) throw new WindowError('INVALID_INPUT', 'minibar.noRoom', {});
        if (unread.length > 0)
          throw new WindowError('INVALID_INPUT', 'minibar.unread', { words: unread.join(' ') });
        if (taken.length === 0 && !nothing)
          throw new WindowError('INVALID_INPUT', 'minibar.empty', {});
        return desk.minibar.check({
          place,
          taken,
          ...(beyond ? { beyond } : {}),
          ...(payer === 'departed' ? { payer: 'departed' as const } : {}),
        });
      }}
      said={said}
      undo={({ id }) => desk.minibar.undo({ id })}
      onDone={({ place }) => hand.select(place)}
    />
  );
};
