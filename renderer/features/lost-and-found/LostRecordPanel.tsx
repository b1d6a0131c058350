/** A thing or a loss in hand: what matters to decide, what to do with it, through whose hands it went. */
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type {
  FoundItemView,
  LossReportView,
  LostPair,
  LostRecord,
  LostRow,
} from '../../../shared/lost-and-found/contract.ts';
import { useKeys } from '../../app/keys.ts';
import { ActLine } from '../../app/register/ActLine.tsx';
import { RecordActions } from '../../app/register/RecordActions.tsx';
import type { Act } from '../../app/register/useAct.ts';
import type { RegisterHand } from '../../app/register/useRegister.ts';
import { orpc } from '../../client/desk.ts';
import { printSheet } from '../../paper/print.ts';
import { Kbd } from '../../ui/Kbd.tsx';
import { RecordFacts } from '../../ui/register/RecordFacts.tsx';
import { RecordEmpty, RecordPanel } from '../../ui/register/RecordPanel.tsx';
import { Tag } from '../../ui/Tag.tsx';
import { CorrectForm } from './CorrectForm.tsx';
import { Custody } from './Custody.tsx';
import { useFoundFacts, useLossFacts } from './facts.tsx';
import { ItemForms } from './ItemForms.tsx';
import classes from './lost.module.css';
import { MatchNotice, PairNotice } from './PairNotice.tsx';
import { HidePhotoForm, LargePhoto, Photos } from './Photos.tsx';
import { label } from './papers.tsx';
import { ReleaseForms } from './ReleaseForms.tsx';

type LostRecordProps = { hand: RegisterHand<LostRow>; act: Act };

const inHouse = ['registered', 'shelved', 'matched'];

type ShownProps = LostRecordProps & { record: LostRecord; pairs: readonly LostPair[] };

const Notice = ({ hand, act, record, pairs }: ShownProps) => {
  const open = record.kind === 'found-item' ? inHouse : ['searching', 'matched'];
  if (!open.includes(record.state)) return null;
  const matched = pairs.find(({ state }) => state === 'confirmed');
  if (matched) return <MatchNotice pair={matched} inHand={record.kind} />;
  const proposed = pairs.find(({ state }) => state === 'proposed');
  return proposed ? (
    <PairNotice hand={hand} act={act} pair={proposed} inHand={record.kind} />
  ) : null;
};

const Actions = ({ hand, record }: Pick<ShownProps, 'hand' | 'record'>) => {
  const item = record.kind === 'found-item' ? record : null;
  const here = item !== null && inHouse.includes(item.state);
  const isShelved = item?.state === 'shelved' || item?.state === 'matched';
  const searching = item === null && ['searching', 'matched'].includes(record.state);
  const other = record.kind === 'found-item' ? record.loss : record.found;
  const open = (form: string) => () => hand.openForm(form);
  return (
    <RecordActions
      hand={hand}
      actions={[
        {
          key: 'S',
          text: 'lostAndFound.act.shelve',
          primary: true,
          when: item?.state === 'registered',
          foot: 30,
          run: open('shelve'),
        },
        {
          key: 'R',
          text: 'lostAndFound.act.release',
          primary: item?.state === 'matched',
          when: here,
          foot: 31,
          run: open('release'),
        },
        { key: 'E', text: 'lostAndFound.act.send', when: here, run: open('send') },
        { key: 'A', text: 'lostAndFound.act.agree', when: isShelved, run: open('agree') },
        { key: 'V', text: 'lostAndFound.act.move', when: here, run: open('move') },
        {
          key: 'O',
          text: 'lostAndFound.act.other',
          when: other !== null,
          run: () => other && hand.select(other.id),
        },
        { key: 'N', text: 'lostAndFound.act.note', run: open('note') },
        {
          key: 'C',
          text: 'lostAndFound.act.correct',
          ...(item?.state === 'registered' || searching ? {} : { may: 'lost.correct' as const }),
          run: open('correct'),
        },
        {
          key: 'D',
          text: 'lostAndFound.act.dispose',
          when: here && item.state !== 'matched',
          run: open('dispose'),
        },
        {
          key: 'K',
          text: 'lostAndFound.act.police',
          when: here && item.state !== 'matched',
          run: open('police'),
        },
        {
          key: 'U',
          text: 'lostAndFound.act.takeBack',
          when: item !== null && ['returned', 'sent', 'police'].includes(item.state),
          run: open('takeBack'),
        },
        {
          key: 'Delete',
          text: item ? 'lostAndFound.act.cancel' : 'lostAndFound.act.close',
          when: item ? here && item.state !== 'matched' : searching,
          run: open(item ? 'cancel' : 'close'),
        },
      ]}
    />
  );
};

/** Prints the label again, beside when it was printed. */
const Reprint = ({ hand, item }: { hand: RegisterHand<LostRow>; item: FoundItemView }) => {
  const { t } = useTranslation();
  const print = async () => {
    const job = await label(item.id);
    if (job) await printSheet(job);
  };
  const text = item.labelledAt === null ? 'lostAndFound.act.label' : 'lostAndFound.act.reprint';
  useKeys('row', [{ key: 'T', text, run: (event) => event.repeat || void print() }], {
    active: hand.form === null,
  });
  return (
    <button type="button" className={classes.inline} onClick={() => void print()}>
      <Kbd keys="T" /> {t(text)}
    </button>
  );
};

const Found = ({ hand, act, item }: LostRecordProps & { item: FoundItemView }) => {
  const [at, setAt] = useState(0);
  const [isLarge, setLarge] = useState(false);
  const facts = useFoundFacts(
    item,
    item.release === null ? <Reprint hand={hand} item={item} /> : null,
  );
  const photo = item.photos[Math.min(at, item.photos.length - 1)] ?? null;
  return (
    <>
      <RecordFacts
        facts={facts}
        beside={
          <Photos
            hand={hand}
            act={act}
            item={item}
            photo={photo}
            onNext={() => setAt((at + 1) % Math.max(1, item.photos.length))}
            onEnlarge={() => setLarge(!isLarge)}
          />
        }
      />
      {isLarge && photo ? <LargePhoto photo={photo} /> : null}
      {photo ? <HidePhotoForm hand={hand} act={act} photo={photo} /> : null}
    </>
  );
};
const Loss = ({ loss }: { loss: LossReportView }) => <RecordFacts facts={useLossFacts(loss)} />;

export const LostRecordPanel = ({ hand, act, id }: LostRecordProps & { id: string }) => {
  const { t } = useTranslation();
  const { data } = useQuery(orpc.lostAndFound.get.queryOptions({ input: { id } }));
  if (!data) return <RecordEmpty>{t('lostAndFound.loading')}</RecordEmpty>;
  const { record, pairs, events } = data;
  const item = record.kind === 'found-item' ? record : null;
  const owner = pairs.find(({ state }) => state === 'confirmed')?.loss.person ?? '';
  const isHere = item !== null && inHouse.includes(item.state);
  return (
    <RecordPanel
      title={record.number}
      facts={record.what}
      tools={
        <Tag tone={item === null || item.class === 'general' || !isHere ? 'plain' : 'warn'}>
          {isHere && item.keepUntil !== null
            ? t('lostAndFound.keepUntil', {
                class: t(`lostAndFound.class.${item.class}`),
                date: item.keepUntil,
              })
            : t(`lostAndFound.state.${record.state}`)}
        </Tag>
      }
    >
      {record.kind === 'found-item' ? (
        <Found hand={hand} act={act} item={record} />
      ) : (
        <Loss loss={record} />
      )}
      <Notice hand={hand} act={act} record={record} pairs={pairs} />
      <Actions hand={hand} record={record} />
      <ActLine hand={hand} act={act} />
      {item ? <ReleaseForms hand={hand} act={act} item={item} owner={owner} /> : null}
      <ItemForms hand={hand} act={act} record={record} />
      <CorrectForm hand={hand} act={act} record={record} />
      <Custody events={events} />
    </RecordPanel>
  );
};
