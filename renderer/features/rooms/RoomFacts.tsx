/** Who lives in a room and what to know about them: the same on the room's card and while its number is typed. */
import { useTranslation } from 'react-i18next';
import type { GuestBrief } from '../../../shared/guests/contract.ts';
import { dateAt } from '../../../shared/kernel/time.ts';
import type { RoomCard } from '../../../shared/rooms/contract.ts';
import { houseNow } from '../../client/clock.ts';
import { useTimeZone } from '../../client/house-time.ts';
import { Tag } from '../../ui/Tag.tsx';
import { Known, useBriefs } from '../guest-files/Known.tsx';
import classes from './RoomCard.module.css';

type Stay = RoomCard['stays'][number];

/** `11-20`: the year says nothing about who is here now. */
const day = (date: string): string => date.slice(5);

/** The guest's language by name; nothing where it is the operator's own. */
const useLanguage = (code: string | null): string | null => {
  const { i18n } = useTranslation();
  if (code === null || code.slice(0, 2) === i18n.language.slice(0, 2)) return null;
  return new Intl.DisplayNames([i18n.language], { type: 'language' }).of(code.slice(0, 2)) ?? code;
};

type LinesProps = { stay: Stay; brief: GuestBrief | undefined; expected: boolean };

const StayLines = ({ stay, brief, expected }: LinesProps) => {
  const { t } = useTranslation();
  const language = useLanguage(stay.language);
  return (
    <div className={classes.stay}>
      <div className={classes.guest}>
        {expected ? <Tag>{t('rooms.mark.arriving')}</Tag> : null}
        <strong>{stay.guest ?? t('rooms.card.incognito')}</strong>
        {stay.vipClass ? <Tag>★ {t(`rooms.vipClass.${stay.vipClass}`)}</Tag> : null}
        {stay.party > 1 ? (
          <span className={classes.aside}>{t('rooms.card.party', { count: stay.party })}</span>
        ) : null}
        {language ? <Tag>{language}</Tag> : null}
        <span className={classes.dates}>
          {t('rooms.card.until', { arrival: day(stay.arrival), departure: day(stay.departure) })}
        </span>
      </div>
      {brief ? (
        <Known brief={brief} />
      ) : stay.preferences.length > 0 ? (
        <div className={classes.preferences}>
          <span className={classes.aside}>{t('rooms.card.preferences')}</span>{' '}
          {stay.preferences.join(' · ')}
        </div>
      ) : null}
      {stay.notes ? <div className={classes.preferences}>{stay.notes}</div> : null}
    </div>
  );
};

/** Somebody who has not come yet: in a vacant room, or after a guest who leaves today. */
const isExpected = (card: RoomCard, stay: Stay, today: string): boolean =>
  card.arriving &&
  stay.arrival >= today &&
  (card.occupancy === 'vacant' ||
    card.stays.some((other) => other !== stay && other.departure <= today));

export const RoomFacts = ({ card }: { card: RoomCard }) => {
  const { t } = useTranslation();
  const today = dateAt(houseNow(), useTimeZone());
  const briefs = useBriefs(card.stays.length === 0 ? null : card.number);
  if (card.stays.length === 0) return <p className={classes.nothing}>{t('rooms.card.nobody')}</p>;
  return card.stays.map((stay) => (
    <StayLines
      key={`${stay.guest}|${stay.arrival}|${stay.departure}|${stay.notes}`}
      stay={stay}
      brief={briefs.find(({ stayId }) => stayId === stay.id)}
      expected={isExpected(card, stay, today)}
    />
  ));
};
