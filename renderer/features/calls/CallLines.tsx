/**
 * The calls in hand, in the top line of every screen: one chip a line, the active one framed. Keys
 * switch, begin and end them. It must not know what is typed in them.
 */
import { useEffect, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useBoard } from '../../client/board.ts';
import { useSession } from '../../client/session.ts';
import { Kbd } from '../../ui/Kbd.tsx';
import { adoptCalls, clearDrafts, useDrafts } from '../intake/drafts.ts';
import { clearSelection } from '../requests/selection.ts';
import { CallChip } from './CallChip.tsx';
import classes from './CallLines.module.css';
import { goToCall } from './goToCall.ts';
import { OthersCalls } from './OthersCalls.tsx';
import { useCallKeys } from './useCallKeys.ts';
import { useCardOfCall } from './useCardOfCall.ts';

const lines = [1, 2, 3, 4];

export const CallLines = () => {
  const { t } = useTranslation();
  const me = useSession()?.code;
  const calls = useBoard((board) => board.calls);
  const loaded = useBoard((board) => board.loaded);
  const drafts = useDrafts((state) => state.drafts);
  const active = useDrafts((state) => state.active);
  const mine = useMemo(() => calls.filter((call) => call.takenBy === me), [calls, me]);
  useCallKeys();
  useCardOfCall();
  // A draft that has got its call, or lost it, changes what there is to adopt.
  // biome-ignore lint/correctness/useExhaustiveDependencies: `drafts` is the very trigger.
  useEffect(() => {
    if (loaded) adoptCalls(mine);
  }, [loaded, mine, drafts]);

  // The next person at this desk starts with nothing of the last one's in hand.
  // biome-ignore lint/correctness/useExhaustiveDependencies: another person is the very trigger.
  useEffect(
    () => () => {
      clearDrafts();
      clearSelection();
    },
    [me],
  );

  const shown = drafts
    .filter((draft) => draft.line !== null)
    .sort((a, b) => (a.line ?? 0) - (b.line ?? 0));
  const taken = new Set([...mine, ...shown].map(({ line }) => line));
  const free = lines.find((line) => !taken.has(line));
  return (
    <nav className={classes.lines} aria-label={t('calls.label')}>
      {shown.map((draft) => (
        <CallChip
          key={draft.key}
          draft={draft}
          call={mine.find((call) => call.id === draft.callId)}
          active={draft.key === active}
        />
      ))}
      {free === undefined ? null : (
        <button
          type="button"
          className={`${classes.call} ${classes.free}`}
          data-testid="call-free"
          onClick={() => goToCall(free)}
        >
          <Kbd keys={`F${free}`} /> + {t('calls.begin')}
        </button>
      )}
      <OthersCalls me={me} />
    </nav>
  );
};
