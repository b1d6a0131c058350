// The usual keys for a house that has none, added as a supervisor would.
import { createDesk } from '../../../electron/desk/desk.ts';
import { secretOf } from '../../support/secrets.ts';

/** A house with the usual keys and its floor attendants on duty; the desk is closed again. */
export const furnishKeys = async (dataDir: string): Promise<void> => {
  const desk = await createDesk({ dataDir, live: false });
  const client = desk.clientFor(desk.connect({ station: 'bench-1', kind: 'program' }));
  await client.session.signIn({ code: '090', pin: secretOf('090') });
  if ((await client.keys.list()).keys.length === 0) await client.keys.addUsual();
  await desk.close();
};
