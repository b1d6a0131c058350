/** Two files that may be one person's, side by side, with why: put together, or told apart for good. */
import { useTranslation } from 'react-i18next';
import type { DoubleProposal, GuestLine } from '../../../shared/guests/contract.ts';
import { ActLine } from '../../app/register/ActLine.tsx';
import { RecordActions } from '../../app/register/RecordActions.tsx';
import type { Act } from '../../app/register/useAct.ts';
import type { RegisterHand } from '../../app/register/useRegister.ts';
import { desk } from '../../client/desk.ts';
import { RecordFacts } from '../../ui/register/RecordFacts.tsx';
import { RecordPanel } from '../../ui/register/RecordPanel.tsx';
import classes from './Files.module.css';
import { type FileLine, pairLine } from './lines.ts';

const Side = ({ guest }: { guest: GuestLine }) => {
  const { t } = useTranslation();
  return (
    <div>
      <h3 className={classes.name}>{guest.name}</h3>
      <RecordFacts
        facts={[
          [t('guests.history.stays'), String(guest.stays)],
          guest.room ? [t('stays.form.room'), guest.room] : null,
          guest.lastDeparture ? [t('stays.form.departure'), guest.lastDeparture] : null,
          guest.vipClass ? [t('guests.facts.class'), t(`rooms.vipClass.${guest.vipClass}`)] : null,
          guest.company ? [t('guests.facts.company'), guest.company] : null,
          [t('guests.preferences'), String(guest.preferences)],
        ]}
      />
    </div>
  );
};

type PairProps = {
  hand: RegisterHand<FileLine>;
  act: Act;
  pair: DoubleProposal;
  /** Decided, or open again: whether it still stands in the list. */
  settle: (id: string, settled: boolean) => void;
};

export const PairRecord = ({ hand, act, pair, settle }: PairProps) => {
  const { t } = useTranslation();
  const { one, other, reasons } = pair;
  const { id } = pairLine(pair);
  const at = hand.rows.findIndex((line) => line.id === id);
  const next = hand.rows[at + 1] ?? hand.rows[at - 1] ?? null;
  // The next pair comes into hand, with what came of this one and the way back.
  const settled = {
    movesTo: next?.id ?? null,
    onDone: () => {
      settle(id, true);
      hand.select(next?.id ?? null);
    },
  };
  return (
    <RecordPanel
      title={one.name}
      facts={reasons.map((reason) => t(`guests.reason.${reason}`)).join(' · ')}
    >
      <div className={classes.pair}>
        <Side guest={one} />
        <Side guest={other} />
      </div>
      <RecordActions
        hand={hand}
        actions={[
          {
            key: 'G',
            text: 'guests.act.merge',
            primary: true,
            foot: 30,
            may: 'guests.manage',
            run: () =>
              act.run(() => desk.guests.merge({ keep: one.id, gone: other.id }), {
                ...settled,
                undo: () =>
                  desk.guests.unmerge({ id: other.id }).then(() => {
                    settle(id, false);
                    hand.select(id);
                  }),
              }),
          },
          {
            key: 'N',
            text: 'guests.act.apart',
            foot: 31,
            may: 'guests.manage',
            run: () => act.run(() => desk.guests.apart({ one: one.id, other: other.id }), settled),
          },
        ]}
      />
      <ActLine hand={hand} act={act} />
    </RecordPanel>
  );
};
