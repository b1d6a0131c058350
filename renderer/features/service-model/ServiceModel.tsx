/**
 * 服务模式: the week of each floor, painted by keyboard; exceptions; what saving would do; what if. The
 * notice for floors without a desk is printed from here.
 */
import { useQuery } from '@tanstack/react-query';
import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { dateAt, minuteOfDay } from '../../../shared/kernel/time.ts';
import { weekdayOf } from '../../../shared/service-model/model.ts';
import type { WhatIfAnswer } from '../../../shared/what-if/contract.ts';
import { ActLine } from '../../app/register/ActLine.tsx';
import { useAct } from '../../app/register/useAct.ts';
import { useAllowed } from '../../client/allowed.ts';
import { useNowValue } from '../../client/clock.ts';
import { desk, orpc } from '../../client/desk.ts';
import { useTimeZone } from '../../client/house-time.ts';
import { queryClient } from '../../client/queries.ts';
import { useSession } from '../../client/session.ts';
import { usePaper } from '../../paper/usePaper.ts';
import { Panel } from '../../ui/Panel.tsx';
import { roomBooks } from '../rooms-register/books.ts';
import { Exceptions } from './Exceptions.tsx';
import { FloorList } from './FloorList.tsx';
import { Forms } from './Forms.tsx';
import { dropDrafts, slotMinutes, takeBook, useBook } from './hand.ts';
import { Notice } from './Notice.tsx';
import { Preview } from './Preview.tsx';
import classes from './serviceModel.module.css';
import { useBookKeys } from './useBookKeys.ts';
import { useWeeks, type WeeksInHand } from './useWeeks.ts';
import { WeekGrid } from './WeekGrid.tsx';
import { WhatIf } from './WhatIf.tsx';
import { WhatIfForm } from './WhatIfForm.tsx';
import { floorsText } from './words.ts';

/** The sheets of the floors in hand, where the number is known. */
const useNotices = ({ floors, targets }: WeeksInHand, phone: string): void => {
  const { t } = useTranslation();
  const make = (size: 'A4' | 'A5') => () => {
    const some = floors
      .filter(({ floor }) => targets.includes(floor))
      .map(({ floor, calendar }) => ({ floor, week: calendar.week }));
    const name = t('serviceModel.notice.name', {
      floors: floorsText(
        targets,
        floors.map(({ floor }) => floor),
      ),
    });
    return { name, size, sheet: <Notice floors={some} phone={phone} size={size} /> };
  };
  usePaper([
    {
      make: make('A4'),
      when: () => phone !== '',
      text: { print: 'serviceModel.notice.print', pdf: 'serviceModel.notice.pdf' },
      foot: 24,
    },
    {
      make: make('A5'),
      when: () => phone !== '',
      with: 'Alt',
      text: { print: 'serviceModel.notice.printA5', pdf: 'serviceModel.notice.pdfA5' },
    },
  ]);
};

export const ServiceModel = () => {
  const { t } = useTranslation();
  const timeZone = useTimeZone();
  const weeks = useWeeks();
  const act = useAct();
  const form = useBook((state) => state.form);
  const [answer, setAnswer] = useState<WhatIfAnswer | null>(null);
  const phone = useQuery(orpc.house.settings.queryOptions()).data?.centrePhone ?? '';
  const today = useNowValue((now) => dateAt(now, timeZone));
  const slot = useNowValue((now) => Math.floor(minuteOfDay(now, timeZone) / slotMinutes));
  const grid = useRef<HTMLDivElement>(null);
  const toGrid = () => grid.current?.focus();
  useEffect(() => grid.current?.focus(), []);
  const owner = useSession()?.code ?? null;
  useLayoutEffect(() => takeBook(owner), [owner]);
  const isAllowed = useAllowed();
  const { floors, floor, changes, exceptions } = weeks;
  const codes = floors.map((one) => one.floor);

  const save = async (from?: string): Promise<unknown> => {
    for (const { floors: some, week } of changes) {
      await desk.serviceModel.change({ floors: some, week, ...(from ? { from } : {}) });
      await queryClient.invalidateQueries({ queryKey: orpc.serviceModel.list.key() });
      dropDrafts(some);
    }
    return null;
  };
  useBookKeys(weeks, act, save);
  useNotices(weeks, phone);
  if (!floor)
    return (
      <Panel className={classes.book} title={t('roomBooks.view.serviceModel')}>
        <div className={classes.page}>
          <roomBooks.Chips />
        </div>
      </Panel>
    );
  return (
    <div className={classes.screen} data-testid="service-model">
      <Panel
        className={classes.book}
        title={t('roomBooks.view.serviceModel')}
        facts={t(isAllowed('serviceModel.manage') ? 'serviceModel.facts' : 'serviceModel.floor', {
          floors: floorsText(weeks.targets, codes),
        })}
        tools={
          <span className={classes.phone} data-testid="centre-phone">
            {phone === '' ? t('serviceModel.noPhone') : t('serviceModel.phone', { phone })}
          </span>
        }
      >
        <div className={classes.page} ref={grid} tabIndex={-1}>
          <roomBooks.Chips />
          <div className={classes.weeks}>
            <FloorList floors={floors} current={floor.floor} />
            <div className={classes.sheet}>
              <WeekGrid floor={floor} now={{ day: weekdayOf(today), slot }} />
              <p className={classes.legend}>
                <i data-state="desk" /> {t('rooms.serves.floor-desk')} <i data-state="centre" />{' '}
                {t('rooms.serves.centre')} <i data-state="part" /> {t('serviceModel.part')}
                {floor.planned[0]?.from ? (
                  <span>
                    ↷{' '}
                    {t('serviceModel.plannedFrom', {
                      date: floor.planned[0].from.slice(0, 16).replace('T', ' '),
                      who: floor.planned[0].by,
                    })}
                  </span>
                ) : null}
              </p>
              {answer ? <WhatIf answer={answer} /> : null}
            </div>
          </div>
        </div>
      </Panel>
      <div className={classes.side}>
        <Panel
          title={changes.length === 0 ? t('serviceModel.exceptions') : t('serviceModel.preview')}
          className={classes.sidePanel}
        >
          <div className={classes.sideBody}>
            <Forms weeks={weeks} act={act} save={save} phone={phone} toGrid={toGrid} />
            <WhatIfForm weeks={weeks} act={act} answered={setAnswer} toGrid={toGrid} />
            <ActLine hand={{ form }} act={act} undoKey="U" />
            {changes.length === 0 ? null : (
              <>
                <Preview changes={changes} codes={codes} />
                <h4 className={classes.heading}>{t('serviceModel.exceptions')}</h4>
              </>
            )}
            <Exceptions exceptions={exceptions} codes={codes} today={today} />
          </div>
        </Panel>
      </div>
    </div>
  );
};
