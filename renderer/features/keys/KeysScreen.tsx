/** 钥匙管理: the hooks, and the books beside them. A mark elsewhere opens the hooks at its key. */
import { type ComponentType, useLayoutEffect } from 'react';
import { useRegisterTarget } from '../../app/navigation.ts';
import { Count } from './Count.tsx';
import { Envelopes } from './Envelopes.tsx';
import { Handout } from './Handout.tsx';
import { Hooks } from './Hooks.tsx';
import { Incidents } from './Incidents.tsx';
import { showView, useView, type View } from './view.ts';
import { WhoHad } from './WhoHad.tsx';

const books: Record<View, ComponentType> = {
  hooks: Hooks,
  handout: Handout,
  count: Count,
  incidents: Incidents,
  envelopes: Envelopes,
  whoHad: WhoHad,
};

export const KeysScreen = () => {
  const Open = books[useView()];
  const target = useRegisterTarget('keyControl');
  useLayoutEffect(() => {
    if (target) showView('hooks');
  }, [target]);
  return <Open />;
};
