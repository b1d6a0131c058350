/** The foot: the keys that work here now, and what is truly on the disk. */
import { useQuery } from '@tanstack/react-query';
import { useEffect, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { minuteMs } from '../../shared/kernel/durations.ts';
import { clockAt } from '../../shared/kernel/time.ts';
import { useBoard } from '../client/board.ts';
import { orpc } from '../client/desk.ts';
import { clockSecondsAt, useTimeZone } from '../client/house-time.ts';
import { Kbd } from '../ui/Kbd.tsx';
import classes from './Foot.module.css';
import { isText, type KeyBinding, useKeyGroups, worksInText } from './keys.ts';
import { forgetTold, type Told, useTold } from './told.ts';

type FootKey = KeyBinding & { foot: number };
const isInFoot = (binding: KeyBinding): binding is FootKey => binding.foot !== undefined;

/** From here on a key keeps its place at the end, however little room is left. */
const pinnedFrom = 90;

const onFocus = (changed: () => void): (() => void) => {
  document.addEventListener('focusin', changed);
  document.addEventListener('focusout', changed);
  return () => {
    document.removeEventListener('focusin', changed);
    document.removeEventListener('focusout', changed);
  };
};
/** Words are being typed: letters are theirs then, and not offered as keys. */
const useTyping = (): boolean =>
  useSyncExternalStore(onFocus, () => isText(document.activeElement));

const useFootKeys = (): { own: FootKey[]; pinned: FootKey[] } => {
  const typing = useTyping();
  const seen = new Set<string>();
  const keys = useKeyGroups()
    .flatMap(({ bindings }) => bindings)
    .filter((binding) => !typing || worksInText(binding))
    // The topmost scope has the key, also where it does not stand in the foot.
    .filter(({ key }) => !seen.has(key) && seen.add(key))
    .filter(isInFoot)
    .sort((left, right) => left.foot - right.foot);
  return {
    own: keys.filter(({ foot }) => foot < pinnedFrom),
    pinned: keys.filter(({ foot }) => foot >= pinnedFrom),
  };
};

const Keys = ({ keys }: { keys: readonly FootKey[] }) => {
  const { t } = useTranslation();
  return keys.map(({ key, shown, text, values }) => (
    <li key={key} className={classes.key}>
      <Kbd keys={shown ?? key} /> {t(text, values ?? {})}
    </li>
  ));
};

const askedAgainMs = minuteMs;

/** When the house was last copied: the other half of what "saved" means. */
const Backup = () => {
  const { t } = useTranslation();
  const timeZone = useTimeZone();
  const { data } = useQuery({
    ...orpc.backups.latest.queryOptions(),
    refetchInterval: askedAgainMs,
  });
  if (!data?.copy) return null;
  const time = clockAt(Date.parse(data.copy.madeAt), timeZone);
  return (
    <span title={t('app.backupTitle')} data-testid="foot-backup">
      {data.copy.problem ? '⚠ ' : ''}
      {t('app.backup', { time })}
    </span>
  );
};

const Disk = () => {
  const { t } = useTranslation();
  const timeZone = useTimeZone();
  const head = useBoard((board) => board.head);
  if (!head) return null;
  if (head.atMs === null) return <span className={classes.disk}>{t('app.savedNothing')}</span>;
  return (
    <span className={classes.disk}>
      <span>{t('app.saved', { time: clockSecondsAt(head.atMs, timeZone) })}</span>
      <Backup />
      <span title={t('app.chainTitle')}>{t('app.chain', { word: head.checkWord })}</span>
    </span>
  );
};

/** Long enough to read a sentence. */
const toldMs = 10_000;

/** Why the key just pressed did nothing: in the place of the keys that do. */
const ToldLine = ({ told }: { told: Told }) => {
  const { t } = useTranslation();
  // biome-ignore lint/correctness/useExhaustiveDependencies: each one told has its own time.
  useEffect(() => {
    const timer = setTimeout(forgetTold, toldMs);
    return () => clearTimeout(timer);
  }, [told]);
  return (
    <p className={classes.told} role="status" data-testid="key-told">
      ⚠ {t(told.text, told.values ?? {})}
    </p>
  );
};

export const Foot = () => {
  const { own, pinned } = useFootKeys();
  const told = useTold();
  return (
    <footer className={classes.foot}>
      {told ? (
        <ToldLine told={told} />
      ) : (
        <ul className={classes.keys} data-room="rest">
          <Keys keys={own} />
        </ul>
      )}
      <ul className={classes.keys}>
        <Keys keys={pinned} />
      </ul>
      <Disk />
    </footer>
  );
};
