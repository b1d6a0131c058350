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
import type { FileLine } from './lines.ts';

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

type PairProps = { hand: RegisterHand<FileLine>; act: Act; pair: DoubleProposal };

export const PairRecord = ({ hand, act, pair: { one, other, reasons } }: PairProps) => {
  const { t } = useTranslation();
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
                undo: () => desk.guests.unmerge({ id: other.id }),
              }),
          },
          {
            key: 'N',
            text: 'guests.act.apart',
            foot: 31,
            may: 'guests.manage',
            run: () => act.run(() => desk.guests.apart({ one: one.id, other: other.id })),
          },
        ]}
      />
      <ActLine hand={hand} act={act} />
    </RecordPanel>
  );
};
