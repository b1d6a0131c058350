/** Who had a key, spell by spell, and what else has happened to it. */
import { useTranslation } from 'react-i18next';
import type { SubjectEvent } from '../../../shared/events/contract.ts';
import type { SpellView } from '../../../shared/keys/contract.ts';
import { RecordTimeline } from '../../ui/register/RecordTimeline.tsx';
import { useStaffName } from '../board/names.ts';
import { useIsoMoment } from '../board/time.ts';

type SpellsProps = {
  title: string;
  spells: readonly SpellView[];
  /** Names the key of each: where they are of several. */
  withKey?: boolean;
};

export const Spells = ({ title, spells, withKey = false }: SpellsProps) => {
  const { t } = useTranslation();
  const moment = useIsoMoment();
  const person = useStaffName();
  return (
    <RecordTimeline
      title={title}
      entries={spells.map((spell) => ({
        id: `${spell.key} ${spell.from}`,
        at: moment(spell.from),
        who: `${spell.holder.name} ${spell.holder.code}`,
        words: [
          withKey ? spell.key : '',
          spell.until === null
            ? t('keyControl.spell.since')
            : t('keyControl.spell.until', { time: moment(spell.until) }),
          t('keyControl.spell.issuedBy', { name: person(spell.issuedBy) }),
          spell.second === null ? '' : t('keyControl.spell.second', { name: person(spell.second) }),
          spell.ended === null || spell.ended === 'returned'
            ? ''
            : t(`keyControl.ended.${spell.ended}`),
          spell.overridden ? t('keyControl.spell.overridden') : '',
          spell.late ? t('keyControl.spell.late') : '',
        ]
          .filter((part) => part !== '')
          .join(' · '),
      }))}
    />
  );
};

/** Comings and goings stand among the spells. */
const inSpells = ['key-issued', 'key-returned', 'key-transferred'];

export const KeyStory = ({ events }: { events: readonly SubjectEvent[] }) => {
  const { t } = useTranslation();
  const moment = useIsoMoment();
  const told = events.filter(({ kind }) => !inSpells.includes(kind)).reverse();
  if (told.length === 0) return null;
  return (
    <RecordTimeline
      title={t('keyControl.story')}
      entries={told.map((event) => ({
        id: event.seq,
        at: moment(event.at),
        who: event.byName || (event.by === 'scheduler' ? t('requests.card.scheduler') : event.by),
        words: [
          t(`keyControl.event.${event.kind}`, { defaultValue: event.kind }),
          typeof event.facts.tellName === 'string'
            ? t('board.rail.call', { name: event.facts.tellName })
            : '',
        ]
          .filter((part) => part !== '')
          .join(' · '),
        said: event.text,
      }))}
    />
  );
};
