/** The window's board: patches of one frame, applied in order, leave untouched rows as they are. */
import { describe, expect, it } from 'vitest';
import { applyPatches, type BoardState, emptyBoard } from '../../renderer/client/board-state.ts';
import type { BoardRequest, BoardRoom } from '../../shared/board/contract.ts';

const request = (id: string, version: number, state: BoardRequest['state'] = 'logged') =>
  ({ id, version, state }) as BoardRequest;
const room = (number: string, dnd = false) =>
  ({ number, floor: '12', flags: dnd ? ['dnd'] : [] }) as unknown as BoardRoom;

const board: BoardState = {
  ...emptyBoard,
  rooms: new Map([room('1201'), room('1202')].map((row) => [row.number, row])),
  roomsByFloor: new Map([['12', ['1201', '1202']]]),
  requests: new Map([request('a', 3), request('b', 1)].map((row) => [row.id, row])),
  loaded: true,
};

describe('a patch', () => {
  it('replaces the row it names and keeps the others, row for row', () => {
    const next = applyPatches(board, [{ requests: [request('a', 4, 'dispatched')] }]);
    expect(next.requests.get('a')?.state).toBe('dispatched');
    expect(next.requests.get('b')).toBe(board.requests.get('b'));
    expect(next.rooms).toBe(board.rooms);
  });

  it('never puts an older row over a newer one', () => {
    const next = applyPatches(board, [{ requests: [request('a', 2, 'done')] }]);
    expect(next.requests.get('a')).toBe(board.requests.get('a'));
  });

  it('takes away what is gone, and brings back what was reopened after', () => {
    const next = applyPatches(board, [
      { gone: ['a', 'b'] },
      { requests: [request('a', 5, 'reopened')] },
    ]);
    expect([...next.requests.keys()]).toEqual(['a']);
  });

  it('keeps the order of the rooms when only their state changes', () => {
    const next = applyPatches(board, [{ rooms: [room('1202', true)] }]);
    expect(next.roomsByFloor).toBe(board.roomsByFloor);
    expect(next.rooms.get('1202')?.flags).toEqual(['dnd']);
    expect(next.rooms.get('1201')).toBe(board.rooms.get('1201'));
  });

  it('under the cover counts, and touches no row until the console is open again', () => {
    const covered = { alarms: [{ id: 'k', level: 3 }], calls: 1 };
    const locked = applyPatches(board, [{ covered }]);
    expect(locked).toEqual({ ...board, covered });
    expect(applyPatches(locked, [{ gone: ['a'] }]).covered).toBeNull();
  });

  it('leaves the board it was given as it was', () => {
    applyPatches(board, [{ gone: ['a'] }, { rooms: [room('1201', true)] }]);
    expect(board.requests.size).toBe(2);
    expect(board.rooms.get('1201')?.flags).toEqual([]);
  });
});
