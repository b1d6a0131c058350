/**
 * The open requests, what breaks first on top. Only the rows in sight are drawn; a row repaints when it
 * changes, not when another does. It must not know how a step is taken.
 */
import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { BoardRequest } from '../../../shared/board/contract.ts';
import { useCard } from '../../app/navigation.ts';
import { useBoard } from '../../client/board.ts';
import { useRem } from '../../client/useRem.ts';
import { Panel } from '../../ui/Panel.tsx';
import { ProblemLine } from '../../ui/ProblemLine.tsx';
import { usePlaceName, useServiceName, useStaffName } from '../board/names.ts';
import { drawnWith } from './drawn.ts';
import { FilterLine } from './FilterLine.tsx';
import classes from './RequestList.module.css';
import { RequestRow } from './RequestRow.tsx';
import { RowAsk } from './RowAsk.tsx';
import { RowKeys } from './RowKeys.tsx';
import { useFilter, useRows, useToneCounts } from './rows.ts';
import { seek, select, useSelectedId, useSelection } from './selection.ts';
import { useRequestPaper } from './useRequestPaper.tsx';
import { useRowKeys } from './useRowKeys.ts';

const rowRem = 2.25;
const overscan = 6;

/** What opens beneath the selected row; on the card while that is open. */
const RowFoot = ({ row }: { row: BoardRequest }) => {
  const asking = useSelection((selection) => selection.asking);
  const problem = useSelection((selection) =>
    selection.problem?.id === row.id ? selection.problem.problem : null,
  );
  return (
    <>
      {asking ? <RowAsk row={row} asking={asking} /> : <RowKeys row={row} />}
      {problem ? (
        <div className={classes.problem} data-testid="error-line">
          <ProblemLine message={problem.message} />
        </div>
      ) : null}
    </>
  );
};

const Facts = () => {
  const { t } = useTranslation();
  const open = useBoard((board) => board.requests.size);
  const { late, warn } = useToneCounts();
  return (
    <>
      {t('requests.open', { count: open })}
      {late > 0 ? (
        <span className={classes.late}> · {t('requests.late', { count: late })}</span>
      ) : null}
      {warn > 0 ? (
        <span className={classes.warn}> · {t('requests.warn', { count: warn })}</span>
      ) : null}
    </>
  );
};

export const RequestList = () => {
  const { t } = useTranslation();
  const rows = useRows();
  const filter = useFilter();
  const selected = useSelectedId();
  const card = useCard();
  const warnShare = useBoard((board) => board.house?.warnShare ?? 1);
  const service = useServiceName();
  const place = usePlaceName();
  const person = useStaffName();
  const scroller = useRef<HTMLDivElement>(null);
  const rowPx = rowRem * useRem();
  useRowKeys();
  useRequestPaper();

  const at = rows.findIndex((row) => row.id === selected);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowPx,
    getItemKey: (index) => rows[index]?.id ?? index,
    overscan,
    rangeExtractor: useMemo(() => drawnWith(at), [at]),
  });

  // biome-ignore lint/correctness/useExhaustiveDependencies: only a new selection scrolls; a moved row does not.
  useEffect(() => {
    if (at >= 0) virtual.scrollToIndex(at, { align: 'auto' });
  }, [selected, at >= 0]);

  const sought = useSelection((selection) => selection.sought);
  const soughtAt = sought === null ? -1 : rows.findIndex((row) => row.id === sought);
  // biome-ignore lint/correctness/useExhaustiveDependencies: its coming onto the list is the trigger.
  useEffect(() => {
    if (soughtAt < 0) return;
    virtual.scrollToIndex(soughtAt, { align: 'auto' });
    seek(null);
  }, [soughtAt]);

  const whoOf = (row: BoardRequest): string | null => {
    const code = row.assignee ?? row.proposed;
    return code === null ? null : person(code);
  };
  const onCard = card?.kind === 'request' ? card.id : null;

  return (
    <Panel
      className={classes.panel}
      title={t('requests.title')}
      facts={<Facts />}
      tools={<FilterLine />}
    >
      <div
        ref={scroller}
        className={classes.scroller}
        role="listbox"
        aria-label={t('requests.label')}
        aria-activedescendant={at >= 0 ? `request-${selected}` : undefined}
        tabIndex={0}
        data-testid="request-list"
      >
        <div className={classes.all} style={{ height: virtual.getTotalSize() }}>
          {virtual.getVirtualItems().map((item) => {
            const row = rows[item.index];
            if (!row) return null;
            const isSelected = row.id === selected;
            return (
              // biome-ignore lint/a11y/useKeyWithClickEvents: ↑ and ↓ are the keys of this click.
              // biome-ignore lint/a11y/useFocusableInteractive: the listbox holds the focus for its options.
              <div
                key={item.key}
                ref={virtual.measureElement}
                id={`request-${row.id}`}
                className={classes.slot}
                style={{ transform: `translateY(${item.start}px)` }}
                role="option"
                aria-selected={isSelected}
                aria-setsize={rows.length}
                aria-posinset={item.index + 1}
                data-index={item.index}
                data-testid="request-row"
                data-id={row.id}
                data-number={row.number}
                data-state={row.state}
                data-place={row.place ?? ''}
                data-service={row.service}
                onClick={() => select(row.id)}
              >
                <RequestRow
                  row={row}
                  warnShare={warnShare}
                  service={service(row.service)}
                  place={row.place === null ? '' : place(row.place)}
                  person={whoOf(row)}
                  selected={isSelected}
                >
                  {isSelected && row.id !== onCard ? <RowFoot row={row} /> : null}
                </RequestRow>
              </div>
            );
          })}
        </div>
        {rows.length === 0 ? (
          <p className={classes.empty}>
            {filter.trim() === '' ? t('requests.nothing') : t('requests.nothingFound', { filter })}
          </p>
        ) : null}
      </div>
    </Panel>
  );
};
