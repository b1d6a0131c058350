/** The handover: one of its three sides. */
import { AsItWas } from './AsItWas.tsx';
import { CurrentSheet } from './CurrentSheet.tsx';
import { PastSheets } from './PastSheets.tsx';
import { useHandoverView } from './view.ts';

export const HandoverScreen = () => {
  const { name, atMs } = useHandoverView();
  if (name === 'past') return <PastSheets />;
  return name === 'asOf' ? <AsItWas atMs={atMs} /> : <CurrentSheet />;
};
