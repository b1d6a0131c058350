/**
 * The sheet of the coming change of shift: a walk down a list, one key each, then two signatures. Words
 * are asked for where something is queried or refused.
 */
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { HandoverSheet, SheetItem } from '../../../shared/handover/contract.ts';
import { useKeys } from '../../app/keys.ts';
import { ActLine } from '../../app/register/ActLine.tsx';
import { RecordForm } from '../../app/register/form/RecordForm.tsx';
import { RecordActions } from '../../app/register/RecordActions.tsx';
import { Register } from '../../app/register/Register.tsx';
import { useAct } from '../../app/register/useAct.ts';
import { type RegisterHand, useRegister } from '../../app/register/useRegister.ts';
import { desk, orpc } from '../../client/desk.ts';
import { problemOf } from '../../client/errors.ts';
import { useSession } from '../../client/session.ts';
import { usePaper } from '../../paper/usePaper.ts';
import { Kbd } from '../../ui/Kbd.tsx';
import { ProblemLine } from '../../ui/ProblemLine.tsx';
import { RecordEmpty, RecordPanel } from '../../ui/register/RecordPanel.tsx';
import { useMoment } from '../board/time.ts';
import { CountPanel } from './CountPanel.tsx';
import { EnvelopeCheck } from './EnvelopeCheck.tsx';
import classes from './handover.module.css';
import { ItemList } from './ItemList.tsx';
import { leadsOn, openItem } from './openItem.ts';
import { sheetJob } from './paper.tsx';
import { SignPanel } from './SignPanel.tsx';
import { SummaryPanel } from './SummaryPanel.tsx';
import { showAsOf, showPast } from './view.ts';
import { useHandoverWords } from './words.ts';

const none: readonly SheetItem[] = [];

const enter = { text: 'handover.keys.details', when: leadsOn, run: openItem };

type Hand = RegisterHand<SheetItem>;

/** The next item nobody has answered, below the one in hand, then from the top. */
const nextUnseen = ({ rows, id }: Hand): string | null => {
  const at = rows.findIndex((row) => row.id === id);
  const order = [...rows.slice(at + 1), ...rows.slice(0, Math.max(0, at))];
  return order.find(({ answer }) => answer === null)?.id ?? null;
};

const Legend = () => {
  const { t } = useTranslation();
  return (
    <span className={classes.legend}>
      {(['accept', 'query', 'refuse'] as const).map((name) => (
        <span key={name}>
          <Kbd keys={{ accept: 'Y', query: '?', refuse: 'Z' }[name]} /> {t(`handover.keys.${name}`)}
        </span>
      ))}
    </span>
  );
};

const Right = ({ sheet, hand }: { sheet: HandoverSheet; hand: Hand }) => {
  const { t } = useTranslation();
  const words = useHandoverWords(useMoment());
  const session = useSession();
  const queries = useQueryClient();
  const act = useAct();
  const item = hand.selected;
  const side = sheet.outgoing === null ? 'outgoing' : 'incoming';
  const take = (next: HandoverSheet): void => {
    queries.setQueryData(orpc.handover.compose.queryKey(), next);
  };
  const onward = (next: HandoverSheet): void => {
    const to = nextUnseen(hand);
    take(next);
    hand.select(to ?? hand.id);
  };
  const answer = (kind: 'accepted' | 'queried' | 'refused', said?: string) =>
    desk.handover.answer({
      item: item?.id ?? '',
      answer: kind,
      ...(said === undefined ? {} : { words: said }),
    });
  const again = (): void => {
    void queries.invalidateQueries({ queryKey: orpc.handover.key() });
  };
  const needsReason = side === 'outgoing' && sheet.keys?.counted === null;
  const free = () => hand.form === null && item !== null;
  useKeys('row', [
    {
      key: 'Y',
      text: 'handover.keys.accept',
      foot: 11,
      when: free,
      run: (event) => event.repeat || void act.run(() => answer('accepted'), { onDone: onward }),
    },
    {
      key: '?',
      text: 'handover.keys.query',
      foot: 12,
      when: free,
      run: () => hand.openForm('queried'),
    },
    {
      key: 'Z',
      text: 'handover.keys.refuse',
      foot: 13,
      when: free,
      run: () => hand.openForm('refused'),
    },
  ]);
  usePaper({ make: () => sheetJob(sheet), foot: 40 });
  const asking = hand.form === 'queried' || hand.form === 'refused' ? hand.form : null;
  return (
    <>
      {asking && item ? (
        <RecordPanel fills={false} title={words.head(item)} facts={words.what(item)}>
          <RecordForm
            hand={hand}
            form={asking}
            title={t(`handover.ask.${asking}`, { head: words.head(item) })}
            act={act}
            fields={[
              {
                kind: 'text',
                name: 'words',
                label: t('handover.ask.words'),
                hint: t('handover.ask.wordsHint'),
                maxLength: 500,
              },
            ]}
            send={({ words: said }) => answer(asking, said)}
            onDone={onward}
          />
        </RecordPanel>
      ) : null}
      {hand.form === 'note' ? (
        <RecordPanel fills={false} title={t('handover.ask.noteTitle')}>
          <RecordForm
            hand={hand}
            form="note"
            about=""
            title={t('handover.ask.note')}
            act={act}
            fields={[
              {
                kind: 'textarea',
                name: 'text',
                label: t('handover.ask.note'),
                hint: t('handover.ask.noteHint'),
                maxLength: 2_000,
              },
            ]}
            send={({ text }) => desk.handover.note({ text })}
            onDone={again}
          />
        </RecordPanel>
      ) : null}
      {sheet.keys ? <CountPanel check={sheet.keys} noCount={sheet.noCount} /> : null}
      {hand.form === 'count' ? (
        <RecordPanel fills={false} title={t('handover.count.title')}>
          <RecordForm
            hand={hand}
            form="count"
            title={t('handover.count.blind')}
            act={act}
            fields={[
              {
                kind: 'textarea',
                name: 'hooks',
                label: t('handover.count.field'),
                hint: t('handover.count.hint'),
                optional: true,
              },
            ]}
            send={({ hooks }) =>
              desk.keys.count({
                hooks: hooks.split(/[\s,，、;；]+/).filter((code) => code !== ''),
                sure: act.problem?.reason === 'keys.countShort',
              })
            }
            onDone={again}
          />
        </RecordPanel>
      ) : null}
      {hand.form === 'envelopes' && sheet.keys ? (
        <EnvelopeCheck hand={hand} act={act} unchecked={sheet.keys.unchecked} onDone={again} />
      ) : null}
      {/* What is being written about needs the room. */}
      {hand.form === null || hand.form === 'sign' ? <SummaryPanel summary={sheet.summary} /> : null}
      <SignPanel sheet={sheet}>
        <RecordActions
          hand={hand}
          actions={[
            {
              key: 'S',
              text: 'handover.keys.sign',
              primary:
                side === 'outgoing' ? sheet.keys?.counted !== null : sheet.counts.unseen === 0,
              foot: 20,
              run: () => hand.openForm('sign'),
            },
            {
              key: 'K',
              text: 'handover.count.key',
              when: sheet.keys?.counted === null,
              primary: side === 'outgoing',
              foot: 18,
              run: () => hand.openForm('count'),
            },
            {
              key: 'E',
              text: 'handover.count.check',
              when: (sheet.keys?.unchecked.length ?? 0) > 0,
              foot: 19,
              run: () => hand.openForm('envelopes'),
            },
            { key: 'N', text: 'handover.keys.note', foot: 30, run: () => hand.openForm('note') },
            { key: 'O', text: 'handover.keys.past', run: showPast },
            { key: 'H', text: 'handover.keys.asOf', run: () => showAsOf() },
          ]}
        />
        <RecordForm
          key={side}
          hand={hand}
          form="sign"
          title={t(`handover.ask.sign.${side}`)}
          act={act}
          action={t('handover.keys.sign')}
          said={t('handover.sign.said')}
          fields={[
            {
              kind: 'text',
              name: 'code',
              label: t('handover.ask.code'),
              ...(side === 'outgoing' && session ? { initial: session.code } : {}),
            },
            { kind: 'pin', name: 'pin', label: t('handover.ask.pin') },
            ...(needsReason
              ? ([
                  {
                    kind: 'text',
                    name: 'noCount',
                    label: t('handover.count.reason'),
                    hint: t('handover.count.reasonHint'),
                    optional: true,
                    maxLength: 500,
                  },
                ] as const)
              : []),
          ]}
          send={({ code, pin, noCount = '' }) =>
            desk.handover.sign({
              as: code,
              pin,
              side,
              ...(noCount === '' ? {} : { noCount }),
            })
          }
          onDone={(signed) => {
            if (signed.state !== 'signed') return take(signed);
            void queries.invalidateQueries({ queryKey: orpc.handover.key() });
            showPast();
          }}
        />
        <ActLine hand={hand} act={act} />
      </SignPanel>
    </>
  );
};

export const CurrentSheet = () => {
  const { t } = useTranslation();
  const moment = useMoment();
  const { data: sheet, error } = useQuery(orpc.handover.compose.queryOptions());
  const hand = useRegister({
    name: 'handover',
    rows: sheet?.items ?? none,
    answered: sheet !== undefined,
    enter,
  });
  const shift = (code: string) => t(`app.shift.${code}`, { defaultValue: code });
  return (
    <Register
      hand={hand}
      width="wide"
      title={t('handover.title')}
      facts={
        sheet
          ? `${t('handover.shifts', { from: shift(sheet.fromShift), to: shift(sheet.toShift) })} ${moment(Date.parse(sheet.boundaryAt))} · ${t('handover.counts', sheet.counts)}`
          : t('handover.loading')
      }
      tools={<Legend />}
      above={error ? <ProblemLine message={problemOf(error).message} /> : null}
      list={<ItemList hand={hand} empty={sheet ? t('handover.nothing') : ''} />}
      record={
        sheet ? (
          <Right sheet={sheet} hand={hand} />
        ) : (
          <RecordEmpty>{t('handover.loading')}</RecordEmpty>
        )
      }
    />
  );
};
