/**
 * What stands on the screen: no desk yet, no house yet, trouble, nobody signed in, or the console.
 * One of them always does.
 */
import { useEffect } from 'react';
import { redial, useConnection } from '../client/desk.ts';
import { useHouseStatus } from '../client/house.ts';
import { offerLanguage } from '../client/preferences.ts';
import { refreshSession, useSession, useSessionKnown } from '../client/session.ts';
import { FirstRun } from '../features/house/FirstRun.tsx';
import { Trouble } from '../features/house/Trouble.tsx';
import { SignIn } from '../features/session/SignIn.tsx';
import { Console } from './Console.tsx';
import { Starting } from './Starting.tsx';

export const App = () => {
  const connection = useConnection();
  const status = useHouseStatus();
  const known = useSessionKnown();
  const session = useSession();
  const state = status.data?.state;
  const language = status.data?.language;

  useEffect(() => {
    if (state === 'ready') void refreshSession().catch(() => undefined);
  }, [state]);
  useEffect(() => {
    if (language) offerLanguage(language);
  }, [language]);
  useEffect(() => {
    if (connection === 'open' && status.isError) void status.refetch();
  }, [connection, status.isError, status.refetch]);

  if (!status.data) return <Starting />;
  if (status.data.state === 'trouble')
    return <Trouble status={status.data} onAgain={() => redial().then(() => status.refetch())} />;
  if (status.data.state === 'none') return <FirstRun />;
  if (!known) return <Starting />;
  if (!session) return <SignIn status={status.data} />;
  return <Console status={status.data} session={session} />;
};
