/** 客房: the state of every room, and the books beside it. A mark elsewhere opens the first at its room. */
import { type ComponentType, useLayoutEffect } from 'react';
import { useBookTarget, useRegisterTarget } from '../../app/navigation.ts';
import { ImportsBook } from '../imports/ImportsBook.tsx';
import { Layout } from '../layout/Layout.tsx';
import { ServiceModel } from '../service-model/ServiceModel.tsx';
import { Stays } from '../stays/Stays.tsx';
import { Discrepancies } from './Discrepancies.tsx';
import { Rooms } from './Rooms.tsx';
import { showView, useView, type View, views } from './view.ts';

const books: Record<View, ComponentType> = {
  rooms: Rooms,
  stays: Stays,
  discrepancies: Discrepancies,
  layout: Layout,
  imports: ImportsBook,
  serviceModel: ServiceModel,
};

export const RoomsScreen = () => {
  const Open = books[useView()];
  const target = useRegisterTarget('rooms');
  const book = useBookTarget('rooms');
  useLayoutEffect(() => {
    if (target) showView('rooms');
  }, [target]);
  useLayoutEffect(() => {
    const view = views.find((one) => one === book);
    if (view) showView(view);
  }, [book]);
  return <Open />;
};
