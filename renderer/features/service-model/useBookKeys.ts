/** The keys of the service-model book: the grid, the strokes, the exceptions. */
import { type KeyBinding, useKeys } from '../../app/keys.ts';
import { openScreen } from '../../app/navigation.ts';
import type { Act } from '../../app/register/useAct.ts';
import { desk, orpc } from '../../client/desk.ts';
import { queryClient } from '../../client/queries.ts';
import { changeBook, moveCell, paint, readBook, toggleMark, unpaint, useBook } from './hand.ts';
import type { WeeksInHand } from './useWeeks.ts';

const far = 48;

export const useBookKeys = (weeks: WeeksInHand, act: Act, save: () => Promise<unknown>): void => {
  const form = useBook((state) => state.form);
  const { floors, floor, targets, weekOf, changes, exceptions } = weeks;
  const held = useBook((state) => state.exception);
  // One that another has taken out is in nobody's hand.
  const exception = exceptions.some(({ id }) => id === held) ? held : null;
  const codes = floors.map((one) => one.floor);
  const free = form === null;
  const inGrid = free && exception === null;

  const toFloor = (by: number) => {
    const at = codes.indexOf(floor?.floor ?? '');
    const next = codes[Math.max(0, Math.min(codes.length - 1, at + by))];
    if (next !== undefined) changeBook({ floor: next });
  };
  const move = (key: string, byDays: number, bySlots: number): KeyBinding[] => [
    { key, text: 'registers.keys.move', silent: true, run: () => moveCell(byDays, bySlots, false) },
    {
      key: `Shift+${key}`,
      text: 'serviceModel.keys.range',
      silent: true,
      run: () => moveCell(byDays, bySlots, true),
    },
  ];
  useKeys(
    'screen',
    [
      {
        key: 'Up',
        text: 'serviceModel.keys.move',
        shown: '↑↓←→',
        foot: 10,
        run: () => moveCell(-1, 0, false),
      },
      {
        key: 'Shift+Up',
        text: 'serviceModel.keys.range',
        shown: '⇧ ↑↓←→',
        foot: 11,
        run: () => moveCell(-1, 0, true),
      },
      ...move('Down', 1, 0),
      ...move('Left', 0, -1),
      ...move('Right', 0, 1),
      ...move('Home', 0, -far),
      ...move('End', 0, far),
      {
        key: '[',
        text: 'serviceModel.keys.previous',
        foot: 20,
        shown: '[ ]',
        run: () => toFloor(-1),
      },
      { key: ']', text: 'serviceModel.keys.next', silent: true, run: () => toFloor(1) },
      { key: 'PageUp', text: 'serviceModel.keys.previous', silent: true, run: () => toFloor(-1) },
      { key: 'PageDown', text: 'serviceModel.keys.next', silent: true, run: () => toFloor(1) },
      {
        key: 'X',
        text: 'serviceModel.keys.mark',
        foot: 21,
        run: (event) => event.repeat || (floor && toggleMark(floor.floor)),
      },
      {
        key: 'Shift+X',
        text: 'serviceModel.keys.markAll',
        run: () => changeBook({ marked: readBook().marked.length === codes.length ? [] : codes }),
      },
      {
        key: 'E',
        text: 'serviceModel.exceptions',
        foot: 40,
        when: () => exceptions.length > 0,
        run: () => changeBook({ exception: exceptions[0]?.id ?? null }),
      },
      {
        key: 'W',
        text: 'serviceModel.whatIf.title',
        foot: 23,
        run: () => changeBook({ form: 'whatIf' }),
      },
      { key: 'Esc', text: 'registers.screen.board', foot: 88, run: () => openScreen('board') },
    ],
    { active: inGrid },
  );
  const stroke = (isDesk: boolean) => (event: KeyboardEvent) => {
    if (!event.repeat) paint(targets, weekOf, isDesk);
  };
  const open = (name: string) => () => changeBook({ form: name });
  useKeys(
    'row',
    [
      {
        key: 'D',
        text: 'serviceModel.keys.desk',
        may: 'serviceModel.manage',
        foot: 12,
        run: stroke(true),
      },
      {
        key: 'C',
        text: 'serviceModel.keys.centre',
        may: 'serviceModel.manage',
        foot: 13,
        run: stroke(false),
      },
      {
        key: 'Enter',
        text: 'serviceModel.keys.type',
        may: 'serviceModel.manage',
        foot: 14,
        run: open('hours'),
      },
      {
        key: 'Shift+C',
        text: 'serviceModel.keys.copy',
        may: 'serviceModel.manage',
        foot: 22,
        run: open('copy'),
      },
      {
        key: 'Z',
        text: 'registers.keys.undo',
        may: 'serviceModel.manage',
        foot: 18,
        when: () => readBook().before.length > 0,
        run: unpaint,
      },
      {
        key: 'S',
        text: 'serviceModel.act.save',
        may: 'serviceModel.manage',
        foot: 15,
        when: () => changes.length > 0,
        run: (event) => event.repeat || void act.run(save),
      },
      {
        key: 'Shift+S',
        text: 'serviceModel.act.saveFrom',
        may: 'serviceModel.manage',
        foot: 16,
        when: () => changes.length > 0,
        run: open('from'),
      },
      {
        key: 'R',
        text: 'serviceModel.act.withdraw',
        may: 'serviceModel.manage',
        foot: 17,
        when: () => (floor?.planned.length ?? 0) > 0,
        run: open('withdraw'),
      },
      {
        key: 'N',
        text: 'serviceModel.act.exception',
        may: 'serviceModel.manage',
        foot: 22,
        run: open('exception'),
      },
    ],
    { active: inGrid },
  );
  useKeys(
    'row',
    [
      {
        key: 'T',
        text: 'serviceModel.form.phone',
        may: 'house.manage',
        foot: 61,
        run: open('phone'),
      },
    ],
    {
      active: inGrid,
    },
  );

  const toException = (by: number) => {
    const at = exceptions.findIndex(({ id }) => id === exception);
    const next = exceptions[Math.max(0, Math.min(exceptions.length - 1, at + by))];
    changeBook({ exception: next?.id ?? null });
  };
  const remove = () => {
    if (exception === null) return;
    void act.run(() => desk.serviceModel.removeException({ id: exception }), {
      onDone: () => {
        changeBook({ exception: null });
        void queryClient.invalidateQueries({ queryKey: orpc.serviceModel.key() });
      },
    });
  };
  useKeys(
    'screen',
    [
      { key: 'Up', text: 'registers.keys.move', shown: '↑↓', foot: 10, run: () => toException(-1) },
      { key: 'Down', text: 'registers.keys.move', silent: true, run: () => toException(1) },
      {
        key: 'R',
        text: 'serviceModel.act.remove',
        foot: 20,
        may: 'serviceModel.manage',
        run: (event) => event.repeat || remove(),
      },
      {
        key: 'Esc',
        text: 'serviceModel.keys.toGrid',
        foot: 88,
        run: () => changeBook({ exception: null }),
      },
    ],
    { active: free && exception !== null },
  );
};
