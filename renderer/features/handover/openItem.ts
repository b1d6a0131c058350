/** From an item to the place where the thing itself is worked. */
import type { SheetItem } from '../../../shared/handover/contract.ts';
import { openRequest, openRoom } from '../../app/navigation.ts';
import { jumpTo } from '../alarms/jump.ts';

/** A note stands on the sheet alone: there is nothing behind it. */
export const leadsOn = ({ subject }: SheetItem): boolean => subject.kind !== 'handover';

export const openItem = ({ subject }: SheetItem): void => {
  if (subject.kind === 'request') openRequest(subject.id);
  else if (subject.kind === 'room') openRoom(subject.id);
  else jumpTo({ about: subject });
};
