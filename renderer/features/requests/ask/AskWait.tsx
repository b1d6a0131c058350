/** 等待: why the work stands still, then in how many minutes to look again. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { minuteMs } from '../../../../shared/kernel/durations.ts';
import { isoAt } from '../../../../shared/kernel/time.ts';
import { waitingReasons } from '../../../../shared/requests/model.ts';
import { houseNow } from '../../../client/clock.ts';
import { desk } from '../../../client/desk.ts';
import { useTimeZone } from '../../../client/house-time.ts';
import { momentFrom } from '../../../client/typed-time.ts';
import { useMoment } from '../../board/time.ts';
import { act } from '../act.ts';
import { ask } from '../selection.ts';
import { AskChoice } from './AskChoice.tsx';
import { AskLine } from './AskLine.tsx';

const leave = () => ask(null);

/** Nothing waits for good: with no time typed it is looked at again after half an hour. */
const recheckAfterMs = 30 * minuteMs;

const AskRecheck = ({ id, reason }: { id: string; reason: string }) => {
  const { t } = useTranslation();
  const moment = useMoment();
  const timeZone = useTimeZone();
  const at = (typed: string) => momentFrom(typed, houseNow(), timeZone);
  return (
    <AskLine
      numeric
      label={`${t(`requests.waiting.${reason}`, { defaultValue: reason })} · ${t('requests.ask.recheck')}`}
      placeholder={t('requests.ask.recheckHint')}
      meaning={(typed) => {
        const by = at(typed);
        if (by !== null) return moment(by);
        return typed.trim() === ''
          ? moment(houseNow() + recheckAfterMs)
          : t('requests.ask.badTime');
      }}
      onSend={(typed) => {
        const by = at(typed);
        if (by === null && typed.trim() !== '') return;
        const recheckAt = isoAt(by ?? houseNow() + recheckAfterMs, timeZone);
        void act(id, () => desk.requests.wait({ id, reason, recheckAt }));
      }}
      onLeave={leave}
    />
  );
};

export const AskWait = ({ id }: { id: string }) => {
  const { t } = useTranslation();
  const [reason, setReason] = useState<string | null>(null);
  if (reason === null)
    return (
      <AskChoice
        label={t('requests.ask.wait')}
        choices={waitingReasons.map((name) => ({ name, label: t(`requests.waiting.${name}`) }))}
        onChoose={setReason}
        onLeave={leave}
      />
    );
  if (reason === 'other')
    return (
      <AskLine
        label={t('requests.ask.wait')}
        placeholder={t('requests.ask.waitOther')}
        onSend={(typed) => typed.trim() !== '' && setReason(typed.trim())}
        onLeave={leave}
      />
    );
  return <AskRecheck key={reason} id={id} reason={reason} />;
};
