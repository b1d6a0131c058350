/** The bag in hand: its docket line by line, what is back, what to do next, what has happened. */
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { amountOf } from '../../../shared/kernel/money.ts';
import type { BagCard, Tariff } from '../../../shared/laundry/contract.ts';
import { type BagStep, isOpenBag } from '../../../shared/laundry/model.ts';
import { openRegister, openRequest } from '../../app/navigation.ts';
import { ActLine } from '../../app/register/ActLine.tsx';
import { RecordActions } from '../../app/register/RecordActions.tsx';
import type { Act } from '../../app/register/useAct.ts';
import type { RegisterHand } from '../../app/register/useRegister.ts';
import { useNowValue } from '../../client/clock.ts';
import { desk, orpc } from '../../client/desk.ts';
import { listed, nameIn } from '../../client/texts.ts';
import { type Fact, RecordFacts } from '../../ui/register/RecordFacts.tsx';
import { RecordNotice } from '../../ui/register/RecordNotice.tsx';
import { RecordEmpty, RecordPanel } from '../../ui/register/RecordPanel.tsx';
import { Tag } from '../../ui/Tag.tsx';
import { TextLink } from '../../ui/TextLink.tsx';
import { useStaffName } from '../board/names.ts';
import { useIsoMoment } from '../board/time.ts';
import { EventTimeline } from '../record/EventTimeline.tsx';
import { BagForms } from './BagForms.tsx';
import classes from './Laundry.module.css';
import type { BagRow } from './lines.ts';

type BagRecordProps = { hand: RegisterHand<BagRow>; act: Act; id: string; tariff: Tariff };

const noticeOf = (bag: BagCard, late: boolean): { text: string; tone: 'warn' | 'late' } | null => {
  const short = bag.shortage !== null && bag.shortage.settled === null;
  if (bag.state === 'short') return { text: 'short', tone: 'warn' };
  if (late) return { text: 'late', tone: 'late' };
  if (isOpenBag(bag.state) && bag.delivery === null) return { text: 'unbrought', tone: 'warn' };
  if (short) return { text: 'shortNoted', tone: 'warn' };
  if (bag.state === 'collected') return { text: 'collected', tone: 'warn' };
  return bag.waits === 'dnd' ? { text: 'dnd', tone: 'warn' } : null;
};

const Pieces = ({ bag }: { bag: BagCard }) => {
  const { t, i18n } = useTranslation();
  if (bag.lines.length === 0) return null;
  // While all of it is at the laundry nothing is missing yet.
  const begun = bag.back > 0 || bag.shortage !== null;
  return (
    <table className={classes.lines} data-testid="bag-lines">
      <caption>{t('laundry.lines')}</caption>
      <tbody>
        {bag.lines.map((line) => (
          <tr
            key={`${line.article} ${line.treatment}`}
            data-missing={(begun && line.back < line.quantity) || undefined}
          >
            <td>{nameIn(line, i18n.language)}</td>
            <td>{t(`laundry.treatment.${line.treatment}`)}</td>
            <td>
              {line.back} / {line.quantity}
            </td>
            <td>
              {line.cents === 0
                ? t('laundry.facts.toPrice')
                : amountOf(line.cents * line.quantity, bag.currency, i18n.language)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
};

const useFacts = (bag: BagCard, percent: number): (Fact | null)[] => {
  const { t, i18n } = useTranslation();
  const moment = useIsoMoment();
  const person = useStaffName();
  const { charge, shortage, delivery } = bag;
  const amount = (cents: number) => amountOf(cents, bag.currency, i18n.language);
  const link = (request: { id: string; number: number }) => (
    <TextLink key={request.id} onClick={() => openRequest(request.id)}>
      #{request.number}
    </TextLink>
  );
  return [
    bag.promise === null ? null : [t('laundry.facts.promise'), moment(bag.promise)],
    bag.express ? [t('laundry.tag.express'), t('laundry.facts.express', { percent })] : null,
    bag.said === null || bag.pieces > 0
      ? null
      : [t('laundry.facts.said'), t('laundry.tag.pieces', { pieces: bag.said })],
    charge
      ? [
          t('laundry.facts.charge'),
          <TextLink key="c" onClick={() => openRegister('charges', charge.id)}>
            {charge.cents === 0 ? t('laundry.facts.toPrice') : amount(charge.cents)}
          </TextLink>,
        ]
      : null,
    bag.countedAt === null
      ? null
      : [
          t('laundry.facts.counted'),
          `${moment(bag.countedAt)} · ${person(bag.countedBy ?? '')} · ${t(
            `laundry.facts.${bag.withGuest ? 'withGuest' : 'without'}`,
          )}`,
        ],
    shortage
      ? [
          t('laundry.facts.shortage'),
          `${listed(
            shortage.missing.map((line) => `${nameIn(line, i18n.language)} ×${line.quantity}`),
          )} · ${t('laundry.facts.informed', {
            by: person(shortage.by),
            informed: shortage.informed,
          })}${shortage.settled ? ` · ${t(`laundry.how.${shortage.settled.how}`)}` : ''}`,
        ]
      : null,
    [t('laundry.facts.collected'), `${moment(bag.collectedAt)} · ${person(bag.collectedBy)}`],
    [t('laundry.facts.collection'), link(bag.collection)],
    delivery ? [t('laundry.facts.delivery'), link(delivery)] : null,
  ];
};

const Bag = ({ hand, act, bag, tariff }: BagRecordProps & { bag: BagCard }) => {
  const { t } = useTranslation();
  const facts = useFacts(bag, tariff.settings.expressPercent);
  const { id, promise, state } = bag;
  const owes = state !== 'short' && state !== 'returned' && state !== 'cancelled';
  const late = useNowValue((now) => owes && promise !== null && Date.parse(promise) <= now);
  const notice = noticeOf(bag, late);
  const can = (step: BagStep) => bag.steps.includes(step);
  const open = (form: string) => () => hand.openForm(form);
  return (
    <RecordPanel
      title={`${bag.docket} · ${bag.place ?? '–'}`}
      facts={bag.guest ?? ''}
      tools={<Tag tone={late ? 'late' : 'plain'}>{t(`laundry.state.${state}`)}</Tag>}
    >
      {notice ? (
        <RecordNotice tone={notice.tone} title={t(`laundry.notice.${notice.text}`)} />
      ) : null}
      <RecordFacts facts={facts} />
      <Pieces bag={bag} />
      <RecordActions
        hand={hand}
        actions={[
          {
            key: 'C',
            text: bag.lines.length > 0 ? 'laundry.act.recount' : 'laundry.act.count',
            primary: state === 'collected',
            foot: 20,
            when: can('count'),
            run: open('count'),
          },
          {
            key: 'B',
            text: 'laundry.act.backAll',
            primary: state === 'counted',
            foot: 21,
            when: can('back'),
            run: () => act.run(() => desk.laundry.back({ id })),
          },
          { key: 'P', text: 'laundry.act.back', when: can('back'), run: open('back') },
          {
            key: 'R',
            text: 'laundry.act.return',
            primary: state === 'back',
            foot: 22,
            when: can('return') && state !== 'collected',
            run: () => act.run(() => desk.laundry.return({ id })),
          },
          {
            key: 'S',
            text: 'laundry.act.shortage',
            when: can('shortage') && bag.back < bag.pieces,
            run: open('shortage'),
          },
          {
            key: 'T',
            text: 'laundry.act.settle',
            primary: state === 'short',
            when: can('settle'),
            run: open('settle'),
          },
          { key: 'E', text: 'laundry.act.promise', when: can('promise'), run: open('promise') },
          { key: 'N', text: 'laundry.act.note', run: open('note') },
          { key: 'X', text: 'laundry.act.cancel', when: can('cancel'), run: open('cancel') },
        ]}
      />
      <ActLine hand={hand} act={act} />
      <BagForms hand={hand} act={act} bag={bag} tariff={tariff} />
      <EventTimeline
        title={t('laundry.timeline')}
        events={bag.events}
        texts="laundry.event"
        more={(event) => [
          typeof event.facts.how === 'string' ? t(`laundry.how.${event.facts.how}`) : '',
          typeof event.facts.delivery === 'number' ? `#${event.facts.delivery}` : '',
          typeof event.facts.to === 'string' ? `→ ${event.facts.to}` : '',
        ]}
      />
    </RecordPanel>
  );
};

export const BagRecord = (props: BagRecordProps) => {
  const { t } = useTranslation();
  const { data } = useQuery(orpc.laundry.get.queryOptions({ input: { id: props.id } }));
  if (!data) return <RecordEmpty>{t('registers.chooseOne')}</RecordEmpty>;
  return <Bag {...props} bag={data} />;
};
