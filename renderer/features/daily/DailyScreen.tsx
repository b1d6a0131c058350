/** 日常: the books of the work that recurs every day. A mark elsewhere opens the book it is about. */
import { type ComponentType, useLayoutEffect } from 'react';
import { useBookTarget } from '../../app/navigation.ts';
import { Minibar } from '../minibar/Minibar.tsx';
import { showView, useView, type View, views } from './view.ts';

const books: Record<View, ComponentType> = {
  minibar: Minibar,
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
