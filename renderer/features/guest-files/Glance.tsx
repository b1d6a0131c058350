/** What is known of a guest without looking into the file: as much as the board and the stays say. */
import { useTranslation } from 'react-i18next';
import type { GuestLine } from '../../../shared/guests/contract.ts';
import { languageName } from '../../client/texts.ts';
import { RecordFacts } from '../../ui/register/RecordFacts.tsx';
import { RecordPanel } from '../../ui/register/RecordPanel.tsx';
import { Tag } from '../../ui/Tag.tsx';
import classes from './Files.module.css';

export const Glance = ({ guest }: { guest: GuestLine }) => {
  const { t } = useTranslation();
  return (
    <RecordPanel
      title={guest.name ?? t('rooms.card.incognito')}
      facts={guest.room ?? ''}
      tools={guest.vipClass ? <Tag>★ {t(`rooms.vipClass.${guest.vipClass}`)}</Tag> : null}
    >
      <RecordFacts
        facts={[
          [
            t('guests.history.stays'),
            [
              t('guests.stays', { count: guest.stays }),
              guest.lastDeparture ? t('guests.lastLeft', { date: guest.lastDeparture }) : '',
            ]
              .filter(Boolean)
              .join(' · '),
          ],
          guest.language ? [t('guests.facts.language'), languageName(guest.language)] : null,
          guest.company ? [t('guests.facts.company'), guest.company] : null,
        ]}
      />
      <p className={classes.hint}>{t('guests.open')}</p>
    </RecordPanel>
  );
};
