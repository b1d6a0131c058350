/** 回访: what the guest thought of it. */
import { useTranslation } from 'react-i18next';
import { desk } from '../../../client/desk.ts';
import { act } from '../act.ts';
import { ask } from '../selection.ts';
import { AskChoice } from './AskChoice.tsx';

const answers = ['yes', 'no', 'unknown'] as const;

export const AskConfirm = ({ id }: { id: string }) => {
  const { t } = useTranslation();
  return (
    <AskChoice
      label={t('requests.ask.confirm')}
      choices={answers.map((name) => ({ name, label: t(`requests.satisfied.${name}`) }))}
      onChoose={(name) => {
        const satisfied = answers.find((answer) => answer === name) ?? 'unknown';
        void act(id, () => desk.requests.confirm({ id, satisfied }));
      }}
      onLeave={() => ask(null)}
    />
  );
};
