/** 钥匙管理: the hooks, and the books beside them. */
import { screenOf } from '../../app/register/shelf.tsx';
import { keyBooks } from './books.ts';
import { Count } from './Count.tsx';
import { Envelopes } from './Envelopes.tsx';
import { Handout } from './Handout.tsx';
import { Hooks } from './Hooks.tsx';
import { Incidents } from './Incidents.tsx';
import { WhoHad } from './WhoHad.tsx';

export const KeysScreen = screenOf(keyBooks, {
  hooks: Hooks,
  handout: Handout,
  count: Count,
  incidents: Incidents,
  envelopes: Envelopes,
  whoHad: WhoHad,
});
