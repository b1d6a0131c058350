/** From an alarm to the row it shouts for. */
import type { AlarmView } from '../../../shared/alarms/contract.ts';
import { closeCard, openRequest, openScreen } from '../../app/navigation.ts';
import { readBoard } from '../../client/board.ts';
import { bringUp } from '../requests/rows.ts';

export const jumpTo = ({ about }: Pick<AlarmView, 'about'>): void => {
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  if (about.kind !== 'request') return;
  if (!readBoard().requests.has(about.id)) {
    openRequest(about.id);
    return;
  }
  openScreen('board');
  closeCard();
  bringUp(about.id);
};
