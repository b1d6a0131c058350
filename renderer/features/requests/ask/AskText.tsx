/** 备注 and 答复: a few words, recorded with the step. */
import { useTranslation } from 'react-i18next';
import { desk } from '../../../client/desk.ts';
import { act } from '../act.ts';
import { ask } from '../selection.ts';
import { AskLine } from './AskLine.tsx';

export const AskText = ({ id, step }: { id: string; step: 'note' | 'reply' }) => {
  const { t } = useTranslation();
  return (
    <AskLine
      label={t(`requests.ask.${step}`)}
      placeholder={t(`requests.ask.${step}Hint`)}
      onSend={(typed) => {
        const text = typed.trim();
        if (text !== '') void act(id, () => desk.requests[step]({ id, text }));
      }}
      onLeave={() => ask(null)}
    />
  );
};
