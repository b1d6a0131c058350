/** A line as it is read, in words beside the field it is typed in: where, what, and a room the house has not. */
import { useTranslation } from 'react-i18next';
import { usePlaceName, useServiceName } from '../board/names.ts';
import { useReader } from './reader.ts';

export const LineWords = ({ text }: { text: string }) => {
  const { t } = useTranslation();
  const placeName = usePlaceName();
  const serviceName = useServiceName();
  const { place, items, rest } = useReader()(text);
  const what = items.map(({ service, words, quantity }) =>
    [
      service === 'other' ? `${words} · ${t('intake.freeText')}` : serviceName(service),
      quantity === undefined ? '' : ` ×${quantity}`,
    ].join(''),
  );
  return (
    <span data-testid="line-words">
      {place === null ? t('requests.noPlace') : placeName(place.code)}
      {place === null || place.known ? null : <em> ? {t('intake.unknownRoom')}</em>}
      {' · '}
      {what.length === 0 ? t('intake.freeText') : what.join(t('intake.and'))}
      {what.length === 0 || rest === '' ? null : ` · ${t('intake.rest')} “${rest}”`}
    </span>
  );
};
