/** What is still open at a room whose guest leaves, each a way to it. */
import { useTranslation } from 'react-i18next';
import type { OpenThing } from '../../../shared/stays/contract.ts';
import { nameIn } from '../../client/texts.ts';
import { RecordNotice } from '../../ui/register/RecordNotice.tsx';
import { TextLink } from '../../ui/TextLink.tsx';
import { jumpTo } from '../alarms/jump.ts';

export const OpenThings = ({ open, leaves }: { open: readonly OpenThing[]; leaves: boolean }) => {
  const { t, i18n } = useTranslation();
  if (open.length === 0) return null;
  return (
    <RecordNotice
      tone={leaves ? 'late' : 'warn'}
      title={t('stays.stillOpen', { count: open.length })}
      reasons={open.map(({ subject, words, facts }) => ({
        id: `${subject.kind} ${subject.id}`,
        speaks: 'against' as const,
        words: (
          <TextLink onClick={() => jumpTo({ about: subject })}>
            {t(`stays.open.${words}`, {
              ...facts,
              name:
                typeof facts.zh === 'string' && typeof facts.en === 'string'
                  ? nameIn({ zh: facts.zh, en: facts.en }, i18n.language)
                  : '',
            })}
          </TextLink>
        ),
      }))}
    />
  );
};
