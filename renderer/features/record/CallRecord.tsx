/** A past call: who rang, who took it, everything said, and what came of it. */
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { SearchHit } from '../../../shared/search/contract.ts';
import { houseNow } from '../../client/clock.ts';
import { orpc } from '../../client/desk.ts';
import { nearAt, useTimeZone } from '../../client/house-time.ts';
import { RecordFacts } from '../../ui/register/RecordFacts.tsx';
import { RecordPanel } from '../../ui/register/RecordPanel.tsx';
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
      <RecordPanel title={title} facts={when(hit.at)}>
        <p className={classes.said} data-selectable>
          {hit.text}
        </p>
        {isError ? <p className={classes.quiet}>{t('record.notFound')}</p> : null}
      </RecordPanel>
    );
  }
  return (
    <RecordPanel
      title={title}
      facts={when(call.beganAt)}
      tools={
        <Tag tone={call.repeatedBack ? 'good' : 'plain'}>
          {call.repeatedBack ? `✓ ${t('record.repeated')}` : t('record.notRepeated')}
        </Tag>
      }
    >
      <RecordFacts
        facts={[
          [t('record.place'), call.place ? place(call.place) : '–'],
          [
            t('record.caller'),
            `${t(`record.callers.${call.caller}`)} · ${t(`record.channels.${call.channel}`)}`,
          ],
          [
            t('record.takenBy'),
            `${staff(call.takenBy)} · ${t('record.line', { line: call.line })}`,
          ],
          [t('record.began'), when(call.beganAt)],
          [t('record.ended'), call.endedAt ? when(call.endedAt) : t('record.running')],
        ]}
      />
      <section className={classes.part} data-selectable>
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
      </section>
      {call.requestIds.length > 0 ? (
        <section className={classes.part}>
          <h3>{t('record.gives')}</h3>
          <ul className={classes.given}>
            {call.requestIds.map((id) => (
              <GivenRequest key={id} id={id} />
            ))}
          </ul>
        </section>
      ) : null}
    </RecordPanel>
  );
};
