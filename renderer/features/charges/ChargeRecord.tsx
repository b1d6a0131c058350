/** A charge in hand: for whom, what for, what became of it, and what the front office does about it. */
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { ChargeCard, ChargeView } from '../../../shared/charges/contract.ts';
import type { ChargeStep } from '../../../shared/charges/model.ts';
import { openBook, openRegister, openRequest } from '../../app/navigation.ts';
import { ActLine } from '../../app/register/ActLine.tsx';
import { RecordActions } from '../../app/register/RecordActions.tsx';
import type { Act } from '../../app/register/useAct.ts';
import type { RegisterHand } from '../../app/register/useRegister.ts';
import { desk, orpc } from '../../client/desk.ts';
import { type Fact, RecordFacts } from '../../ui/register/RecordFacts.tsx';
import { RecordNotice } from '../../ui/register/RecordNotice.tsx';
import { RecordEmpty, RecordPanel } from '../../ui/register/RecordPanel.tsx';
import { Tag } from '../../ui/Tag.tsx';
import { TextLink } from '../../ui/TextLink.tsx';
import { usePlaceName, useStaffName } from '../board/names.ts';
import { useIsoMoment } from '../board/time.ts';
import { EventTimeline } from '../record/EventTimeline.tsx';
import { ChargeForms } from './ChargeForms.tsx';
import { groupIdOf } from './groups.ts';
import { useChargeWords } from './words.ts';

export type ChargeRecordProps = { hand: RegisterHand<ChargeView>; act: Act; id: string };

const useSource = ({ source, place }: ChargeView) => {
  const { t } = useTranslation();
  const name = t(`charges.source.${source.kind}`, {
    number: source.number ?? '',
    defaultValue: '',
  }).trim();
  const open =
    source.kind === 'request'
      ? () => openRequest(source.id)
      : source.kind === 'loan'
        ? () => openRegister('loans', source.id)
        : source.kind === 'charge'
          ? () => openRegister('charges', source.id)
          : source.kind === 'minibar-taken'
            ? () => openBook('daily', 'minibar', place)
            : source.kind === 'order'
              ? () => openBook('daily', 'roomService', source.id)
              : null;
  return open ? <TextLink onClick={open}>{name}</TextLink> : name;
};

const useFacts = (charge: ChargeCard): (Fact | null)[] => {
  const { t } = useTranslation();
  const moment = useIsoMoment();
  const place = usePlaceName();
  const person = useStaffName();
  const words = useChargeWords();
  const source = useSource(charge);
  const { stay, closedAt, closedBy } = charge;
  const who = (code: string) =>
    code === 'scheduler' ? t('requests.card.scheduler') : person(code);
  const guest = stay ? (stay.guest ?? t('charges.incognito')) : t('charges.nobody');
  const left = stay?.state === 'departed' ? ` · ${t('charges.leaving.gone')}` : '';
  return [
    [t('charges.sheet.amount'), <b key="amount">{words.amount(charge)}</b>],
    [t('charges.sheet.place'), charge.place === null ? '–' : place(charge.place)],
    [t('charges.sheet.guest'), `${guest}${left}`],
    [t('charges.sheet.kind'), t(`charges.kind.${charge.kind}`)],
    source === '' ? null : [t('charges.facts.source'), source],
    [t('charges.facts.made'), `${moment(charge.at)} · ${who(charge.by)}`],
    closedAt === null || closedBy === null
      ? null
      : [t(`charges.state.${charge.state}`), `${moment(closedAt)} · ${who(closedBy)}`],
    charge.reason === null ? null : [t('charges.sheet.reason'), charge.reason],
    charge.counteredBy === null
      ? null
      : [t('charges.facts.countered'), t('charges.number', { number: charge.counteredBy })],
  ];
};

const Charge = ({ hand, act, charge }: ChargeRecordProps & { charge: ChargeCard }) => {
  const { t } = useTranslation();
  const words = useChargeWords();
  const facts = useFacts(charge);
  const { id } = charge;
  const can = (step: ChargeStep) => charge.steps.includes(step);
  const together = hand.rows.filter(
    (row) =>
      groupIdOf(row) === groupIdOf(charge) &&
      row.state === 'open' &&
      !row.priceWanted &&
      // The line in hand stays where it was, whatever has become of it.
      (row.id !== id || charge.state === 'open'),
  );
  const takeOver = (charges: readonly ChargeView[]) => () =>
    act.run(() => desk.charges.takeOver({ ids: charges.map((one) => one.id) }), {
      said: t('charges.took', { count: charges.length, sum: words.sum(charges) }),
      undo: async () => {
        for (const one of charges) await desk.charges.undo({ id: one.id });
      },
    });
  return (
    <RecordPanel
      title={t('charges.number', { number: charge.number })}
      facts={words.name(charge)}
      tools={
        <Tag tone={charge.priceWanted ? 'warn' : 'plain'}>
          {charge.priceWanted ? t('charges.priceWanted') : t(`charges.state.${charge.state}`)}
        </Tag>
      }
    >
      {charge.priceWanted ? <RecordNotice title={t('charges.notice.price')} /> : null}
      {charge.state === 'open' && charge.stay?.state === 'departed' ? (
        <RecordNotice tone="late" title={t('charges.notice.gone')} />
      ) : null}
      <RecordFacts facts={facts} />
      <RecordActions
        hand={hand}
        actions={[
          {
            key: 'T',
            text: 'charges.act.takeOver',
            primary: true,
            foot: 30,
            when: can('take-over'),
            run: takeOver([charge]),
          },
          {
            key: 'Shift+T',
            text: 'charges.act.takeOverRoom',
            foot: 31,
            when: together.length > 1 || (together.length === 1 && !can('take-over')),
            run: takeOver(together),
          },
          {
            key: 'P',
            text: 'charges.act.price',
            primary: charge.priceWanted,
            foot: 32,
            ...(charge.priceWanted ? {} : { may: 'charges.manage' as const }),
            when: can('price'),
            run: () => hand.openForm('price'),
          },
          {
            key: 'V',
            text: charge.state === 'open' ? 'charges.act.void' : 'charges.act.counter',
            foot: 33,
            may: 'charges.manage',
            when: can('void'),
            run: () => hand.openForm('void'),
          },
          {
            key: 'U',
            text: 'charges.act.undo',
            // For as long as Z takes it back, one key is enough.
            when: can('undo') && !act.done?.undo,
            run: () => act.run(() => desk.charges.undo({ id })),
          },
        ]}
      />
      <ActLine hand={hand} act={act} />
      <ChargeForms hand={hand} act={act} charge={charge} />
      <EventTimeline
        title={t('charges.story')}
        events={charge.events}
        texts="charges.event"
        said={({ changes }) =>
          typeof changes.reason?.after === 'string' ? changes.reason.after : null
        }
      />
    </RecordPanel>
  );
};

export const ChargeRecord = (props: ChargeRecordProps) => {
  const { t } = useTranslation();
  const { data: charge } = useQuery(orpc.charges.get.queryOptions({ input: { id: props.id } }));
  if (!charge) return <RecordEmpty>{t('registers.chooseOne')}</RecordEmpty>;
  return <Charge {...props} charge={charge} />;
};
