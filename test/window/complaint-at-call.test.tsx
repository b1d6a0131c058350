// A call that turns out to be a complaint: its words are in one safe place at every moment until the desk has them.
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { renderToStaticMarkup } from 'react-dom/server';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { draftKey, keepDraft } from '../../renderer/app/register/drafts.ts';
import { clearRegisters, takeUp } from '../../renderer/app/register/state.ts';
import { useAct } from '../../renderer/app/register/useAct.ts';
import { takeComplaintOfCall } from '../../renderer/features/calls/complaintOfCall.ts';
import {
  complaintTaken,
  type From,
  resumeComplaint,
  takeComplaint,
  useFrom,
} from '../../renderer/features/complaints/intake.ts';
import { OpenForm } from '../../renderer/features/complaints/OpenForm.tsx';
import {
  activate,
  addDraft,
  clearDrafts,
  draftByKey,
  emptyDraft,
} from '../../renderer/features/intake/drafts.ts';
import { tellQuickPlace } from '../../renderer/features/intake/quickPlace.ts';
import { putText } from '../../renderer/features/intake/typing.ts';
import '../../renderer/client/texts.ts';
import type { CallView } from '../../shared/calls/contract.ts';

const { kept } = vi.hoisted(() => ({ kept: new Map<string, string>() }));
vi.mock('../../renderer/client/desk.ts', async (original) => ({
  ...(await original<object>()),
  desk: {
    calls: {
      keep: ({ id, draft }: { id: string; draft: string }) => Promise.resolve(kept.set(id, draft)),
    },
  },
}));

const call = (id: string): CallView => ({ id, place: null }) as CallView;
const nothing = () => undefined;
const handOn = (id: string | null) =>
  ({ name: 'guests/complaints', id, form: 'open', closeForm: nothing, toList: nothing }) as never;
const Drawn = ({ id }: { id: string | null }) => (
  <OpenForm hand={handOn(id)} act={useAct(id)} onTaken={nothing} />
);
/** What stands in a field of the form, whichever line of the book is in hand. */
const inField = (name: string, id: string | null = 'C-1'): string | undefined => {
  const html = renderToStaticMarkup(
    <QueryClientProvider client={new QueryClient()}>
      <Drawn id={id} />
    </QueryClientProvider>,
  );
  const [input] = new RegExp(`<input[^>]*data-field="${name}"[^>]*>`).exec(html) ?? [];
  return / value="([^"]*)"/.exec(input ?? '')?.[1];
};
const from = (): From => {
  let found: From | undefined;
  const Peek = () => {
    found = useFrom();
    return null;
  };
  renderToStaticMarkup(<Peek />);
  if (!found) throw new Error('nothing is taken');
  return found;
};
const onLine = (key: string): string | undefined => draftByKey(key)?.text;
/** The operator goes to the call, types, and presses Shift+F9. */
const say = (key: string, text: string, place: string | null) => {
  activate(key);
  putText(key, text);
  tellQuickPlace(place);
};
const shiftF9 = (key: string) => takeComplaintOfCall(call(key));
const typed = (about: string, what: string) =>
  keepDraft(draftKey('guests/complaints', about, 'open'), {
    what: { typed: what, value: undefined },
  });

beforeEach(() => {
  clearRegisters();
  clearDrafts();
  kept.clear();
});

describe('Shift+F9', () => {
  const begin = (one: string, other: string) => {
    for (const [at, key] of [one, other].entries())
      addDraft({ ...emptyDraft(key, at + 1, true), callId: key }, at === 0);
    takeUp('guests/complaints', { id: 'C-1', index: 0 });
    say(one, '1208 隔壁电视声太大', '1208');
  };

  it('leaves the words on the line, and at the desk, until the complaint is taken', async () => {
    begin('a1', 'a2');
    shiftF9('a1');
    expect([inField('what'), inField('place')]).toEqual(['隔壁电视声太大', '1208']);
    expect(onLine('a1')).toBe('1208 隔壁电视声太大');
    await vi.waitFor(() => expect(kept.get('a1')).toBe('1208 隔壁电视声太大'));
    expect(draftByKey('a1')?.silent).toBe(false);
    complaintTaken(from());
    expect(onLine('a1')).toBe('');
    await vi.waitFor(() => expect(kept.get('a1')).toBe(''));
    expect(from().callId).toBeNull();
  });

  it('after another call, once more, shows the same words once, and those of each call to itself', () => {
    begin('b1', 'b2');
    shiftF9('b1');
    typed('b1', '隔壁电视声太大，从十点起');
    say('b2', '0906 水龙头漏水', '0906');
    shiftF9('b2');
    expect([inField('what'), inField('place')]).toEqual(['水龙头漏水', '0906']);
    // Back at the first call, whose line nobody reads meanwhile.
    activate('b1');
    tellQuickPlace(null);
    shiftF9('b1');
    expect([inField('what'), inField('place')]).toEqual(['隔壁电视声太大，从十点起', '1208']);
    // What the guest adds is added, whatever line of the book is in hand.
    say('b1', '1208 隔壁电视声太大 还有烟味', '1208');
    shiftF9('b1');
    expect(inField('what', 'C-2')).toBe('隔壁电视声太大，从十点起 还有烟味');
  });

  it('with a line that was emptied meanwhile keeps what was said before', () => {
    begin('c1', 'c2');
    shiftF9('c1');
    say('c1', '', null);
    shiftF9('c1');
    expect([inField('what'), inField('place')]).toEqual(['隔壁电视声太大', '1208']);
    // Once it is taken, the next one begins with nothing.
    complaintTaken(from());
    shiftF9('c1');
    expect([inField('what'), inField('place')]).toEqual(['', '']);
  });

  it('takes nothing from a line that says something else by then, nor from a complaint begun since', () => {
    begin('d1', 'd2');
    shiftF9('d1');
    const first = from();
    say('d1', '1208 再送两条毛巾', '1208');
    say('d2', '0906 水龙头漏水', '0906');
    shiftF9('d2');
    complaintTaken(first);
    expect([onLine('d1'), onLine('d2')]).toEqual(['1208 再送两条毛巾', '0906 水龙头漏水']);
    expect(inField('what')).toBe('水龙头漏水');
  });
});

describe('the form of the book', () => {
  it('is the one that was left half filled, with the call it belongs to; else a bare one', () => {
    addDraft({ ...emptyDraft('e1', 1, false), callId: 'e1' }, true);
    say('e1', '1208 隔壁电视声太大', '1208');
    shiftF9('e1');
    resumeComplaint();
    expect([inField('what'), from().callId]).toEqual(['', null]);
    shiftF9('e1');
    typed('e1', '隔壁电视声太大，从十点起');
    resumeComplaint();
    expect([inField('what'), from().callId]).toEqual(['隔壁电视声太大，从十点起', 'e1']);
    // One of a room is its own.
    takeComplaint({ place: '0906' });
    expect([inField('what'), inField('place')]).toEqual(['', '0906']);
  });
});
