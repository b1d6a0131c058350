/** A kind in hand: how many there are and where, its units, how often it was lent, its settings. */
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { amountOf } from '../../../shared/kernel/money.ts';
import type { LoanItemCard } from '../../../shared/loans/contract.ts';
import { ActLine } from '../../app/register/ActLine.tsx';
import { RecordActions } from '../../app/register/RecordActions.tsx';
import type { Act } from '../../app/register/useAct.ts';
import type { RegisterHand } from '../../app/register/useRegister.ts';
import { orpc } from '../../client/desk.ts';
import { nameIn } from '../../client/texts.ts';
import { type Fact, RecordFacts } from '../../ui/register/RecordFacts.tsx';
import { RecordNotice } from '../../ui/register/RecordNotice.tsx';
import { RecordEmpty, RecordPanel } from '../../ui/register/RecordPanel.tsx';
import { Tag } from '../../ui/Tag.tsx';
import { useIsoMoment } from '../board/time.ts';
import { ItemForms } from './ItemForms.tsx';
import classes from './Loans.module.css';
import { LoanTimeline } from './LoanTimeline.tsx';
import type { LoanLine } from './lines.ts';

type ItemRecordProps = { hand: RegisterHand<LoanLine>; act: Act; code: string };

/** What is not there goes without saying. */
const counted = ['out', 'kept', 'cleaning', 'broken', 'lost', 'waiting'] as const;

const useFacts = (item: LoanItemCard, currency: string): (Fact | null)[] => {
  const { t, i18n } = useTranslation();
  const moment = useIsoMoment();
  return [
    [t('loans.facts.free'), <b key="free">{`${item.free} / ${item.owned}`}</b>],
    ...counted.map((name): Fact | null =>
      item[name] === 0 ? null : [t(`loans.facts.${name}`), item[name]],
    ),
    item.nextDueAt === null ? null : [t('loans.facts.next'), moment(item.nextDueAt)],
    [t('loans.facts.par'), item.par],
    [
      t('loans.facts.lentFor'),
      item.dueMinutes === null
        ? t('loans.facts.untilCheckOut')
        : t('loans.facts.minutes', { minutes: item.dueMinutes }),
    ],
    [t('loans.facts.price'), amountOf(item.lostCents, currency, i18n.language)],
    item.home === '' ? null : [t('loans.facts.home'), item.home],
  ];
};

const Units = ({ item }: { item: LoanItemCard }) => {
  const { t } = useTranslation();
  if (item.units.length === 0) return null;
  return (
    <section>
      <h3 className={classes.title}>{t('loans.units')}</h3>
      <ul className={classes.units} data-testid="loan-units">
        {item.units.map(({ id, serial, state, place }) => (
          <li key={id} className={classes.unit} data-state={state}>
            {serial} <span>{place ?? t(`loans.unit.${state}`)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
};

const Floors = ({ item }: { item: LoanItemCard }) => {
  const { t } = useTranslation();
  if (item.counts.length === 0) return null;
  const lasted = (minutes: number | null): string => {
    if (minutes === null) return t('loans.never');
    return minutes < 90
      ? t('loans.facts.minutes', { minutes })
      : t('loans.hours', { hours: Math.round(minutes / 6) / 10 });
  };
  const byFloor = [...item.counts].sort((one, other) => other.lent - one.lent);
  return (
    <section>
      <h3 className={classes.title}>{t('loans.floors')}</h3>
      <RecordFacts
        facts={byFloor.map(({ floor, lent, averageMinutes, out, lost }) => [
          floor === null ? t('loans.noFloor') : t('loans.floor', { floor }),
          t('loans.floorCount', { lent, average: lasted(averageMinutes), out, lost }),
        ])}
      />
    </section>
  );
};

const Item = ({ hand, act, item }: ItemRecordProps & { item: LoanItemCard }) => {
  const { t, i18n } = useTranslation();
  const currency = useQuery(orpc.loans.stock.queryOptions()).data?.settings.currency ?? 'CNY';
  const facts = useFacts(item, currency);
  const notice = item.owned === 0 ? 'uncounted' : item.belowPar ? 'belowPar' : null;
  const open = (form: string) => () => hand.openForm(form);
  const takesUnits = item.byUnit || (item.owned === 0 && item.out === 0);
  return (
    <RecordPanel
      title={nameIn(item, i18n.language)}
      facts={item.code}
      tools={item.belowPar ? <Tag tone="warn">{t('loans.tag.belowPar')}</Tag> : null}
    >
      {notice ? <RecordNotice title={t(`loans.notice.${notice}`)} /> : null}
      <RecordFacts facts={facts} />
      <RecordActions
        hand={hand}
        actions={[
          { key: 'A', text: 'loans.act.lend', primary: true, foot: 25, run: open('lend') },
          { key: 'K', text: 'loans.act.stock', when: !item.byUnit, run: open('stock') },
          { key: 'S', text: 'loans.act.unit', when: item.units.length > 0, run: open('unit') },
          {
            key: 'U',
            text: 'loans.act.addUnit',
            may: 'loans.manage',
            when: takesUnits,
            run: open('addUnit'),
          },
          { key: 'T', text: 'loans.act.item', may: 'loans.manage', run: open('item') },
        ]}
      />
      <ActLine hand={hand} act={act} />
      <ItemForms hand={hand} act={act} item={item} />
      <Units item={item} />
      <Floors item={item} />
      <LoanTimeline title={t('loans.itemTimeline')} events={item.events} />
    </RecordPanel>
  );
};

export const ItemRecord = (props: ItemRecordProps) => {
  const { t } = useTranslation();
  const { data: item } = useQuery(orpc.loans.item.queryOptions({ input: { item: props.code } }));
  if (!item) return <RecordEmpty>{t('registers.chooseOne')}</RecordEmpty>;
  return <Item {...props} item={item} />;
};
