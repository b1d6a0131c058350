/** What the registers' widgets draw: only what will work now, and nothing lost when the desk refuses. */
import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { afterEach, describe, expect, it } from 'vitest';
import { openRegister, openScreen, useRegisterTarget } from '../../renderer/app/navigation.ts';
import { ActLine } from '../../renderer/app/register/ActLine.tsx';
import { draftKey, keepDraft } from '../../renderer/app/register/drafts.ts';
import { RecordForm } from '../../renderer/app/register/form/RecordForm.tsx';
import { RecordActions } from '../../renderer/app/register/RecordActions.tsx';
import { RegisterFilter } from '../../renderer/app/register/RegisterFilter.tsx';
import {
  changeRegister,
  clearRegisters,
  goToTarget,
  readRegister,
  takeUp,
} from '../../renderer/app/register/state.ts';
import { type Act, useAct } from '../../renderer/app/register/useAct.ts';
import { useBackupWords } from '../../renderer/features/archive/backup-words.ts';
import { RecordNotice } from '../../renderer/ui/register/RecordNotice.tsx';
import { RecordTimeline } from '../../renderer/ui/register/RecordTimeline.tsx';
import '../../renderer/client/texts.ts';

const nothing = () => undefined;
const handOn = (id: string, form: string | null = null) => ({
  name: 'lostAndFound' as const,
  id,
  form,
  filter: '',
  kind: null,
  closeForm: nothing,
  toList: nothing,
  setFilter: nothing,
  setKind: nothing,
});
const draw = (element: ReactNode): string => renderToStaticMarkup(element);
/** Runs what needs a command's state, with that of a line nothing was done with yet. */
const WithAct = ({
  problem,
  children,
}: {
  problem?: string;
  children: (act: Act) => ReactNode;
}) => {
  const act = useAct('L-0231');
  const refused = { code: 'CONFLICT', message: problem ?? '', reason: 'x.y', details: {} } as const;
  return children(problem === undefined ? act : { ...act, problem: refused });
};

const release = (form: string | null, id = 'L-0231', problem?: string) =>
  draw(
    <WithAct {...(problem === undefined ? {} : { problem })}>
      {(act) => (
        <RecordForm
          hand={handOn(id, form)}
          form="release"
          title="归还"
          act={act}
          fields={(value) => [
            {
              kind: 'choice',
              name: 'way',
              label: '方式',
              choices: [
                { value: 'person', label: '本人' },
                { value: 'courier', label: '快递' },
              ],
            },
            ...(value('way') === 'courier'
              ? ([{ kind: 'text', name: 'number', label: '单号' }] as const)
              : []),
            { kind: 'pin', name: 'pin', label: 'PIN' },
          ]}
          send={({ way }) => Promise.resolve(way)}
        />
      )}
    </WithAct>,
  );

/** The form that makes a new record, above the list, wherever the hand is in it. */
const found = (id: string | null) =>
  draw(
    <WithAct>
      {(act) => (
        <RecordForm
          hand={{ ...handOn('L-0231', 'found'), id }}
          form="found"
          layout="line"
          title="拾获"
          act={act}
          fields={[{ kind: 'text', name: 'what', label: '物品' }]}
          send={({ what }) => Promise.resolve(what)}
        />
      )}
    </WithAct>,
  );

afterEach(clearRegisters);

describe('a form in the record', () => {
  it('stands there only while it is open', () => {
    expect(release(null)).toBe('');
    expect(release('note')).toBe('');
    expect(release('release')).toContain('aria-label="归还"');
  });
  it('asks for what hangs on a choice only after it, and has what was typed before', () => {
    expect(release('release')).not.toContain('单号');
    keepDraft('lostAndFound/L-0231/release', {
      way: { typed: '', value: 'courier' },
      number: { typed: 'SF1', value: undefined },
    });
    expect(release('release')).toContain('value="SF1"');
  });
  it('forgets what was typed when another line is taken up, not when the same one moves', () => {
    const key = 'lostAndFound/L-0231/release';
    takeUp('lostAndFound', { id: 'L-0231', index: 4 });
    keepDraft(key, { way: { typed: '', value: 'courier' } });
    takeUp('lostAndFound', { id: 'L-0231', index: 5 });
    changeRegister('lostAndFound', { form: null });
    expect(release('release')).toContain('单号');
    takeUp('lostAndFound', { id: 'L-0230', index: 6 });
    expect(release('release')).not.toContain('单号');
  });
  it('says the refusal of the desk in itself and keeps its fields', () => {
    keepDraft('lostAndFound/L-0231/release', { way: { typed: '', value: 'courier' } });
    const drawn = release('release', 'L-0231', '这件已经归还。');
    expect(drawn).toContain('这件已经归还。');
    expect(drawn).toContain('aria-checked="true"');
  });
});

describe('a form that was left with something in it', () => {
  const key = 'lostAndFound/L-0231/release';

  it('says so when it comes back, with the key that clears it; a new one does not', () => {
    expect(release('release')).not.toContain('form-draft');
    keepDraft(key, { way: { typed: '', value: undefined } });
    expect(release('release')).not.toContain('form-draft');
    keepDraft(key, { way: { typed: '', value: 'person' } });
    expect(release('release')).toMatch(/form-draft.*上次没有提交的内容还在.*Alt Delete.*清掉重填/);
  });
  it('is sent by a button that says what is done', () => {
    expect(release('release')).toMatch(/type="submit".*<\/kbd> 归还/);
  });
});

describe('a form that makes a new record and was left half filled', () => {
  const typed = { what: { typed: '黑色长柄雨伞', value: undefined } };

  it('comes back wherever the hand is by then, until everything is forgotten', () => {
    takeUp('lostAndFound', { id: 'L-0231', index: 4 });
    keepDraft(draftKey('lostAndFound', '', 'found'), typed);
    takeUp('lostAndFound', { id: 'L-0230', index: 5 });
    expect(found('L-0230')).toContain('value="黑色长柄雨伞"');
    expect(found(null)).toContain('value="黑色长柄雨伞"');
    // The filter lets go of the line in hand.
    takeUp('lostAndFound', null);
    expect(found('L-0231')).toContain('value="黑色长柄雨伞"');
    clearRegisters();
    expect(found('L-0231')).not.toContain('黑色长柄雨伞');
  });

  it('is not what was typed about a line: that goes with the line, and with no other', () => {
    takeUp('lostAndFound', { id: 'L-0231', index: 4 });
    keepDraft('lostAndFound/L-0231/release', { way: { typed: '', value: 'courier' } });
    keepDraft('lostAndFound/L-02310/release', { way: { typed: '', value: 'courier' } });
    expect(found('L-0231')).not.toContain('courier');
    takeUp('lostAndFound', { id: 'L-0230', index: 5 });
    expect(release('release', 'L-0231')).not.toContain('单号');
    expect(release('release', 'L-02310')).toContain('单号');
  });

  it('is opened from elsewhere without anything that was half filled being lost', () => {
    takeUp('lostAndFound', { id: 'L-0231', index: 4 });
    keepDraft(draftKey('lostAndFound', '', 'found'), typed);
    keepDraft('lostAndFound/L-0231/release', { way: { typed: '', value: 'courier' } });
    goToTarget({ screen: 'lostAndFound', id: null, filter: '', form: 'found' });
    // Nothing is in hand, as if the register had just been come to: the first line is next.
    expect(readRegister('lostAndFound')).toMatchObject({ held: null, form: 'found' });
    expect(found('L-0231')).toContain('value="黑色长柄雨伞"');
    expect(release('release', 'L-0231')).toContain('单号');
  });
});

describe('a mark elsewhere', () => {
  const Target = () => useRegisterTarget('lostAndFound')?.id ?? 'as it was left';

  it('opens its register at the line, once: the tab opens it where it was left', () => {
    openRegister('lostAndFound', 'L-0231');
    expect(draw(<Target />)).toBe('L-0231');
    openScreen('lostAndFound');
    expect(draw(<Target />)).toBe('as it was left');
    openRegister('loans', 'N-0007');
    expect(draw(<Target />)).toBe('as it was left');
  });
});

describe('the actions of a record', () => {
  const actions = (form: string | null) =>
    draw(
      <RecordActions
        hand={handOn('L-0231', form)}
        actions={[
          { key: 'R', text: 'registers.screen.loans', primary: true, run: nothing },
          { key: 'X', text: 'registers.screen.handover', when: false, run: nothing },
        ]}
      />,
    );

  it('are those that will work, the next step in blue; they rest while a form is open', () => {
    expect(actions(null)).toMatch(/data-primary="true" data-key="R"/);
    expect(actions(null)).not.toContain('data-key="X"');
    expect(actions(null)).not.toContain('data-resting');
    expect(actions('release')).toContain('data-resting');
  });
});

describe('what came of a command', () => {
  const line = (act: Act, form: string | null = null) =>
    draw(<ActLine hand={handOn('L-0231', form)} act={act} />);
  const idle: Act = {
    pending: false,
    problem: null,
    done: null,
    run: () => Promise.resolve(true),
    takeBack: () => Promise.resolve(true),
    clear: nothing,
  };
  const atMs = Date.now();
  const done = { said: '已记录', warns: false, atMs, undo: null, undoUntilMs: atMs + 60_000 };

  it('is a quiet line, with the taking back only where there is one', () => {
    expect(line(idle)).toBe('');
    expect(line({ ...idle, done })).toContain('已记录');
    expect(line({ ...idle, done })).not.toContain('撤回');
    expect(line({ ...idle, done: { ...done, undo: () => Promise.resolve() } })).toContain('撤回');
    expect(line({ ...idle, done }, 'release')).toBe('');
  });
  it('is a warning read aloud where it was done and somebody has to look', () => {
    expect(line({ ...idle, done })).toMatch(/role="status".*✓/);
    const warned = line({ ...idle, done: { ...done, said: '第二处没有写成', warns: true } });
    expect(warned).toMatch(/role="alert".*⚠.*第二处没有写成/);
    expect(warned).not.toContain('✓');
  });
});

describe('a rehearsal that was just done', () => {
  const Said = ({ ok }: { ok: boolean }) => {
    const { rehearsed } = useBackupWords();
    const done = { at: '2026-11-23T21:40:00+08:00', name: 'c', events: 3, tookMs: 1_200 };
    return JSON.stringify(rehearsed({ ...done, ok, findings: ok ? [] : ['row 3 missing'] }));
  };
  it('is a warning where the copy would not come back, whether it is locked or not', () => {
    expect(draw(<Said ok />)).not.toContain('warning');
    expect(draw(<Said ok={false} />)).toMatch(/warning.*row 3 missing/);
  });
});

describe('the rest of a record', () => {
  it('names reasons for and against, and who did what when', () => {
    const drawn = draw(
      <RecordNotice
        title="可能是 R-0087"
        figure="86%"
        reasons={[
          { id: 'kind', speaks: 'for', words: '同类' },
          { id: 'mark', speaks: 'against', words: '刻字留作核对' },
        ]}
      >
        <RecordTimeline
          title="经手"
          entries={[{ id: 1, at: '19:20', who: '冯勇', words: '在大堂拾获' }]}
        />
      </RecordNotice>,
    );
    expect(drawn).toContain('✓ 同类');
    expect(drawn).toContain('– 刻字留作核对');
    expect(drawn).toMatch(/19:20.*冯勇.*在大堂拾获/);
  });
  it('shows which chip is chosen', () => {
    const hand = { ...handOn('L-0231'), kind: 'lost', inFilter: () => undefined };
    const kinds = [
      { kind: 'found', label: '拾获' },
      { kind: 'lost', label: '报失' },
    ];
    expect(draw(<RegisterFilter hand={hand} kinds={kinds} />)).toMatch(
      /aria-pressed="false">拾获.*aria-pressed="true">报失/,
    );
  });
});
