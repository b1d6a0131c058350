/** F1–F4 go to a call or take one, F6 who calls, Shift+F6 by which channel, F9 repeated back, F10 the end. */
import { type CallView, callerKinds, channels } from '../../../shared/calls/contract.ts';
import { useKeys } from '../../app/keys.ts';
import { putInQuickLine } from '../../app/navigation.ts';
import { readBoard } from '../../client/board.ts';
import { desk } from '../../client/desk.ts';
import { problemOf, WindowError } from '../../client/errors.ts';
import { activeDraft, changeDraft } from '../intake/drafts.ts';
import { endCall } from '../intake/typing.ts';
import { takeComplaintOfCall } from './complaintOfCall.ts';
import { goToCall } from './goToCall.ts';

/** Words on the line are a request until somebody says they are not: the first F10 only says so. */
const unrecorded = 'window.unrecorded';
const unrecordedProblem = () => problemOf(new WindowError('CONFLICT', unrecorded, {}));

type Change = Partial<Pick<CallView, 'caller' | 'channel' | 'repeatedBack'>>;

const activeCall = (): CallView | undefined => {
  const id = activeDraft()?.callId;
  return readBoard().calls.find((call) => call.id === id);
};

const change = (make: (call: CallView) => Change): void => {
  const call = activeCall();
  const draft = activeDraft();
  if (!call || !draft) return;
  // Somebody who says what the call is has taken it: it does not end by itself any more.
  changeDraft(draft.key, { silent: false });
  desk.calls
    .update({ id: call.id, ...make(call) })
    .catch((error: unknown) => changeDraft(draft.key, { problem: problemOf(error) }));
};

const after = <T>(all: readonly T[], now: T): T => all[(all.indexOf(now) + 1) % all.length] ?? now;
const inCall = (): boolean => activeCall() !== undefined;

export const useCallKeys = (): void =>
  useKeys(
    'global',
    [
      ...[1, 2, 3, 4].map((line) => ({
        key: `F${line}`,
        text: 'calls.keys.switch',
        shown: 'F1–F4',
        silent: line > 1,
        ...(line === 1 ? { foot: 1 } : {}),
        run: () => goToCall(line),
      })),
      {
        key: 'F6',
        text: 'calls.keys.caller',
        when: inCall,
        foot: 2,
        run: (event) =>
          event.repeat || change((call) => ({ caller: after(callerKinds, call.caller) })),
      },
      {
        key: 'Shift+F6',
        text: 'calls.keys.channel',
        when: inCall,
        run: (event) =>
          event.repeat || change((call) => ({ channel: after(channels, call.channel) })),
      },
      {
        key: 'Shift+F9',
        text: 'complaints.act.open',
        when: inCall,
        may: 'complaints.keep',
        foot: 5,
        run: () => {
          const call = activeCall();
          if (call) takeComplaintOfCall(call);
        },
      },
      {
        key: 'F9',
        text: 'calls.keys.repeat',
        when: inCall,
        foot: 3,
        run: (event) => event.repeat || change((call) => ({ repeatedBack: !call.repeatedBack })),
      },
      {
        key: 'F10',
        text: 'calls.keys.end',
        // A call that is just beginning has its line already.
        when: () => activeDraft() !== null,
        foot: 4,
        run: (event) => {
          const draft = activeDraft();
          // Held down it is one press: the warning is to be read before it is answered.
          if (!draft || event.repeat) return;
          const warned = draft.problem?.reason === unrecorded;
          if (draft.text.trim() === '' || warned) void endCall(draft.key);
          else {
            changeDraft(draft.key, { problem: unrecordedProblem() });
            // Wherever the hand is: the line is where it is said, and where it can be put right.
            putInQuickLine('');
          }
        },
      },
    ],
    { group: 'calls.label' },
  );
