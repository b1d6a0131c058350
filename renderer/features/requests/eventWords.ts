/**
 * An event of a request in words: what was done, what it changed that a person would ask about, what was
 * said. Columns a person never asks about are left to the record itself.
 */
import { useTranslation } from 'react-i18next';
import type { SubjectEvent } from '../../../shared/events/contract.ts';
import type { Because } from '../../../shared/requests/contract.ts';
import { usePlaceName, useServiceName } from '../board/names.ts';
import { useMoment } from '../board/time.ts';
import { useModelWords } from './modelWords.ts';
import { useReasons } from './reasons.ts';

const told = [
  'service',
  'place',
  'quantity',
  'words',
  'priority',
  'promiseAtMs',
  'recheckAtMs',
  'waitingReason',
  'satisfied',
];

const isReasons = (value: unknown): value is Because[] => Array.isArray(value);

export const useEventWords = () => {
  const { t } = useTranslation();
  const service = useServiceName();
  const place = usePlaceName();
  const moment = useMoment();
  const reasons = useReasons();
  const model = useModelWords();

  const value = (field: string, raw: unknown): string => {
    if (raw === null || raw === undefined || raw === '') return t('requests.card.empty');
    if (field.endsWith('Ms') && typeof raw === 'number') return moment(raw);
    if (field === 'service') return service(String(raw));
    if (field === 'place') return place(String(raw));
    if (field === 'priority') return t(`requests.priority.${raw}`, { defaultValue: String(raw) });
    if (field === 'waitingReason')
      return t(`requests.waiting.${raw}`, { defaultValue: String(raw) });
    if (field === 'satisfied') return t(`requests.satisfied.${raw}`, { defaultValue: String(raw) });
    return String(raw);
  };

  const change = (event: SubjectEvent, field: string): string | null => {
    const changed = event.changes[field];
    if (!changed) return null;
    const { before, after } = changed;
    // What a step sets out to set needs no "from nothing"; what it clears goes without saying.
    if (after === null || after === undefined) return null;
    const name = t(`requests.field.${field}`, { defaultValue: field });
    if (before === null || before === undefined || before === '')
      return `${name} ${value(field, after)}`;
    return t('requests.card.changed', {
      field: name,
      before: value(field, before),
      after: value(field, after),
    });
  };

  const facts = ({ facts: given, kind }: SubjectEvent): (string | null)[] => [
    typeof given.toName === 'string' && kind !== 'model-kept' ? `→ ${given.toName}` : null,
    // On record now, done then: it was on paper.
    typeof given.lateAtMs === 'number'
      ? `${t('outages.mark')} ${t('outages.atTime', { time: moment(given.lateAtMs) })}`
      : null,
    given.overridden === true ? t('requests.card.overridden') : null,
    isReasons(given.because) && given.overridden !== true ? reasons(given.because) : null,
    typeof given.tellName === 'string' ? t('board.rail.call', { name: given.tellName }) : null,
    typeof given.undoneStep === 'string'
      ? t(`requests.event.${given.undoneStep}`, { defaultValue: given.undoneStep })
      : null,
    typeof given.promiseKept === 'boolean'
      ? t(given.promiseKept ? 'requests.card.kept' : 'requests.card.broken')
      : null,
    kind === 'warned' || kind === 'escalated'
      ? t(`requests.deadline.${String(given.target)}`, { defaultValue: '' })
      : null,
  ];

  return (event: SubjectEvent) => {
    const undone = event.facts.undoes !== undefined;
    return {
      title: t(`requests.event.${undone ? 'undone' : event.kind}`, { defaultValue: event.kind }),
      details: [
        ...model(event),
        ...facts(event),
        ...(undone ? [] : told.map((field) => change(event, field))),
      ].filter((detail): detail is string => detail !== null && detail !== ''),
      text: event.text,
    };
  };
};
