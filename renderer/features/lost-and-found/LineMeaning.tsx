/** What a line is read as, while it is typed: nothing is recorded that was not shown. */
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useDeferredValue } from 'react';
import { useTranslation } from 'react-i18next';
import { orpc } from '../../client/desk.ts';
import { Tag } from '../../ui/Tag.tsx';
import { usePlaceName } from '../board/names.ts';
import classes from './lost.module.css';
import type { FoundLine, LossLine } from './read-line.ts';
import { dotted } from './words.ts';

/** What the desk reads from the words alone. */
const useTraits = (what: string) => {
  const asked = useDeferredValue(what.trim());
  return useQuery({
    ...orpc.lostAndFound.read.queryOptions({ input: { what: asked } }),
    enabled: asked !== '',
    placeholderData: keepPreviousData,
  }).data;
};

export const LineMeaning = ({ line }: { line: FoundLine | LossLine }) => {
  const { t } = useTranslation();
  const placeName = usePlaceName();
  const traits = useTraits(line.what);
  const { what, place } = line;
  const loss = 'contact' in line ? line : null;
  if (what === '') return null;
  return (
    <span className={classes.meaning} data-testid="line-meaning">
      <b>{what}</b>
      <span>{place === null ? t('lostAndFound.placeUnsaid') : placeName(place)}</span>
      {traits ? (
        <span>
          {dotted(
            t(`lostAndFound.category.${traits.category}`),
            ...traits.colours.map((colour) => t(`lostAndFound.colour.${colour}`)),
            traits.brand,
          )}
        </span>
      ) : null}
      {loss ? (
        <span>{dotted(loss.guest, loss.contact ?? t('lostAndFound.contactUnsaid'))}</span>
      ) : traits && traits.class !== 'general' ? (
        <Tag tone="warn">{t(`lostAndFound.class.${traits.class}`)}</Tag>
      ) : null}
    </span>
  );
};
