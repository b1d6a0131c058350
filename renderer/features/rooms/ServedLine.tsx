/** Who serves a room's floor now, until when, who answers there, and why today is not as usual. */
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { orpc } from '../../client/desk.ts';
import { useIsoMoment } from '../board/time.ts';
import classes from './RoomCard.module.css';

export const ServedLine = ({ room }: { room: string }) => {
  const { t } = useTranslation();
  const moment = useIsoMoment();
  const at = useQuery(orpc.serviceModel.at.queryOptions({ input: { place: room } })).data;
  if (!at) return null;
  return (
    <p className={classes.nothing} data-testid="served-line">
      {[
        `${t('rooms.floor', { code: at.floor })} ${t(`rooms.serves.${at.servedBy}`)}`,
        at.until === null ? null : t('rooms.until', { time: moment(at.until) }),
        at.answers.toName ?? t('rooms.nobody'),
        at.rule.kind === 'exception' ? t('rooms.exception', { reason: at.rule.reason }) : null,
      ]
        .filter((part) => part !== null)
        .join(' · ')}
    </p>
  );
};
