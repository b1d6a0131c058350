/** Through whose hands it went: every step with who took it, the system's own among them. */
import { useTranslation } from 'react-i18next';
import type { SubjectEvent } from '../../../shared/events/contract.ts';
import { type Store, stores } from '../../../shared/lost-and-found/model.ts';
import { RecordTimeline } from '../../ui/register/RecordTimeline.tsx';
import { useIsoMoment } from '../board/time.ts';
import { useStored } from './words.ts';

/** The desk did it by itself, in whoever's step it was. */
const bySystem = ['pair-proposed', 'keeping-changed', 'escalated'];
/** Where it lies is part of the step. */
const laying = ['shelved', 'moved'];

const after = ({ changes }: SubjectEvent, column: string): unknown => changes[column]?.after;

export const Custody = ({ events }: { events: readonly SubjectEvent[] }) => {
  const { t } = useTranslation();
  const moment = useIsoMoment();
  const stored = useStored();
  /** Where it lies after each step: an event holds only what it changed. */
  let lies: { store: Store | null; bin: string | null } = { store: null, bin: null };
  const entries = events.map((event) => {
    const store = after(event, 'store');
    const bin = after(event, 'bin');
    lies = {
      store: stores.find((one) => one === store) ?? lies.store,
      bin: bin === undefined ? lies.bin : typeof bin === 'string' ? bin : null,
    };
    const { facts, kind } = event;
    const words = t(`lostAndFound.event.${kind}`, {
      defaultValue: kind,
      number: String(facts['number'] ?? facts['with'] ?? ''),
      percent: String(facts['percent'] ?? ''),
      batch: String(facts['batch'] ?? ''),
    });
    const second = typeof facts['name'] === 'string' ? facts['name'] : null;
    return {
      id: event.seq,
      at: moment(event.at),
      who: bySystem.includes(kind)
        ? t('lostAndFound.system')
        : kind === 'shelved' && second !== null
          ? second
          : event.byName || t('lostAndFound.system'),
      words: laying.includes(kind) ? `${words} ${stored(lies)}`.trim() : words,
      said: event.text,
    };
  });
  return <RecordTimeline title={t('lostAndFound.timeline')} entries={entries} />;
};
