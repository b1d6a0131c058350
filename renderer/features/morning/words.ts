/** A line of the morning, in the person's language. What it has no words for, the handover has. */
import { useTranslation } from 'react-i18next';
import type { Fact, Words } from '../../../shared/handover/contract.ts';
import type { MorningItem } from '../../../shared/morning/contract.ts';
import { nameIn } from '../../client/texts.ts';

/** @param moment how a point of time is written */
export const useMorningWords = (moment: (ms: number) => string) => {
  const { t, i18n } = useTranslation();
  const fact = (value: Fact): string => {
    if (typeof value !== 'object') return String(value);
    if ('at' in value) return moment(Date.parse(value.at));
    if ('key' in value) return t(value.key, { defaultValue: '' });
    return nameIn(value, i18n.language);
  };
  const say = (kind: 'item' | 'tag', { key, facts }: Words): string =>
    t(
      [`morning.${kind}.${key}`, `handover.${kind}.${key}`],
      Object.fromEntries(Object.entries(facts).map(([name, value]) => [name, fact(value)])),
    );
  return {
    head: ({ head }: MorningItem): string => fact(head),
    what: ({ words }: MorningItem): string => words.map((one) => say('item', one)).join(' · '),
    who: ({ who }: MorningItem): string => who.map(fact).join(' · '),
    tag: ({ tag }: MorningItem): string => (tag === null ? '' : say('tag', tag)),
  };
};
export type MorningWords = ReturnType<typeof useMorningWords>;
