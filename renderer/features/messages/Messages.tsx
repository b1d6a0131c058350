/** The book of messages: what is still to be told to guests, the one in hand at its right, one form to take them. */
import { useQuery } from '@tanstack/react-query';
import { useCallback, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MessageView } from '../../../shared/messages/contract.ts';
import type { Saying } from '../../../shared/messages/model.ts';
import { useKeys } from '../../app/keys.ts';
import { Register } from '../../app/register/Register.tsx';
import { RegisterFilter } from '../../app/register/RegisterFilter.tsx';
import { RegisterList } from '../../app/register/RegisterList.tsx';
import { useAct } from '../../app/register/useAct.ts';
import { useRegister } from '../../app/register/useRegister.ts';
import { orpc } from '../../client/desk.ts';
import { RecordEmpty } from '../../ui/register/RecordPanel.tsx';
import { dailyBooks } from '../daily/books.ts';
import { linesOf, type MessageLine, wordsOf } from './lines.ts';
import { MessageCells } from './MessageCells.tsx';
import { MessageRecord } from './MessageRecord.tsx';
import { TakeForm } from './TakeForm.tsx';
import { useNotePaper } from './useNotePaper.tsx';

const none: readonly MessageView[] = [];
const kinds = ['open', 'closed'] as const;
const isOfKind = ({ group }: MessageLine, kind: string): boolean =>
  (group === 'closed') === (kind === 'closed');

/** What was settled lately stays in sight. */
const recent = 60;

/** Open ones, and the last that are over. */
const useMessages = (): readonly MessageView[] => {
  const ask = (state: 'open' | 'delivered' | 'passed-on' | 'closed', limit: number) =>
    orpc.messages.list.queryOptions({ input: { state, limit } });
  const open = useQuery(ask('open', 500)).data?.messages ?? none;
  const delivered = useQuery(ask('delivered', recent)).data?.messages ?? none;
  const passed = useQuery(ask('passed-on', recent)).data?.messages ?? none;
  const closed = useQuery(ask('closed', recent)).data?.messages ?? none;
  return useMemo(
    () => [
      ...new Map(
        [...delivered, ...passed, ...closed, ...open].map((one) => [one.id, one]),
      ).values(),
    ],
    [open, delivered, passed, closed],
  );
};

export const Messages = () => {
  const { t } = useTranslation();
  const all = useMessages();
  const rows = useMemo(() => linesOf(all), [all]);
  const hand = useRegister({ name: 'daily/messages', rows, wordsOf, isOfKind });
  const act = useAct(hand.id);
  // What the caller may be told stands by the message just taken, and goes with it.
  const [said, setSaid] = useState<{ id: string; say: Saying } | null>(null);
  useKeys(
    'row',
    [{ key: 'W', text: 'messages.act.take', foot: 25, run: () => hand.openForm('take') }],
    { active: hand.form === null },
  );
  useNotePaper(hand.id);
  const count = (wanted: string) => rows.filter(({ group }) => group === wanted).length;
  const heading = useCallback(
    ({ group }: MessageLine) => ({ id: group, label: t(`messages.group.${group}`) }),
    [t],
  );
  return (
    <Register
      hand={hand}
      title={t('messages.title')}
      facts={t('messages.counts', {
        waiting: count('waiting') + count('expected'),
        left: count('left'),
        leaving: count('expired'),
      })}
      tools={
        <RegisterFilter
          hand={hand}
          kinds={kinds.map((kind) => ({ kind, label: t(`messages.kind.${kind}`) }))}
        />
      }
      above={
        <>
          <dailyBooks.Chips />
          {
            <>
              <TakeForm
                hand={hand}
                act={act}
                onTaken={(id, say) => {
                  setSaid({ id, say });
                  hand.select(id);
                }}
              />
            </>
          }
        </>
      }
      list={
        <RegisterList
          hand={hand}
          label={t('messages.title')}
          columns="4.5rem 7rem minmax(0, 1fr) 8rem"
          groupOf={heading}
          empty={t('messages.nothing')}
        >
          {(line) => <MessageCells line={line} />}
        </RegisterList>
      }
      record={
        hand.id === null ? (
          <RecordEmpty>{t('messages.nothing')}</RecordEmpty>
        ) : (
          <MessageRecord
            key={hand.id}
            hand={hand}
            act={act}
            id={hand.id}
            say={said?.id === hand.id ? said.say : null}
          />
        )
      }
    />
  );
};
