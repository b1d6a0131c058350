/** The chips of the search over everything, and the keys that turn them while one types. */
import { useTranslation } from 'react-i18next';
import { useKeys } from '../../app/keys.ts';
import { Kbd } from '../../ui/Kbd.tsx';
import classes from './Everything.module.css';
import { after, choose, groupNames, periodNames, states, useChosen } from './filters.ts';

const Chip = ({ label, on, run }: { label: string; on: boolean; run: () => void }) => (
  <button type="button" className={classes.chip} aria-pressed={on} onClick={run}>
    {label}
  </button>
);

export const FilterChips = () => {
  const { t } = useTranslation();
  const { group, period, state } = useChosen();
  useKeys('screen', [
    {
      key: 'Alt+G',
      text: 'archive.everything.nextGroup',
      inText: true,
      foot: 30,
      run: () => choose({ group: after(groupNames, group) }),
    },
    {
      key: 'Alt+P',
      text: 'archive.everything.nextPeriod',
      inText: true,
      foot: 31,
      run: () => choose({ period: after(periodNames, period) }),
    },
    {
      key: 'Alt+S',
      text: 'archive.everything.nextState',
      inText: true,
      foot: 32,
      run: () => choose({ state: after(states, state) }),
    },
  ]);
  return (
    <div className={classes.filters} data-testid="archive-filters">
      <Kbd keys="Alt+G" />
      {groupNames.map((name) => (
        <Chip
          key={name}
          label={t(`archive.everything.group.${name}`)}
          on={name === group}
          run={() => choose({ group: name })}
        />
      ))}
      <Kbd keys="Alt+P" />
      <Chip
        label={t(`archive.everything.period.${period}`)}
        on={period !== 'any'}
        run={() => choose({ period: after(periodNames, period) })}
      />
      <Kbd keys="Alt+S" />
      <Chip
        label={t(`archive.everything.state.${state}`)}
        on={state !== 'any'}
        run={() => choose({ state: after(states, state) })}
      />
    </div>
  );
};
