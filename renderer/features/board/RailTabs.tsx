/** The rail folded: its parts as tabs with their counts at the foot of the board; one opens above it. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useBoard } from '../../client/board.ts';
import { asks } from '../alarms/order.ts';
import { isPromised, Rail } from './Rail.tsx';
import classes from './RailTabs.module.css';

const tabs = ['promises', 'waiting', 'alarms', 'duty'] as const;
type Tab = (typeof tabs)[number];

const useCounts = (): Record<Tab, number> => {
  const requests = useBoard((board) => board.requests);
  const alarms = useBoard((board) => board.alarms);
  const duty = useBoard((board) => board.duty);
  const rows = [...requests.values()];
  return {
    promises: rows.filter(isPromised).length,
    waiting: rows.filter((row) => row.state === 'waiting').length,
    alarms: alarms.filter((alarm) => asks(alarm) && alarm.level > 1).length,
    duty: duty.length,
  };
};

export const RailTabs = () => {
  const { t } = useTranslation();
  const counts = useCounts();
  const [open, setOpen] = useState(false);
  return (
    <div className={classes.tabs} data-testid="rail-tabs">
      {open ? (
        <div className={classes.above}>
          <Rail />
        </div>
      ) : null}
      {tabs.map((tab) => (
        <button
          key={tab}
          type="button"
          className={classes.tab}
          aria-expanded={open}
          onClick={() => setOpen(!open)}
        >
          {t(`board.rail.${tab}`)} <strong>{counts[tab]}</strong>
        </button>
      ))}
    </div>
  );
};
