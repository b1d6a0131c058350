/** 考勤: who is here, the roster of the week, the sheet of the month. A mark elsewhere opens the first. */
import { useLayoutEffect } from 'react';
import { useRegisterTarget } from '../../app/navigation.ts';
import { Month } from './Month.tsx';
import { Present } from './Present.tsx';
import { Roster } from './Roster.tsx';
import { showView, useView } from './view.ts';

export const AttendanceScreen = () => {
  const view = useView();
  const target = useRegisterTarget('attendance');
  useLayoutEffect(() => {
    if (target) showView('present');
  }, [target]);
  if (view === 'roster') return <Roster />;
  return view === 'month' ? <Month /> : <Present />;
};
