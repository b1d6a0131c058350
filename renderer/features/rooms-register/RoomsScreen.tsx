/** 客房: the state of every room, and the books beside it. */
import { screenOf } from '../../app/register/shelf.tsx';
import { ImportsBook } from '../imports/ImportsBook.tsx';
import { Layout } from '../layout/Layout.tsx';
import { ServiceModel } from '../service-model/ServiceModel.tsx';
import { Stays } from '../stays/Stays.tsx';
import { roomBooks } from './books.ts';
import { Discrepancies } from './Discrepancies.tsx';
import { Rooms } from './Rooms.tsx';

export const RoomsScreen = screenOf(roomBooks, {
  rooms: Rooms,
  stays: Stays,
  discrepancies: Discrepancies,
  layout: Layout,
  imports: ImportsBook,
  serviceModel: ServiceModel,
});
