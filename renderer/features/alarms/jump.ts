/** From an alarm to the row it shouts for. */
import type { AlarmView } from '../../../shared/alarms/contract.ts';
import { closeCard, openRequest, openScreen } from '../../app/navigation.ts';
import { readBoard } from '../../client/board.ts';
import { bringUp } from '../requests/rows.ts';

export const jumpTo = (alarm: Pick<AlarmView, 'requestId'>): void => {
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  if (!readBoard().requests.has(alarm.requestId)) {
    openRequest(alarm.requestId);
    return;
  }
  openScreen('board');
  closeCard();
  bringUp(alarm.requestId);
};
