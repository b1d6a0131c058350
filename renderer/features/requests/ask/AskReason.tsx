/** 取消 and 重开: a reason by its digit, or in the operator's own words. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { desk } from '../../../client/desk.ts';
import { act } from '../act.ts';
import { ask } from '../selection.ts';
import { AskChoice } from './AskChoice.tsx';
import { AskLine } from './AskLine.tsx';

const reasons = {
  cancel: ['withdrawn', 'mistaken', 'duplicate', 'impossible'],
  reopen: ['again', 'incomplete', 'wrong'],
} as const;

export const AskReason = ({ id, step }: { id: string; step: 'cancel' | 'reopen' }) => {
  const { t } = useTranslation();
  const [own, setOwn] = useState(false);
  const label = t(`requests.ask.${step}`);
  const send = (reason: string) => void act(id, () => desk.requests[step]({ id, reason }));
  if (own)
    return (
      <AskLine
        label={label}
        placeholder={t(`requests.ask.${step}Other`)}
        onSend={(typed) => typed.trim() !== '' && send(typed.trim())}
        onLeave={() => ask(null)}
      />
    );
  return (
    <AskChoice
      label={label}
      // The reason is recorded in words, as it was said, so that the record can be searched for it.
      choices={[
        ...reasons[step].map((name) => {
          const words = t(`requests.${step}Reason.${name}`);
          return { name: words, label: words };
        }),
        { name: '', label: t('requests.waiting.other') },
      ]}
      onChoose={(words) => (words === '' ? setOwn(true) : send(words))}
      onLeave={() => ask(null)}
    />
  );
};
