/** What a turn of its floor meant for a request, in words: who took over when, and why it stayed or moved. */
import { useTranslation } from 'react-i18next';
import type { SubjectEvent } from '../../../shared/events/contract.ts';
import { useMoment } from '../board/time.ts';

const isTurn = ({ kind }: SubjectEvent): boolean => kind.startsWith('model-');

/** The last turn a request has lived through. */
export const lastTurn = (events: readonly SubjectEvent[]): SubjectEvent | undefined =>
  events.findLast(isTurn);

export const useModelWords = () => {
  const { t } = useTranslation();
  const moment = useMoment();
  /** Nothing for an event that is no turn. */
  return (event: SubjectEvent): string[] => {
    if (!isTurn(event)) return [];
    const { floor, by, sinceMs, why, toName, wasName } = event.facts;
    const time = moment(Number(sinceMs));
    return [
      t(`requests.model.turned.${String(by)}`, { floor, time, defaultValue: '' }),
      typeof why === 'string'
        ? t(`requests.model.why.${why}`, { name: toName, defaultValue: '' })
        : '',
      typeof wasName === 'string' ? t('requests.model.was', { name: wasName }) : '',
    ].filter((words) => words !== '');
  };
};
