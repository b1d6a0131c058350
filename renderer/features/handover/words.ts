/** An item's words in the person's language, from the keys and facts the desk gives. */
import { useTranslation } from 'react-i18next';
import type { Fact, HandoverItem, Words } from '../../../shared/handover/contract.ts';
import { nameIn } from '../../client/texts.ts';

type Moment = (ms: number) => string;

/** @param moment how a point of time is written: short on the screen, with its day on paper */
export const useHandoverWords = (moment: Moment) => {
  const { t, i18n } = useTranslation();
  const fact = (value: Fact): string => {
    if (typeof value !== 'object') return String(value);
    if ('at' in value) return moment(Date.parse(value.at));
    if ('key' in value) return t(value.key, { defaultValue: '' });
    return nameIn(value, i18n.language);
  };
  const say = (kind: 'item' | 'tag', { key, facts }: Words): string =>
    t(
      `handover.${kind}.${key}`,
      Object.fromEntries(Object.entries(facts).map(([name, value]) => [name, fact(value)])),
    );
  return {
    fact,
    head: ({ head }: HandoverItem): string => fact(head),
    what: ({ words }: HandoverItem): string => words.map((one) => say('item', one)).join(' · '),
    who: ({ who }: HandoverItem): string => who.map(fact).join(' · '),
    tag: ({ tag }: HandoverItem): string => (tag === null ? '' : say('tag', tag)),
  };
};
export type HandoverWords = ReturnType<typeof useHandoverWords>;
