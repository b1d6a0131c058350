/** A past request on the record screen: the same card as on the board. */
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { houseNow } from '../../client/clock.ts';
import { orpc } from '../../client/desk.ts';
import { nearAt, useTimeZone } from '../../client/house-time.ts';
import { Panel } from '../../ui/Panel.tsx';
import { Tag } from '../../ui/Tag.tsx';
import { usePlaceName, useServiceName } from '../board/names.ts';
import classes from './CallRecord.module.css';

export const RequestRecord = ({ id }: { id: string }) => {
  const { t } = useTranslation();
  const place = usePlaceName();
  const service = useServiceName();
  const timeZone = useTimeZone();
  const { data: request } = useQuery(orpc.requests.get.queryOptions({ input: { id } }));
  if (!request) return <Panel>{null}</Panel>;
  const when = (moment: string) => nearAt(Date.parse(moment), houseNow(), timeZone);
  return (
    <Panel
      title={`#${request.number} ${request.place ? place(request.place) : ''} ${service(request.service)}`}
      facts={when(request.loggedAt)}
      tools={<Tag>{t(`requests.state.${request.state}`)}</Tag>}
    >
      <div className={classes.body} data-selectable>
        <p className={classes.said}>{request.words}</p>
        <h3>{t('requests.card.timeline')}</h3>
        <ol className={classes.lines}>
          {request.events.map((event) => (
            <li key={event.seq}>
              {when(event.at)} {event.byName || event.by} {event.text ?? event.kind}
            </li>
          ))}
        </ol>
      </div>
    </Panel>
  );
};
