/** Who had a key by the paper, Enter after Enter: given out, given out and back, or only back; and a slip taken back. */
import { useTranslation } from 'react-i18next';
import type { OutageView } from '../../../shared/outages/contract.ts';
import { RecordForm } from '../../app/register/form/RecordForm.tsx';
import type { Act } from '../../app/register/useAct.ts';
import type { RegisterHand } from '../../app/register/useRegister.ts';
import { desk } from '../../client/desk.ts';
import { usePaperLine } from './usePaperLine.ts';

type EnterKeyFormProps = { hand: RegisterHand<OutageView>; act: Act; outage: OutageView };

/** A slip of the pen found later: the newest line about a key is taken back. */
export const UndoKeyForm = ({ hand, act, outage }: EnterKeyFormProps) => {
  const { t } = useTranslation();
  return (
    <RecordForm
      hand={hand}
      form="undo-key"
      title={t('outages.act.undoKey')}
      act={act}
      fields={[
        {
          kind: 'text',
          name: 'key',
          label: t('outages.form.key'),
          hint: t('outages.form.keyHint'),
          maxLength: 64,
        },
      ]}
      send={({ key }) => desk.outages.undoKey({ outage: outage.id, key })}
    />
  );
};

export const EnterKeyForm = ({ hand, act, outage }: EnterKeyFormProps) => {
  const { t } = useTranslation();
  const { entered, people, time, writtenBy, onDone } = usePaperLine(hand, outage, 'enter-key');
  return (
    <RecordForm
      key={entered}
      hand={hand}
      form="enter-key"
      title={t('outages.act.enterKey')}
      act={act}
      said={t('outages.said')}
      fields={[
        {
          kind: 'text',
          name: 'key',
          label: t('outages.form.key'),
          hint: t('outages.form.keyHint'),
          maxLength: 64,
        },
        {
          kind: 'search',
          name: 'to',
          label: t('outages.form.to'),
          hint: t('outages.form.toHint'),
          items: people,
          free: true,
          optional: true,
        },
        { ...time, name: 'given', label: t('outages.form.given'), optional: true },
        {
          ...time,
          name: 'returned',
          label: t('outages.form.returned'),
          hint: t('outages.form.returnedHint'),
          optional: true,
          sends: true,
        },
        writtenBy,
      ]}
      send={async ({ key, to, given, returned, writtenBy }) => {
        await desk.outages.enterKey({
          outage: outage.id,
          key,
          ...(to === '' ? {} : { to }),
          ...(given === null ? {} : { givenAt: given }),
          ...(returned === null ? {} : { returnedAt: returned }),
          writtenBy,
        });
        return writtenBy;
      }}
      onDone={onDone}
    />
  );
};
