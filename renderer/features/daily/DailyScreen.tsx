/** 日常: the books of the work that recurs every day. */
import { screenOf } from '../../app/register/shelf.tsx';
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
import { dailyBooks } from './books.ts';

export const DailyScreen = screenOf(dailyBooks, {
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
});
