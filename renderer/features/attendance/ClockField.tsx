/** The queue at the desk: a badge is scanned or a code typed, and the person is on or off. */
import { useTranslation } from 'react-i18next';
import { hoursText, typedMoment } from '../../../shared/attendance/words.ts';
import { type Said, ScanField } from '../../app/register/ScanField.tsx';
import { desk } from '../../client/desk.ts';
import { problemOf } from '../../client/errors.ts';

type Clocked = Awaited<ReturnType<typeof desk.attendance.clock>>;

const useClockedWords = (): ((clocked: Clocked) => Said) => {
  const { t } = useTranslation();
  return ({ name, what, line, forgottenUntil }) => {
    const say = (key: string, values = {}) => t(`attendance.clocked.${key}`, { name, ...values });
    if (forgottenUntil !== null)
      return { state: 'warn', words: say('forgotten', { until: typedMoment(forgottenUntil) }) };
    const minutes = what === 'on' ? line.lateMinutes : what === 'off' ? line.earlyMinutes : 0;
    if (minutes > 0)
      return { state: 'warn', words: say(what === 'on' ? 'late' : 'early', { minutes }) };
    return what === 'off' && line.overtimeMinutes > 0
      ? { state: 'done', words: say('overtime', { time: hoursText(line.overtimeMinutes) }) }
      : { state: 'done', words: say(what) };
  };
};

type ClockFieldProps = {
  autoFocus: boolean;
  toList: () => void;
  onClocked: (id: string) => void;
  /** The desk said no to a person: they come into hand, with what stands in their way. */
  onRefused: (code: string) => void;
};

export const ClockField = ({ autoFocus, toList, onClocked, onRefused }: ClockFieldProps) => {
  const { t } = useTranslation();
  const wordsOf = useClockedWords();
  return (
    <ScanField
      text="attendance.clockField"
      label={t('attendance.clockField')}
      hint={t('attendance.clockField')}
      help={t('attendance.clockHint')}
      autoFocus={autoFocus}
      toList={toList}
      send={async (code) => {
        try {
          const clocked = await desk.attendance.clock({ code });
          onClocked(clocked.line.id);
          return wordsOf(clocked);
        } catch (error) {
          const { code: refused } = problemOf(error).details;
          if (typeof refused === 'string') onRefused(refused);
          throw error;
        }
      }}
      testId="clock"
    />
  );
};
