/** The other forms of a record: shelf, store, pickup, note, correction, the end of it. */
import { useTranslation } from 'react-i18next';
import type { LostRecord, LostRow } from '../../../shared/lost-and-found/contract.ts';
import { itemClasses, stores } from '../../../shared/lost-and-found/model.ts';
import { RecordForm } from '../../app/register/form/RecordForm.tsx';
import type { Act } from '../../app/register/useAct.ts';
import type { RegisterHand } from '../../app/register/useRegister.ts';
import { desk } from '../../client/desk.ts';
import { usePeople } from '../board/people.ts';

type ItemFormsProps = { hand: RegisterHand<LostRow>; act: Act; record: LostRecord };

export const ItemForms = ({ hand, act, record }: ItemFormsProps) => {
  const { t } = useTranslation();
  const people = usePeople();
  const { id, number } = record;
  const item = record.kind === 'found-item' ? record : null;
  const field = (name: string) => t(`lostAndFound.field.${name}`);
  const text = <Name extends string>(name: Name, initial = '', optional = false) =>
    ({ kind: 'text', name, label: field(name), initial, maxLength: 500, optional }) as const;
  const second = [
    { kind: 'search', name: 'second', label: field('second'), items: people, free: true },
    { kind: 'pin', name: 'pin', label: field('pin') },
  ] as const;
  const store = {
    kind: 'choice',
    name: 'store',
    label: field('store'),
    initial: item?.store ?? 'shelf',
    choices: stores.map((value) => ({ value, label: t(`lostAndFound.store.${value}`) })),
  } as const;
  const bin = text('bin', item?.bin ?? '', true);
  const form = (name: string, said: string) => ({
    hand,
    act,
    form: name,
    title: t(`lostAndFound.act.${name}`),
    said: t(`lostAndFound.said.${said}`, { number, batch: '' }),
  });
  return (
    <>
      <RecordForm
        {...form('shelve', 'shelve')}
        fields={[store, bin, ...second]}
        send={(values) =>
          desk.lostAndFound.shelve({
            id,
            store: values.store,
            bin: values.bin === '' ? null : values.bin,
            second: { code: values.second, pin: values.pin },
          })
        }
      />
      <RecordForm
        {...form('move', 'move')}
        fields={[store, bin]}
        send={(values) =>
          desk.lostAndFound.move({
            id,
            store: values.store,
            bin: values.bin === '' ? null : values.bin,
          })
        }
      />
      <RecordForm
        {...form('agree', 'agree')}
        fields={[{ kind: 'moment', name: 'at', label: field('at'), lean: 'ahead', optional: true }]}
        send={({ at }) => desk.lostAndFound.agree({ id, at })}
      />
      <RecordForm
        {...form('note', 'note')}
        fields={[text('text')]}
        send={({ text: words }) => desk.lostAndFound.note({ id, text: words })}
      />
      <RecordForm
        {...form('correct', 'correct')}
        fields={[
          text('what', record.what),
          text('place', record.place ?? '', true),
          text('marks', record.marks ?? '', true),
          ...(item
            ? ([
                text('heldBack', item.heldBack ?? '', true),
                {
                  kind: 'choice',
                  name: 'class',
                  label: field('class'),
                  initial: item.class,
                  choices: itemClasses.map((value) => ({
                    value,
                    label: t(`lostAndFound.class.${value}`),
                  })),
                },
              ] as const)
            : []),
          text('reason', '', true),
        ]}
        send={(values) => {
          const given = values as Record<'what' | 'place' | 'marks' | 'reason', string> & {
            heldBack?: string;
            class?: (typeof itemClasses)[number];
          };
          const orNull = (words: string) => (words === '' ? null : words);
          return desk.lostAndFound.correct({
            id,
            what: given.what,
            place: orNull(given.place),
            marks: orNull(given.marks),
            ...(given.heldBack === undefined ? {} : { heldBack: orNull(given.heldBack) }),
            ...(given.class === undefined ? {} : { class: given.class }),
            ...(given.reason === '' ? {} : { reason: given.reason }),
          });
        }}
      />
      <RecordForm
        {...form(item ? 'cancel' : 'close', 'cancel')}
        fields={[text('reason')]}
        send={({ reason }) => desk.lostAndFound.cancel({ id, reason })}
      />
      <RecordForm
        {...form('takeBack', 'takeBack')}
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
        {...form('dispose', 'cancel')}
        said={t('lostAndFound.state.disposed')}
        fields={[text('reason'), ...second]}
        send={(values) =>
          desk.lostAndFound.dispose({
            ids: [id],
            reason: values.reason,
            second: { code: values.second, pin: values.pin },
          })
        }
      />
      <RecordForm
        {...form('police', 'cancel')}
        said={t('lostAndFound.state.police')}
        fields={[text('officer'), ...second]}
        send={(values) =>
          desk.lostAndFound.toPolice({
            ids: [id],
            officer: values.officer,
            second: { code: values.second, pin: values.pin },
          })
        }
      />
    </>
  );
};
