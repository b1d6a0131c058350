/** 承诺: what the guest is told, as minutes or as a clock time. */
import { useTranslation } from 'react-i18next';
import { isoAt } from '../../../../shared/kernel/time.ts';
import { houseNow } from '../../../client/clock.ts';
import { desk } from '../../../client/desk.ts';
import { useTimeZone } from '../../../client/house-time.ts';
import { momentFrom } from '../../../client/typed-time.ts';
import { useMoment } from '../../board/time.ts';
import { act } from '../act.ts';
import { ask } from '../selection.ts';
import { AskLine } from './AskLine.tsx';

export const AskPromise = ({ id }: { id: string }) => {
  const { t } = useTranslation();
  const moment = useMoment();
  const timeZone = useTimeZone();
  const at = (typed: string) => momentFrom(typed, houseNow(), timeZone);
  return (
    <AskLine
      numeric
      label={t('requests.ask.promise')}
      placeholder={t('requests.ask.promiseHint')}
      meaning={(typed) => {
        const by = at(typed);
        if (by !== null) return t('requests.ask.promiseAt', { time: moment(by) });
        return typed.trim() === '' ? null : t('requests.ask.badTime');
      }}
      onSend={(typed) => {
        const by = at(typed);
        if (by !== null) void act(id, () => desk.requests.promise({ id, by: isoAt(by, timeZone) }));
      }}
      onLeave={() => ask(null)}
    />
  );
};
