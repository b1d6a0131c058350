/** A line of the paper with its times, Enter after Enter; the next line stands ready when one is entered. */
import { useTranslation } from 'react-i18next';
import type { OutageView } from '../../../shared/outages/contract.ts';
import { RecordForm } from '../../app/register/form/RecordForm.tsx';
import type { Act } from '../../app/register/useAct.ts';
import type { RegisterHand } from '../../app/register/useRegister.ts';
import { desk } from '../../client/desk.ts';
import { LineWords } from '../intake/LineWords.tsx';
import { usePaperLine } from './usePaperLine.ts';

type EnterFormProps = { hand: RegisterHand<OutageView>; act: Act; outage: OutageView };

const answers = ['yes', 'no', 'unknown'] as const;

export const EnterForm = ({ hand, act, outage }: EnterFormProps) => {
  const { t } = useTranslation();
  const { entered, people, time, writtenBy, onDone } = usePaperLine(hand, outage, 'enter');
  const maybe = { ...time, hint: t('outages.form.emptyHint'), optional: true } as const;
  return (
    <RecordForm
      key={entered}
      hand={hand}
      form="enter"
      title={t('outages.act.enter')}
      act={act}
      said={t('outages.said')}
      fields={[
        {
          kind: 'text',
          name: 'text',
          label: t('outages.form.text'),
          hint: t('outages.form.textHint'),
          maxLength: 1_000,
          meaning: (typed: string) => <LineWords text={typed} />,
        },
        { ...time, name: 'received', label: t('outages.form.received') },
        { ...maybe, name: 'dispatched', label: t('outages.form.dispatched') },
        { ...maybe, name: 'done', label: t('outages.form.done') },
        {
          kind: 'search',
          name: 'by',
          label: t('outages.form.by'),
          hint: t('outages.form.byHint'),
          items: people,
          optional: true,
          sends: true,
        },
        writtenBy,
        {
          kind: 'choice',
          name: 'satisfied',
          label: t('outages.form.satisfied'),
          initial: 'unknown',
          choices: answers.map((value) => ({ value, label: t(`requests.satisfied.${value}`) })),
        },
      ]}
      send={async ({ text, received, dispatched, done, by, writtenBy, satisfied }) => {
        await desk.outages.enter({
          outage: outage.id,
          text,
          receivedAt: received,
          ...(dispatched === null ? {} : { dispatchedAt: dispatched }),
          ...(done === null ? {} : { doneAt: done }),
          ...(by === '' ? {} : { by }),
          writtenBy,
          satisfied: answers.find((one) => one === satisfied) ?? 'unknown',
        });
        return writtenBy;
      }}
      onDone={onDone}
    />
  );
};
