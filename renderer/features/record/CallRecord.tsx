/** A past call: who rang, who took it, everything said, and what came of it. */
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { SearchHit } from '../../../shared/search/contract.ts';
import { houseNow } from '../../client/clock.ts';
import { orpc } from '../../client/desk.ts';
import { nearAt, useTimeZone } from '../../client/house-time.ts';
import { Panel } from '../../ui/Panel.tsx';
import { Tag } from '../../ui/Tag.tsx';
import { usePlaceName, useServiceName, useStaffName } from '../board/names.ts';
import classes from './CallRecord.module.css';

const GivenRequest = ({ id }: { id: string }) => {
  const { t } = useTranslation();
  const service = useServiceName();
  const { data } = useQuery(orpc.requests.get.queryOptions({ input: { id } }));
  if (!data) return null;
  return (
    <li>
      <b>#{data.number}</b> {service(data.service)} {data.quantity ? `×${data.quantity}` : ''}{' '}
      <Tag>{t(`requests.state.${data.state}`)}</Tag>
    </li>
  );
};

export const CallRecord = ({ hit }: { hit: SearchHit }) => {
  const { t } = useTranslation();
  const place = usePlaceName();
  const staff = useStaffName();
  const timeZone = useTimeZone();
  const { data: call, isError } = useQuery(orpc.calls.get.queryOptions({ input: { id: hit.id } }));
  const when = (moment: string) => nearAt(Date.parse(moment), houseNow(), timeZone);
  const title = t('record.callTitle', { number: hit.number });
  if (!call) {
    return (
      <Panel title={title} facts={when(hit.at)}>
        <div className={classes.body}>
          <p className={classes.said} data-selectable>
            {hit.text}
          </p>
          {isError ? <p className={classes.quiet}>{t('record.notFound')}</p> : null}
        </div>
      </Panel>
    );
  }
  const facts: readonly (readonly [string, string])[] = [
    ['place', call.place ? place(call.place) : '–'],
    ['caller', `${t(`record.callers.${call.caller}`)} · ${t(`record.channels.${call.channel}`)}`],
    ['takenBy', `${staff(call.takenBy)} · ${t('record.line', { line: call.line })}`],
    ['began', when(call.beganAt)],
    ['ended', call.endedAt ? when(call.endedAt) : t('record.running')],
  ];
  return (
    <Panel
      title={title}
      facts={when(call.beganAt)}
      tools={
        <Tag tone={call.repeatedBack ? 'good' : 'plain'}>
          {call.repeatedBack ? `✓ ${t('record.repeated')}` : t('record.notRepeated')}
        </Tag>
      }
    >
      <div className={classes.body} data-selectable>
        <dl className={classes.facts}>
          {facts.map(([name, value]) => (
            <div key={name}>
              <dt>{t(`record.${name}`)}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
        <h3>{t('record.said')}</h3>
        {call.said.length === 0 ? <p className={classes.quiet}>{t('record.saidNothing')}</p> : null}
        <ol className={classes.lines}>
          {call.said.map((line, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: lines are only ever added at the end.
            <li key={index}>{line}</li>
          ))}
        </ol>
        {call.draft ? (
          <p className={classes.quiet}>
            {t('record.unrecorded')} {call.draft}
          </p>
        ) : null}
        {call.requestIds.length > 0 ? <h3>{t('record.gives')}</h3> : null}
        <ul className={classes.given}>
          {call.requestIds.map((id) => (
            <GivenRequest key={id} id={id} />
          ))}
        </ul>
      </div>
    </Panel>
  );
};
