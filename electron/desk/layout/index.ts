/** The layout of the house, edited by hand. The domain's public face; `follow.ts` says how numbers change. */
import type { layoutContract } from '../../../shared/layout/contract.ts';
import { drawFloors } from '../house/index.ts';
import type { WriteContext } from '../kernel/context.ts';
import type { Handlers } from '../kernel/handlers.ts';
import { addArea, changeArea, restoreArea, retireArea } from './areas.ts';
import { addDrawn, previewDrawn } from './draw.ts';
import { addFloor, orderFloors, removeFloor } from './floors.ts';
import { openAt, removeRoom, restoreRoom } from './remove.ts';
import { renumber } from './renumber.ts';
import { addRoom, changeRooms, connectRooms, disconnectRooms, positionRoom } from './rooms.ts';
import { layoutChanged, roomOf } from './rows.ts';
import { historyOf } from './story.ts';
import { viewLayout } from './view.ts';

export { openAt, removeRoom } from './remove.ts';
export { connectRooms, insertRoom, relayRoom } from './rooms.ts';
export { layoutChanged, settle } from './rows.ts';

/** Every change answers with the layout as it is then. */
const then = (context: WriteContext, change: () => void) => {
  change();
  return { layout: viewLayout(context) };
};

export const layoutHandlers: Handlers<typeof layoutContract> = {
  get: viewLayout,
  drawPreview: (context, { floors }) => previewDrawn(context, drawFloors(floors)),
  draw: (context, { floors, type, wing }) => {
    const added = addDrawn(context, drawFloors(floors), { type, wing });
    return { layout: viewLayout(context), added };
  },
  addRoom: (context, wanted) => then(context, () => addRoom(context, wanted)),
  change: (context, { places, ...wanted }) =>
    then(context, () => changeRooms(context, places, wanted)),
  position: (context, { place, before }) =>
    then(context, () => positionRoom(context, place, before)),
  connect: (context, { place, to }) =>
    then(context, () => {
      const [one, other] = [roomOf(context, place), roomOf(context, to)];
      if (connectRooms(context, one, other))
        layoutChanged(context, 'rooms-connected', { rooms: [one.number, other.number] });
    }),
  disconnect: (context, { place, to }) =>
    then(context, () => {
      const [one, other] = [roomOf(context, place), roomOf(context, to)];
      if (disconnectRooms(context, one, other))
        layoutChanged(context, 'rooms-disconnected', { rooms: [one.number, other.number] });
    }),
  renumber: (context, { changes }) => {
    const followed = renumber(context, changes);
    return { layout: viewLayout(context), followed };
  },
  openAt: (context, { place }) => ({ open: openAt(context, roomOf(context, place).number) }),
  remove: (context, { place, ...how }) => then(context, () => removeRoom(context, place, how)),
  restore: (context, { place, as }) => then(context, () => restoreRoom(context, place, as)),
  history: (context, { place }) => historyOf(context, place),
  addFloor: (context, { code, model }) => then(context, () => addFloor(context, code, model)),
  orderFloors: (context, { codes }) => then(context, () => orderFloors(context, codes)),
  removeFloor: (context, { code }) => then(context, () => removeFloor(context, code)),
  addArea: (context, wanted) => then(context, () => addArea(context, wanted)),
  changeArea: (context, { code, ...wanted }) =>
    then(context, () => changeArea(context, code, wanted)),
  retireArea: (context, { code }) => then(context, () => retireArea(context, code)),
  restoreArea: (context, { code }) => then(context, () => restoreArea(context, code)),
};
