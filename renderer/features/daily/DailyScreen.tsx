/** 日常: the books of the work that recurs every day. A mark elsewhere opens the book it leads to. */
import { type ComponentType, useLayoutEffect } from 'react';
import { useNavigation } from '../../app/navigation.ts';
import { Cleaning } from '../housekeeping/Cleaning.tsx';
import { DeepClean } from '../housekeeping/DeepClean.tsx';
import { PublicAreas } from '../housekeeping/PublicAreas.tsx';
import { isView, showView, useView, type View } from './view.ts';

const books: Record<View, ComponentType> = {
  cleaning: Cleaning,
  deepClean: DeepClean,
  publicAreas: PublicAreas,
};

export const DailyScreen = () => {
  const Open = books[useView()];
  const target = useNavigation((navigation) => navigation.target);
  useLayoutEffect(() => {
    const [screen, book = ''] = target?.screen.split('/') ?? [];
    if (screen === 'daily' && isView(book)) showView(book);
  }, [target]);
  return <Open />;
};
