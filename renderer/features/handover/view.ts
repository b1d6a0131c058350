/** Which side of the handover is on the screen: the sheet under way, the old ones, or the board as it was. */
import { minuteMs } from '../../../shared/kernel/durations.ts';
import { openScreen } from '../../app/navigation.ts';
import { changeRegister, takeUp } from '../../app/register/state.ts';
import { houseNow } from '../../client/clock.ts';
import { createStore, useStore } from '../../client/store.ts';

type View = { name: 'now' | 'past' | 'asOf'; atMs: number };

const store = createStore<View>({ name: 'now', atMs: 0 });
export const useHandoverView = (): View => useStore(store, (view) => view);

/** The lists hold different things: nothing of the one is in hand in the other. */
const show = (view: View): void => {
  takeUp('handover', null);
  changeRegister('handover', { form: null, filter: '', kind: null });
  store.set(view);
};

export const showNow = (): void => show({ ...store.get(), name: 'now' });
export const showPast = (): void => show({ ...store.get(), name: 'past' });
/** The board at a moment; left out: an hour ago. Nobody sees what is to come. */
export const showAsOf = (atMs: number = houseNow() - 60 * minuteMs): void => {
  const latest = Math.min(atMs, houseNow());
  show({ name: 'asOf', atMs: latest - (latest % minuteMs) });
};

/** From anywhere: a note for the next shift. */
export const openNote = (): void => {
  showNow();
  openScreen('handover');
  changeRegister('handover', { form: 'note' });
};

/** From anywhere: the board as it was. */
export const openAsOf = (): void => {
  showAsOf();
  openScreen('handover');
};
