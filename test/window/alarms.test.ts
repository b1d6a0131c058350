// What an alarm says beside its name: the time of what it shouts for, and whom to ring.
import { describe, expect, it } from 'vitest';
import { t } from '../../renderer/client/texts.ts';
import { momentOf, toldTo } from '../../renderer/features/alarms/said.ts';

describe('an alarm', () => {
  const row = { promiseAtMs: 1_000, deadline: 'complete' as const, deadlineAtMs: 9_000 };

  it('counts to what it shouts for, and to nothing else of the request', () => {
    expect(momentOf({ target: 'promise' }, row)).toBe(1_000);
    expect(momentOf({ target: 'complete' }, row)).toBe(9_000);
    expect(momentOf({ target: 'acknowledge' }, row)).toBeNull();
    expect(momentOf({ target: 'promise' }, { ...row, promiseAtMs: null })).toBeNull();
    expect(momentOf({ target: 'key-return' }, undefined)).toBeNull();
  });

  it('names whom to ring, but never whoever sits here', () => {
    const tell = { code: '011', name: '刘洋', role: 'supervisor', extension: '8011' };
    expect(toldTo({ tell }, '002', t)).toBe('致电 刘洋 8011');
    expect(toldTo({ tell }, '011', t)).toBe('由您处理');
    expect(toldTo({ tell: { ...tell, extension: null } }, '002', t)).toBe('致电 刘洋');
    expect(toldTo({ tell: null }, '002', t)).toBe('无人可告知');
  });
});
