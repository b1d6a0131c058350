/**
 * The console of a signed-in person: top line, screen, foot, and what may lie above them. While it is
 * locked the work stays as it is underneath, out of sight and out of reach.
 */
import { Suspense, useEffect } from 'react';
import type { HouseStatus } from '../../shared/house/contract.ts';
import type { SessionView } from '../../shared/session/contract.ts';
import { lock } from '../client/session.ts';
import { AnswerReader } from '../features/answers/AnswerReader.tsx';
import { openNote } from '../features/handover/view.ts';
import { KeyHelp } from '../features/help/KeyHelp.tsx';
import { clearDrafts } from '../features/intake/drafts.ts';
import { OutageBand } from '../features/outages/OutageBand.tsx';
import { Palette } from '../features/palette/Palette.tsx';
import { PracticeBand } from '../features/practice/PracticeBand.tsx';
import { setFilter } from '../features/requests/rows.ts';
import { clearSelection } from '../features/requests/selection.ts';
import { ConfirmIdentity } from '../features/session/ConfirmIdentity.tsx';
import { IdleLock } from '../features/session/IdleLock.tsx';
import { LockCover } from '../features/session/LockCover.tsx';
import { PaperLine } from '../paper/PaperLine.tsx';
import { PaperRoot } from '../paper/PaperRoot.tsx';
import { ConnectionLine } from './ConnectionLine.tsx';
import classes from './Console.module.css';
import { Foot } from './Foot.tsx';
import { useKeys } from './keys.ts';
import { useWarmScreens } from './later.ts';
import {
  closeOverlay,
  openBook,
  openOverlay,
  openScreen,
  resetNavigation,
  useOverlay,
  useScreen,
} from './navigation.ts';
import { clearRegisters } from './register/state.ts';
import { ScreenGuard } from './ScreenGuard.tsx';
import { screens } from './screens.tsx';
import { Tabs } from './Tabs.tsx';
import { TopLine } from './TopLine.tsx';
import { useHeldFocus } from './useHeldFocus.ts';

export const Console = ({ status, session }: { status: HouseStatus; session: SessionView }) => {
  const screen = useScreen();
  const overlay = useOverlay();
  const Screen = screens.find(({ name }) => name === screen)?.Screen;

  useKeys('global', [
    { key: 'Ctrl+K', text: 'keys.find', foot: 90, run: () => openOverlay('palette') },
    { key: '?', text: 'keys.help', foot: 99, run: () => openOverlay('keys') },
    { key: 'Ctrl+B', text: 'palette.act.shiftNote', run: openNote },
    {
      key: 'Ctrl+Shift+B',
      text: 'palette.deed.late',
      may: 'requests.late',
      run: () => openBook('archive', 'outages', null, 'enter'),
    },
    { key: 'Ctrl+L', text: 'keys.lock', run: () => void lock() },
    ...screens.map(({ name, key, text }) => ({ key, text, run: () => openScreen(name) })),
  ]);
  useWarmScreens();
  const heldFocus = useHeldFocus(session.locked);
  const { staffId } = session;
  // What could be taken back was the last person's; calls in hand and their drafts go on.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the change of person is the trigger.
  useEffect(
    () => () => {
      clearSelection();
      setFilter('');
      clearRegisters();
    },
    [staffId],
  );
  useEffect(
    () => () => {
      clearDrafts();
      resetNavigation();
    },
    [],
  );
  // The next person starts with a clean desk: nothing of the last one's overlay is left open.
  useEffect(() => {
    if (session.locked) closeOverlay();
  }, [session.locked]);

  return (
    <>
      <div
        className={classes.console}
        {...heldFocus}
        inert={session.locked}
        data-locked={session.locked}
      >
        <TopLine status={status} session={session} />
        <ConnectionLine />
        <PracticeBand />
        <OutageBand />
        {screen === 'board' ? null : <Tabs screen={screen} />}
        <main className={classes.screen}>
          {/* Of the last person nothing is left in hand, on no screen. */}
          <ScreenGuard key={`${screen} ${staffId}`}>
            <Suspense>{Screen ? <Screen /> : null}</Suspense>
          </ScreenGuard>
        </main>
        <Foot />
        <PaperLine />
        <PaperRoot />
        {overlay === 'palette' ? <Palette /> : null}
        {overlay === 'keys' ? <KeyHelp /> : null}
        {overlay === 'answer' ? <AnswerReader /> : null}
        <ConfirmIdentity session={session} />
        {session.locked ? null : <IdleLock />}
      </div>
      {session.locked ? <LockCover status={status} session={session} /> : null}
    </>
  );
};
