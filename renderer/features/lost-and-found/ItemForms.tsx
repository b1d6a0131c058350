/** The other forms of a record: shelf, store, pickup, note, the end of it. */
import { useTranslation } from 'react-i18next';
import { dateAt } from '../../../shared/kernel/time.ts';
import type {
  FoundItemView,
  LostRecord,
  LostRow,
} from '../../../shared/lost-and-found/contract.ts';
import { stores } from '../../../shared/lost-and-found/model.ts';
import { RecordForm } from '../../app/register/form/RecordForm.tsx';
import type { Act } from '../../app/register/useAct.ts';
import type { RegisterHand } from '../../app/register/useRegister.ts';
import { houseNow } from '../../client/clock.ts';
import { desk } from '../../client/desk.ts';
import { useTimeZone } from '../../client/house-time.ts';
import { printSheet } from '../../paper/print.ts';
import { usePeople } from '../board/people.ts';
import { batchList } from './papers.tsx';

export type ItemFormsProps = { hand: RegisterHand<LostRow>; act: Act; record: LostRecord };

/** A second person signs: who, and their PIN. */
export const useSecond = () => {
  const { t } = useTranslation();
  const people = usePeople();
  return [
    {
      kind: 'search',
      name: 'second',
      label: t('lostAndFound.field.second'),
      items: people,
      free: true,
    },
    { kind: 'pin', name: 'pin', label: t('lostAndFound.field.pin') },
  ] as const;
};

export const ItemForms = ({ hand, act, record }: ItemFormsProps) => {
  const { t } = useTranslation();
  const second = useSecond();
  const timeZone = useTimeZone();
  const { id, number } = record;
  const item = record.kind === 'found-item' ? record : null;
  const field = (name: string) => t(`lostAndFound.field.${name}`);
  const text = <Name extends string>(name: Name, initial = '', optional = false) =>
    ({ kind: 'text', name, label: field(name), initial, maxLength: 500, optional }) as const;
  const store = {
    kind: 'choice',
    name: 'store',
    label: field('store'),
    initial: item?.store ?? 'shelf',
    choices: stores.map((value) => ({ value, label: t(`lostAndFound.store.${value}`) })),
  } as const;
  const bin = text('bin', item?.bin ?? '', true);
  const orNull = (words: string) => (words === '' ? null : words);
  const form = (name: string) => ({ hand, act, form: name, title: t(`lostAndFound.act.${name}`) });
  /** What leaves before its day does so on a supervisor's word: both must see that it is early. */
  const early = (way: 'dispose' | 'police') => {
    const until = item?.keepUntil ?? null;
    const words = t(`lostAndFound.act.${way}`);
    return until !== null && until >= dateAt(houseNow(), timeZone)
      ? `${words} · ${t('lostAndFound.notDueUntil', { date: until })}`
      : words;
  };
  const said = (name: string) => t(`lostAndFound.said.${name}`, { number });
  const saidBatch =
    (name: 'dispose' | 'police') =>
    ({ batch }: { batch: number }) =>
      t(`lostAndFound.said.${name}`, { batch });
  const print = ({ batch }: { batch: number }) => void batchList(batch).then(printSheet);
  return (
    <>
      <RecordForm
        {...form('shelve')}
        said={said('shelve')}
        fields={[store, bin, ...second]}
        send={(values) =>
          desk.lostAndFound.shelve({
            id,
            store: values.store,
            bin: orNull(values.bin),
            second: { code: values.second, pin: values.pin },
          })
        }
      />
      <RecordForm
        {...form('move')}
        said={said('move')}
        fields={[store, bin, text('text', '', true)]}
        send={(values) =>
          desk.lostAndFound.move({
            id,
            store: values.store,
            bin: orNull(values.bin),
            ...(values.text === '' ? {} : { note: values.text }),
          })
        }
      />
      <RecordForm
        {...form('agree')}
        said={({ pickupAt }: FoundItemView) =>
          t(`lostAndFound.said.${pickupAt === null ? 'agreeOff' : 'agree'}`)
        }
        fields={[{ kind: 'moment', name: 'at', label: field('at'), lean: 'ahead', optional: true }]}
        send={({ at }) => desk.lostAndFound.agree({ id, at })}
      />
      <RecordForm
        {...form('note')}
        said={said('note')}
        fields={[text('text')]}
        send={({ text: words }) => desk.lostAndFound.note({ id, text: words })}
      />
      <RecordForm
        {...form(item ? 'cancel' : 'close')}
        said={said(item ? 'cancel' : 'close')}
        fields={[text('reason')]}
        send={({ reason }) => desk.lostAndFound.cancel({ id, reason })}
      />
      <RecordForm
        {...form('takeBack')}
        said={said('takeBack')}
        fields={[text('reason'), ...second]}
        send={(values) =>
          desk.lostAndFound.takeBack({
            id,
            reason: values.reason,
            second: { code: values.second, pin: values.pin },
          })
        }
      />
      <RecordForm
        {...form('dispose')}
        said={saidBatch('dispose')}
        title={early('dispose')}
        fields={[text('reason'), ...second]}
        send={(values) =>
          desk.lostAndFound.dispose({
            ids: [id],
            reason: values.reason,
            second: { code: values.second, pin: values.pin },
          })
        }
        onDone={print}
      />
      <RecordForm
        {...form('police')}
        said={saidBatch('police')}
        title={early('police')}
        fields={[text('officer'), ...second]}
        send={(values) =>
          desk.lostAndFound.toPolice({
            ids: [id],
            officer: values.officer,
            second: { code: values.second, pin: values.pin },
          })
        }
        onDone={print}
      />
    </>
  );
};
