/**
 * The lines of a register in fixed columns, only those in sight drawn. The line in hand keeps its place
 * on the screen when others come or go above it. It must not know what stands in the columns.
 */
import { useVirtualizer } from '@tanstack/react-virtual';
import { type ReactNode, useEffect, useLayoutEffect, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useRem } from '../../client/useRem.ts';
import { layLines } from './lines.ts';
import classes from './RegisterList.module.css';
import { listId, type RegisterHand } from './useRegister.ts';

const lineRem = 2.25;
const headingRem = 2;
const overscan = 12;

export type LineGroup = { id: string; label: ReactNode; count?: ReactNode };

type RegisterListProps<Row extends { id: string }> = {
  hand: RegisterHand<Row>;
  /** Read aloud: what the list holds. */
  label: string;
  /** `grid-template-columns`, one for each cell: `4.5rem 1.75rem minmax(0, 1fr) auto`. */
  columns: string;
  /** What stands over each column, where the cells do not say it themselves. */
  heads?: readonly string[];
  /** The cells of a line; see `Cell`. */
  children: (row: Row) => ReactNode;
  /** The heading a line stands under; the lines of one group stand side by side in `rows`. */
  groupOf?: (row: Row) => LineGroup;
  /** What a list without lines says, where the usual words do not do. */
  empty?: ReactNode;
};

export const lineDomId = (name: string, id: string): string => `${name}-line-${id}`;

export const RegisterList = <Row extends { id: string }>({
  hand,
  label,
  columns,
  heads,
  children,
  groupOf,
  empty,
}: RegisterListProps<Row>) => {
  const { t } = useTranslation();
  const { name, rows, id } = hand;
  const rem = useRem();
  const scroller = useRef<HTMLDivElement>(null);
  const entries = useMemo(
    () => layLines(rows, groupOf, { line: lineRem * rem, heading: headingRem * rem }),
    [rows, groupOf, rem],
  );
  const virtual = useVirtualizer({
    count: entries.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => entries[index]?.height ?? 0,
    getItemKey: (index) => entries[index]?.key ?? index,
    overscan,
  });
  // Headings and lines differ in height: what was measured by index is void when they move.
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new layout is the trigger.
  useLayoutEffect(() => virtual.measure(), [entries]);

  const at = entries.findIndex((entry) => entry.kind === 'line' && entry.row.id === id);
  const top = entries[at]?.top ?? null;
  const seen = useRef<{ id: string | null; top: number | null }>({ id: null, top: null });
  useLayoutEffect(() => {
    const before = seen.current;
    seen.current = { id, top };
    if (before.id !== id || before.top === null || top === null) return;
    if (scroller.current && before.top !== top) scroller.current.scrollTop += top - before.top;
  }, [id, top]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: only a new line in hand scrolls; a moved one does not.
  useEffect(() => {
    if (at < 0) return;
    // The heading of the first line of all comes into sight with it.
    virtual.scrollToIndex(at === 1 && groupOf ? 0 : at, { align: 'auto' });
  }, [id, at >= 0]);

  return (
    <>
      {heads ? (
        <div className={classes.heads} style={{ gridTemplateColumns: columns }} aria-hidden="true">
          {heads.map((head, index) => (
            <span key={head || index}>{head}</span>
          ))}
        </div>
      ) : null}
      <div
        ref={scroller}
        id={listId(name)}
        className={classes.scroller}
        role="listbox"
        aria-label={label}
        aria-activedescendant={at >= 0 && id !== null ? lineDomId(name, id) : undefined}
        tabIndex={0}
        data-testid="register-list"
      >
        <div className={classes.all} style={{ height: virtual.getTotalSize() }}>
          {virtual.getVirtualItems().map((item) => {
            const entry = entries[item.index];
            if (!entry) return null;
            const place = { transform: `translateY(${item.start}px)`, height: entry.height };
            if (entry.kind === 'heading') {
              const { label: words, count } = entry.group;
              return (
                <div key={item.key} className={classes.heading} style={place} role="presentation">
                  <span>{words}</span>
                  <span className={classes.count}>{count}</span>
                </div>
              );
            }
            const { row } = entry;
            return (
              // biome-ignore lint/a11y/useKeyWithClickEvents: ↑ and ↓ are the keys of this click.
              // biome-ignore lint/a11y/useFocusableInteractive: the listbox holds the focus for its options.
              <div
                key={item.key}
                id={lineDomId(name, row.id)}
                className={classes.line}
                style={{ ...place, gridTemplateColumns: columns }}
                role="option"
                aria-selected={row.id === id}
                aria-setsize={rows.length}
                aria-posinset={entry.place}
                data-testid="register-line"
                data-id={row.id}
                onClick={() => hand.select(row.id)}
              >
                {children(row)}
              </div>
            );
          })}
        </div>
        {rows.length === 0 ? (
          <p className={classes.empty}>
            {empty ??
              (hand.filter.trim() === ''
                ? t('registers.nothing')
                : t('registers.nothingFound', { filter: hand.filter.trim() }))}
          </p>
        ) : null}
      </div>
    </>
  );
};
