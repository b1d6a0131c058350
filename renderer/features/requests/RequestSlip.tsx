/** The request slip (服务单): what the attendant takes along, and what is signed when it is done. */
import { useTranslation } from 'react-i18next';
import type { RequestCard } from '../../../shared/requests/contract.ts';
import type { RoomCard } from '../../../shared/rooms/contract.ts';
import { usePaperMoment } from '../../paper/house.ts';
import { Sheet, type SheetFact, SheetFacts, SheetSection, SheetSigns } from '../../paper/Sheet.tsx';
import { usePlaceName, useServiceName, useStaffName } from '../board/names.ts';
import classes from './RequestSlip.module.css';

type RequestSlipProps = {
  card: RequestCard;
  /** The room it is for; null for an area, or a room nobody knows. */
  room: RoomCard | null;
};

/** The guest's name stays off: a slip is carried about and left lying. */
export const RequestSlip = ({ card, room }: RequestSlipProps) => {
  const { t } = useTranslation();
  const service = useServiceName();
  const place = usePlaceName();
  const person = useStaffName();
  const paperMoment = usePaperMoment();
  const moment = (iso: string | null) => (iso === null ? null : paperMoment(Date.parse(iso)));
  const stay = room?.occupancy === 'occupied' ? room.stays[0] : undefined;
  const preferences = [
    ...(stay?.vipClass ? [`★ ${t(`rooms.vipClass.${stay.vipClass}`)}`] : []),
    ...(stay?.preferences ?? []),
  ];
  const facts: SheetFact[] = [
    [t('paper.slip.asked'), card.words],
    [
      t('paper.slip.priority'),
      card.priority === 'normal' ? null : t(`requests.priority.${card.priority}`),
    ],
    [t('paper.slip.preferences'), preferences.join(' · ')],
    [t('paper.slip.logged'), moment(card.loggedAt)],
    [t('paper.slip.for'), moment(card.askedFor)],
    [t('paper.slip.due'), moment(card.dueAt)],
    [t('paper.slip.promise'), moment(card.promise)],
    [
      t('paper.slip.who'),
      card.assignee === null ? t('requests.nobody') : `${person(card.assignee)} ${card.assignee}`,
    ],
  ];
  return (
    <Sheet title={t('paper.slip.title')} mark={t('paper.slip.number', { number: card.number })}>
      <p className={classes.what}>
        <span className={classes.place}>
          {card.place === null ? t('requests.noPlace') : place(card.place)}
        </span>
        <span>
          {service(card.service)}
          {card.quantity === null ? '' : ` × ${card.quantity}`}
        </span>
      </p>
      <SheetFacts facts={facts} />
      <SheetSection title={t('paper.slip.remarks')}>
        <div className={classes.remarks} />
      </SheetSection>
      <SheetSigns who={[t('paper.slip.received'), t('paper.slip.done'), t('paper.slip.guest')]} />
    </Sheet>
  );
};
