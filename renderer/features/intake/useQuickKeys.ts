/** The keys of the quick line: Space comes here, Enter records or dispatches, Tab corrects, Esc leaves. */
import type { RefObject } from 'react';
import { useKeys } from '../../app/keys.ts';
import { openRoom, useQuickWords } from '../../app/navigation.ts';
import { useTimeZone } from '../../client/house-time.ts';
import { bringUp } from '../requests/rows.ts';
import { move, readSelection, select } from '../requests/selection.ts';
import { bareRoom, type Understood } from './correction.ts';
import { activate, activeDraft, readDrafts } from './drafts.ts';
import { goToEntry } from './EntryLine.tsx';
import { dispatchRecorded, onceRecorded, recordLine } from './record.ts';
import { endIfSilent, pinPlace, typeText } from './typing.ts';

type QuickKeys = {
  field: RefObject<HTMLInputElement | null>;
  focused: boolean;
  read: Understood;
  toChips: () => boolean;
};

const isEmpty = (): boolean => (activeDraft()?.text ?? '').trim() === '';

/** From the line to the list, with what was just recorded in hand. */
const leave = (field: HTMLInputElement | null): void => {
  const { recorded } = readDrafts();
  const draft = activeDraft();
  const bring = (first?: { id: string }) => {
    if (first) bringUp(first.id);
  };
  field?.blur();
  const waits = onceRecorded(() => {
    if (readSelection().held === null) bring(readDrafts().recorded?.requests[0]);
  });
  // The next key is meant for what is being recorded, not for the row that was in hand before.
  if (waits) {
    select(null);
    return;
  }
  if (draft) endIfSilent(draft.key);
  bring(recorded?.requests[0]);
};

export const useQuickKeys = ({ field, focused, read, toChips }: QuickKeys): void => {
  const timeZone = useTimeZone();
  /** At once: the next key is already on its way. The cursor goes behind what React is about to write. */
  const focus = () => {
    field.current?.focus();
    queueMicrotask(() => {
      const input = field.current;
      // Once more: under a list that is just being closed the line took no cursor.
      input?.focus();
      input?.setSelectionRange(input.value.length, input.value.length);
    });
  };
  useQuickWords(({ text, replace }) => {
    // Words of a call that nobody has recorded stay on its line; what is new begins a line of its own.
    if (replace && !isEmpty() && bareRoom(read) === null) activate(null);
    const before = activeDraft()?.text ?? '';
    const gap = before === '' || before.endsWith(' ') ? '' : ' ';
    if (text !== '' && (replace || !before.trimEnd().endsWith(text.trim())))
      typeText(replace ? text : `${before}${gap}${text}`);
    focus();
  });
  useKeys('screen', [{ key: 'Space', text: 'board.keys.quick', foot: 10, run: focus }], {
    group: 'intake.label',
  });

  const record = (dispatch: boolean, separate = false) => {
    const room = bareRoom(read);
    const entry = readDrafts().recorded?.entry;
    if (isEmpty() && entry?.id) {
      field.current?.blur();
      goToEntry(entry);
    } else if (isEmpty()) void dispatchRecorded();
    else if (room === null) void recordLine(read, timeZone, { dispatch, separate });
    else {
      // A room's number alone asks for nothing to be done: it is looked up.
      openRoom(room);
      pinPlace(room);
    }
  };
  useKeys(
    'field',
    [
      {
        key: 'Enter',
        text: 'intake.record',
        inText: true,
        run: (event) => event.repeat || record(false),
      },
      {
        key: 'Ctrl+Enter',
        text: 'intake.recordAndDispatch',
        inText: true,
        run: (event) => event.repeat || record(true),
      },
      {
        key: 'Ctrl+Shift+Enter',
        text: 'intake.separate',
        inText: true,
        run: (event) => event.repeat || record(false, true),
      },
      { key: 'Tab', text: 'intake.correct', inText: true, when: () => !isEmpty(), run: toChips },
      {
        key: 'Down',
        text: 'intake.toList',
        inText: true,
        when: isEmpty,
        run: () => {
          leave(field.current);
          if (!readDrafts().recorded) move(1);
        },
      },
      { key: 'Esc', text: 'intake.toList', inText: true, run: () => leave(field.current) },
    ],
    { active: focused, group: 'intake.label' },
  );
};
