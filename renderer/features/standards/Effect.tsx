/** What the last thirty days would have come to under the targets that are being typed, before they are set. */
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Share, StandardPreview } from '../../../shared/standards/contract.ts';
import type { TargetSlot } from '../../../shared/standards/model.ts';
import type { Slot } from '../../app/register/form/fields.ts';
import { orpc } from '../../client/desk.ts';
import { problemOf } from '../../client/errors.ts';
import { usePlaceName } from '../board/names.ts';
import classes from './standards.module.css';

const days = 30;
const named = 4;

type Wanted = TargetSlot & {
  service: string;
  acknowledgeMinutes?: number;
  completeMinutes?: number;
};

const useShare = () => {
  const { t } = useTranslation();
  return ({ inside, of }: Share): string =>
    of === 0
      ? '–'
      : t('standards.effect.share', { percent: Math.round((inside / of) * 100), inside, of });
};

const Counted = ({ preview }: { preview: StandardPreview }) => {
  const { t } = useTranslation();
  const share = useShare();
  const place = usePlaceName();
  const { changing, complete, open, ownHour, took } = preview;
  if (took === null) return <p>{t('standards.effect.none', { days })}</p>;
  const late = changing.filter(({ inside }) => !inside);
  const kept = changing.filter(({ inside }) => inside);
  const lines = [
    late.length > 0 ? t('standards.effect.late', { count: late.length }) : null,
    kept.length > 0 ? t('standards.effect.kept', { count: kept.length }) : null,
    t('standards.effect.took', took),
    ownHour > 0 ? t('standards.effect.ownHour', { count: ownHour }) : null,
    open.differing > 0
      ? t('standards.effect.open', { count: open.differing, late: open.lateAtOnce })
      : null,
  ];
  return (
    <>
      {(['complete', 'acknowledge'] as const).map((target) => (
        <p key={target} data-weight={target === 'complete' ? 'strong' : undefined}>
          {t('standards.effect.line', {
            target: t(`standards.effect.${target}`),
            was: share(preview[target].was),
            wouldBe: share(preview[target].wouldBe),
          })}
        </p>
      ))}
      {complete.was.of === 0
        ? null
        : lines.filter((line) => line !== null).map((line) => <p key={line}>{line}</p>)}
      {changing.slice(-named).map(({ id, number, place: at, tookMinutes, target }) => (
        <p key={`${id} ${target}`} data-weight="quiet">
          {t('standards.effect.example', {
            number,
            place: at === null ? '' : place(at),
            minutes: tookMinutes,
          })}
        </p>
      ))}
    </>
  );
};

/** @param slot takes the focus once the targets are typed: whoever sets them has seen what it comes to */
export const Effect = ({ slot, wanted }: { slot: Slot; wanted: Wanted }) => {
  const { t } = useTranslation();
  const query = useQuery({
    ...orpc.standards.preview.queryOptions({ input: { ...wanted, days } }),
    placeholderData: keepPreviousData,
    staleTime: 0,
  });
  return (
    <output
      className={classes.effect}
      data-field={slot.name}
      data-testid="effect"
      data-counting={query.isFetching || undefined}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: it is read before Enter sets the targets.
      tabIndex={0}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || event.ctrlKey) return;
        event.preventDefault();
        slot.next();
      }}
    >
      {query.error ? (
        <p>{problemOf(query.error).message}</p>
      ) : query.data ? (
        <Counted preview={query.data} />
      ) : (
        <p>{t('standards.effect.counting')}</p>
      )}
      <p data-weight="quiet">{t('standards.effect.press')}</p>
    </output>
  );
};
