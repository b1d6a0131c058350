/** 日常: the books of the work that recurs every day. A mark elsewhere opens the book it is about. */
import { type ComponentType, useLayoutEffect } from 'react';
import { useBookTarget } from '../../app/navigation.ts';
import { Babysitting } from '../babysitting/Babysitting.tsx';
import { GuestThings } from '../guest-things/GuestThings.tsx';
import { Cleaning } from '../housekeeping/Cleaning.tsx';
import { DeepClean } from '../housekeeping/DeepClean.tsx';
import { PublicAreas } from '../housekeeping/PublicAreas.tsx';
import { Laundry } from '../laundry/Laundry.tsx';
import { Messages } from '../messages/Messages.tsx';
import { Minibar } from '../minibar/Minibar.tsx';
import { RoomService } from '../room-service/RoomService.tsx';
import { WakeUps } from '../wake-ups/WakeUps.tsx';
import { showView, useView, type View, views } from './view.ts';

const books: Record<View, ComponentType> = {
  cleaning: Cleaning,
  deepClean: DeepClean,
  publicAreas: PublicAreas,
  laundry: Laundry,
  minibar: Minibar,
  wakeUps: WakeUps,
  messages: Messages,
  babysitting: Babysitting,
  roomService: RoomService,
  guestThings: GuestThings,
};

export const DailyScreen = () => {
  const Open = books[useView()];
  const target = useBookTarget('daily');
  useLayoutEffect(() => {
    const view = views.find((one) => one === target);
    if (view) showView(view);
  }, [target]);
  return <Open />;
};
