// The usual keys for a house that has none, added as a supervisor would.
import { demoPin } from '../../../electron/desk/demo/people.ts';
import { createDesk } from '../../../electron/desk/desk.ts';

/** A house with the usual keys and its floor attendants on duty; the desk is closed again. */
export const furnishKeys = async (dataDir: string): Promise<void> => {
  const desk = await createDesk({ dataDir, live: false });
  const client = desk.clientFor(desk.connect({ station: 'bench-1', kind: 'program' }));
  await client.session.signIn({ code: '090', pin: demoPin('090') });
  if ((await client.keys.list()).keys.length === 0) await client.keys.addUsual();
  await desk.close();
};
