/** The call in hand is a complaint: its form opens with what stands on the line. */
import type { CallView } from '../../../shared/calls/contract.ts';
import { placeBegunAt, takeComplaint, wordsOfLine } from '../complaints/intake.ts';
import { activeDraft, changeDraft, readDrafts } from '../intake/drafts.ts';
import { readQuickPlace } from '../intake/quickPlace.ts';
import { putText } from '../intake/typing.ts';

export const takeComplaintOfCall = (call: CallView): void => {
  const draft = activeDraft();
  const text = draft?.text ?? '';
  // Away from the board nobody reads the line: the place is the one that was read before.
  const typed = readQuickPlace() ?? placeBegunAt(call.id);
  const what = wordsOfLine(text, typed);
  takeComplaint({
    place: call.place ?? typed,
    callId: call.id,
    ...(what === '' ? {} : { what }),
    // Until then the line is the only place that outlives the window.
    onTaken: () => {
      const now = readDrafts().drafts.find(({ callId }) => callId === call.id);
      if (now && now.text === text) putText(now.key, '');
    },
  });
  // The call is one that somebody has taken.
  if (draft) changeDraft(draft.key, { silent: false });
};
