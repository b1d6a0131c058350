/**
 * What the house sets for a book, on the record's side: each setting a line with what stands now, ↑↓ to it,
 * Enter to change it, who last did below. It must not know what is set.
 */
import { type ReactNode, useEffect, useEffectEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ChangeOf } from '../../../../shared/events/contract.ts';
import { orpc } from '../../../client/desk.ts';
import { queryClient } from '../../../client/queries.ts';
import { RecordPanel } from '../../../ui/register/RecordPanel.tsx';
import { useKeys } from '../../keys.ts';
import { ActLine } from '../ActLine.tsx';
import { type RecordAction, RecordActions } from '../RecordActions.tsx';
import type { Act } from '../useAct.ts';
import type { RegisterHand } from '../useRegister.ts';
import { isSettingsForm, type SettingsLine, settingsForm } from './lines.ts';
import classes from './settings.module.css';
import { useLastChange } from './useLastChange.ts';

/** What a form of the panel takes as its hand: closed, it leads back to the panel. */
export type SettingsHand = Pick<
  RegisterHand<{ id: string }>,
  'name' | 'id' | 'form' | 'openForm' | 'closeForm' | 'toList'
>;

type SettingsPanelProps<Line extends SettingsLine> = {
  hand: Pick<RegisterHand<{ id: string }>, 'name' | 'form' | 'openForm'>;
  act: Act;
  title: string;
  /** From when on a change counts. */
  note: string;
  lines: readonly Line[];
  /** Key of what is asked for anew when something was changed. */
  stale: readonly unknown[];
  /** Beside Enter, which opens the line's own form. */
  actions?: (line: Line | null, hand: SettingsHand) => readonly RecordAction[];
  /** The forms; `settingsForm(line.form)` is what Enter opens. */
  children: (hand: SettingsHand, line: Line | null) => ReactNode;
};

const useCursor = <Line extends SettingsLine>(lines: readonly Line[], active: boolean) => {
  const [id, setId] = useState<string | null>(null);
  const found = lines.findIndex((line) => line.id === id);
  const at = found < 0 ? 0 : found;
  const move = (by: number) => {
    const next = lines[Math.max(0, Math.min(lines.length - 1, at + by))];
    if (next) setId(next.id);
  };
  const moving = { text: 'registers.keys.move' };
  useKeys(
    'row',
    [
      { ...moving, key: 'Up', shown: '↑↓', foot: 10, run: () => move(-1) },
      { ...moving, key: 'Down', silent: true, run: () => move(1) },
      { ...moving, key: 'PageUp', silent: true, run: () => move(-8) },
      { ...moving, key: 'PageDown', silent: true, run: () => move(8) },
      { ...moving, key: 'Home', silent: true, run: () => move(-lines.length) },
      { ...moving, key: 'End', silent: true, run: () => move(lines.length) },
    ],
    { active },
  );
  return { line: lines[at] ?? null, select: setId };
};

const LastChanged = ({ of }: { of: ChangeOf | undefined }) => {
  const words = useLastChange(of);
  return words === null ? null : (
    <p className={classes.last} data-testid="last-changed">
      {words}
    </p>
  );
};

export const SettingsPanel = <Line extends SettingsLine>({
  hand,
  act,
  title,
  note,
  lines,
  stale,
  actions,
  children,
}: SettingsPanelProps<Line>) => {
  const { t } = useTranslation();
  const list = useRef<HTMLDivElement>(null);
  const isList = hand.form === settingsForm();
  const { line, select } = useCursor(lines, isList);
  const inner: SettingsHand = {
    name: hand.name,
    id: 'settings',
    form: hand.form,
    openForm: hand.openForm,
    closeForm: () => hand.openForm(settingsForm()),
    toList: () => list.current?.focus(),
  };
  const change = (one: Line) => {
    select(one.id);
    hand.openForm(settingsForm(one.form));
  };
  useKeys(
    'row',
    [
      {
        key: 'Enter',
        text: 'registers.settings.change',
        foot: 15,
        run: (event) => event.repeat || (line && change(line)),
      },
    ],
    { active: isList && line !== null },
  );
  const anew = useEffectEvent(() => {
    void queryClient.invalidateQueries({ queryKey: stale });
    void queryClient.invalidateQueries({ queryKey: orpc.events.lastChanges.key() });
  });
  useEffect(() => {
    if (act.done) anew();
  }, [act.done]);
  useEffect(() => list.current?.focus(), []);
  useEffect(() => {
    const row = list.current?.querySelector(`[data-line="${CSS.escape(line?.id ?? '')}"]`);
    row?.scrollIntoView({ block: 'nearest' });
  }, [line?.id]);
  return (
    <RecordPanel title={title}>
      <p className={classes.note} data-testid="settings-note">
        {note}
      </p>
      <div
        ref={list}
        className={classes.lines}
        role="listbox"
        aria-label={title}
        tabIndex={-1}
        data-testid="settings"
      >
        {lines.map((one, index) => (
          <div key={one.id} role="presentation" data-line={one.id}>
            {one.group !== undefined && one.group !== lines[index - 1]?.group ? (
              <h3 className={classes.group}>{one.group}</h3>
            ) : null}
            {/* biome-ignore lint/a11y/useFocusableInteractive: the list holds the focus and the keys. */}
            {/* biome-ignore lint/a11y/useKeyWithClickEvents: Enter is the key of this click. */}
            <div
              role="option"
              className={classes.line}
              aria-selected={one.id === line?.id}
              data-off={one.off || undefined}
              data-testid="settings-line"
              onClick={() => (isList ? change(one) : undefined)}
            >
              <span>
                {one.head ? <i>{one.head}</i> : null} {one.name}
              </span>
              <b>{one.value}</b>
            </div>
          </div>
        ))}
      </div>
      {lines.length === 0 ? <p className={classes.last}>{t('registers.settings.none')}</p> : null}
      <LastChanged of={line?.of} />
      <RecordActions
        hand={{ form: isList ? null : hand.form }}
        actions={actions?.(line, inner) ?? []}
      />
      <ActLine hand={{ form: isList ? null : hand.form }} act={act} />
      {isSettingsForm(hand.form) ? children(inner, line) : null}
    </RecordPanel>
  );
};
