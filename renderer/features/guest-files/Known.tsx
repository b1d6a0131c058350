/** What to know of a guest before speaking: likes and aversions, the day to remember, what is under way. */
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { GuestBrief } from '../../../shared/guests/contract.ts';
import { orpc } from '../../client/desk.ts';
import { Tag } from '../../ui/Tag.tsx';
import classes from './Known.module.css';

const nobody: readonly GuestBrief[] = [];

/** Whoever lives in the room; nobody while it is asked. */
export const useBriefs = (room: string | null): readonly GuestBrief[] =>
  useQuery(orpc.guests.at.queryOptions({ input: { place: room ?? '' }, enabled: room !== null }))
    .data?.guests ?? nobody;

export const Known = ({ brief }: { brief: GuestBrief }) => {
  const { t } = useTranslation();
  const { likes, avoids, anniversaries, open, care } = brief;
  return (
    <>
      {likes.length > 0 ? (
        <div className={classes.line}>
          <span className={classes.aside}>{t('guests.kind.likes')}</span> {likes.join(' · ')}
        </div>
      ) : null}
      {avoids.length > 0 ? (
        <div className={classes.line} data-tone="avoids">
          <span className={classes.aside}>{t('guests.kind.avoids')}</span>{' '}
          {avoids.map((one) => `✗ ${one}`).join(' · ')}
        </div>
      ) : null}
      {anniversaries.length + open + care > 0 ? (
        <div className={classes.tags}>
          {anniversaries.map(({ kind, on }) => (
            <Tag key={kind} tone="warn">
              {t(`guests.anniversary.${kind}`)} {on.slice(5)}
            </Tag>
          ))}
          {open > 0 ? <Tag>{t('guests.facts.openWork', { count: open })}</Tag> : null}
          {care > 0 ? <Tag>{t('guests.careOpen', { count: care })}</Tag> : null}
        </div>
      ) : null}
    </>
  );
};
