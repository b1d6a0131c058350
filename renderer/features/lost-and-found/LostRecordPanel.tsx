/** A thing or a loss in hand: what matters to decide, what to do with it, through whose hands it went. */
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { SubjectEvent } from '../../../shared/events/contract.ts';
import type {
  FoundItemView,
  LossReportView,
  LostPair,
  LostRecord,
  LostRow,
} from '../../../shared/lost-and-found/contract.ts';
import { ActLine } from '../../app/register/ActLine.tsx';
import { RecordActions } from '../../app/register/RecordActions.tsx';
import type { Act } from '../../app/register/useAct.ts';
import type { RegisterHand } from '../../app/register/useRegister.ts';
import { orpc } from '../../client/desk.ts';
import { useSession } from '../../client/session.ts';
import { type Fact, RecordFacts } from '../../ui/register/RecordFacts.tsx';
import { RecordEmpty, RecordPanel } from '../../ui/register/RecordPanel.tsx';
import { RecordTimeline } from '../../ui/register/RecordTimeline.tsx';
import { Tag } from '../../ui/Tag.tsx';
import { usePlaceName, useStaffName } from '../board/names.ts';
import { useIsoMoment } from '../board/time.ts';
import { ItemForms } from './ItemForms.tsx';
import { PairNotice } from './PairNotice.tsx';
import { Photos } from './Photos.tsx';
import { ReleaseForms } from './ReleaseForms.tsx';

type LostRecordProps = { hand: RegisterHand<LostRow>; act: Act };

const dotted = (...parts: (string | null | undefined)[]): string =>
  parts.filter((part) => part != null && part !== '').join(' · ');

const useFoundFacts = (item: FoundItemView): (Fact | null)[] => {
  const { t } = useTranslation();
  const moment = useIsoMoment();
  const place = usePlaceName();
  const person = useStaffName();
  const { release } = item;
  const where = item.place === null ? '' : place(item.place);
  const check = release?.check;
  return [
    [
      t('lostAndFound.fact.found'),
      dotted(
        moment(item.foundAt),
        `${where} ${item.placeNote ?? ''}`.trim(),
        item.finder && person(item.finder),
      ),
    ],
    [
      t('lostAndFound.fact.stored'),
      dotted(
        item.store && `${t(`lostAndFound.store.${item.store}`)} ${item.bin ?? ''}`.trim(),
        t('lostAndFound.receivedBy', { name: person(item.receiver) }),
        item.shelvedBy === null
          ? t('lostAndFound.notChecked')
          : `${t('lostAndFound.checkedBy', { name: person(item.shelvedBy) })} ✓`,
      ),
    ],
    [
      t('lostAndFound.fact.traits'),
      dotted(t(`lostAndFound.category.${item.category}`), item.brand, item.marks),
    ],
    item.heldBack === null ? null : [t('lostAndFound.fact.held'), item.heldBack],
    [
      t('lostAndFound.fact.label'),
      item.labelledAt === null
        ? t('lostAndFound.notLabelled')
        : t('lostAndFound.labelledAt', { time: moment(item.labelledAt) }),
    ],
    item.pickupAt === null ? null : [t('lostAndFound.fact.pickup'), moment(item.pickupAt)],
    release === null
      ? null
      : [
          t('lostAndFound.fact.release'),
          dotted(
            moment(release.at),
            release.to,
            person(release.by),
            release.second && person(release.second),
            release.courier && `${release.courier.company} ${release.courier.number}`,
            release.receipt ? t('lostAndFound.onPaper') : null,
            release.reason,
          ),
        ],
    !check
      ? null
      : [
          t('lostAndFound.fact.check'),
          'facts' in check
            ? t('lostAndFound.facts', { facts: check.facts.join('；') })
            : t('lostAndFound.document', {
                document: t(`lostAndFound.documentType.${check.document}`),
                lastFour: check.lastFour,
              }),
        ],
  ];
};

const useLossFacts = (loss: LossReportView): (Fact | null)[] => {
  const { t } = useTranslation();
  const moment = useIsoMoment();
  const place = usePlaceName();
  const person = useStaffName();
  return [
    [t('lostAndFound.fact.owner'), dotted(loss.guest, loss.contact, loss.room)],
    [
      t('lostAndFound.fact.where'),
      dotted(loss.place === null ? '–' : place(loss.place), loss.placeNote),
    ],
    [t('lostAndFound.fact.between'), `${moment(loss.lostFrom)} – ${moment(loss.lostUntil)}`],
    [
      t('lostAndFound.fact.traits'),
      dotted(t(`lostAndFound.category.${loss.category}`), loss.brand, loss.marks),
    ],
    [t('lostAndFound.fact.lost'), dotted(moment(loss.reportedAt), person(loss.takenBy))],
  ];
};

const Timeline = ({ events }: { events: readonly SubjectEvent[] }) => {
  const { t } = useTranslation();
  const moment = useIsoMoment();
  return (
    <RecordTimeline
      title={t('lostAndFound.timeline')}
      entries={events.map((event) => ({
        id: event.seq,
        at: moment(event.at),
        who: event.byName || t('lostAndFound.system'),
        words: t(`lostAndFound.event.${event.kind}`, {
          defaultValue: event.kind,
          number: String(event.facts.number ?? event.facts.with ?? ''),
          percent: String(event.facts.percent ?? ''),
          batch: String(event.facts.batch ?? ''),
        }),
        said: event.text,
      }))}
    />
  );
};

const inHouse = ['registered', 'shelved', 'matched'];

type ShownProps = LostRecordProps & {
  record: LostRecord;
  pairs: readonly LostPair[];
  events: readonly SubjectEvent[];
};

const Shown = ({ hand, act, record, pairs, events }: ShownProps) => {
  const mayCorrect = useSession()?.permissions.includes('lost.correct') ?? false;
  const item = record.kind === 'found-item' ? record : null;
  const here = item !== null && inHouse.includes(item.state);
  const searching = item === null && record.state === 'searching';
  const proposed = pairs.find(({ state }) => state === 'proposed');
  const matched = pairs.find(({ state }) => state === 'confirmed');
  const other = record.kind === 'found-item' ? record.loss : record.found;
  const open = (form: string) => () => hand.openForm(form);
  return (
    <>
      {proposed && (here || searching) ? (
        <PairNotice hand={hand} act={act} pair={proposed} inHand={record.kind} />
      ) : null}
      <RecordActions
        hand={hand}
        actions={[
          {
            key: 'S',
            text: 'lostAndFound.act.shelve',
            primary: item?.state === 'registered',
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
          { key: 'A', text: 'lostAndFound.act.agree', when: here, run: open('agree') },
          { key: 'V', text: 'lostAndFound.act.move', when: here, run: open('move') },
          { key: 'D', text: 'lostAndFound.act.dispose', when: here, run: open('dispose') },
          { key: 'K', text: 'lostAndFound.act.police', when: here, run: open('police') },
          {
            key: 'U',
            text: 'lostAndFound.act.takeBack',
            when: item?.state === 'returned' || item?.state === 'sent',
            run: open('takeBack'),
          },
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
            when: mayCorrect || item?.state === 'registered' || searching,
            run: open('correct'),
          },
          {
            key: 'Delete',
            text: item ? 'lostAndFound.act.cancel' : 'lostAndFound.act.close',
            when: item ? here : searching,
            run: open(item ? 'cancel' : 'close'),
          },
        ]}
      />
      <ActLine hand={hand} act={act} />
      {item ? (
        <ReleaseForms hand={hand} act={act} item={item} owner={matched?.loss.person ?? ''} />
      ) : null}
      <ItemForms hand={hand} act={act} record={record} />
      <Timeline events={events} />
    </>
  );
};

const Found = ({ item, act }: { item: FoundItemView; act: Act }) => (
  <RecordFacts
    facts={useFoundFacts(item)}
    beside={<Photos key={item.id} item={item} act={act} />}
  />
);
const Loss = ({ loss }: { loss: LossReportView }) => <RecordFacts facts={useLossFacts(loss)} />;

export const LostRecordPanel = ({ hand, act, id }: LostRecordProps & { id: string }) => {
  const { t } = useTranslation();
  const { data } = useQuery(orpc.lostAndFound.get.queryOptions({ input: { id } }));
  if (!data) return <RecordEmpty>{t('lostAndFound.loading')}</RecordEmpty>;
  const { record, pairs, events } = data;
  const item = record.kind === 'found-item' ? record : null;
  return (
    <RecordPanel
      title={record.number}
      facts={record.what}
      tools={
        <Tag tone={item?.class === 'general' || item === null ? 'plain' : 'warn'}>
          {item?.keepUntil
            ? t('lostAndFound.keepUntil', {
                class: t(`lostAndFound.class.${item.class}`),
                date: item.keepUntil,
              })
            : t(`lostAndFound.state.${record.state}`)}
        </Tag>
      }
    >
      {item ? <Found item={item} act={act} /> : <Loss loss={record as LossReportView} />}
      <Shown hand={hand} act={act} record={record} pairs={pairs} events={events} />
    </RecordPanel>
  );
};
