/**
 * What Enter does: records the line, and with a second Enter dispatches what was just recorded. The
 * draft leaves the line only after the desk has answered; typing goes on meanwhile.
 */
import { isoAt } from '../../../shared/kernel/time.ts';
import { desk } from '../../client/desk.ts';
import { problemOf } from '../../client/errors.ts';
import { seek } from '../requests/selection.ts';
import { correctedFor, isCorrected, noCorrections, type Understood } from './correction.ts';
import {
  activeDraft,
  changeDraft,
  draftByKey,
  letRecordedGo,
  loose,
  readDrafts,
  tellRecorded,
} from './drafts.ts';
import { callOf, endIfSilent, putText } from './typing.ts';

type How = { dispatch: boolean; separate: boolean };
type UnderWay = { text: string; dispatch: boolean; next?: () => void };

/** Lines on their way, so that Enter pressed twice does not record twice. */
const underWay = new Map<string, UnderWay>();

/** Has this done as soon as the active line is on the disk. False: none is on its way. */
export const onceRecorded = (next: () => void): boolean => {
  const running = underWay.get(activeDraft()?.key ?? '');
  if (running) running.next = next;
  return running !== undefined;
};

/** Dispatches to the proposed persons what the last Enter recorded. */
export const dispatchRecorded = async (): Promise<void> => {
  const { recorded } = readDrafts();
  if (recorded?.stage !== 'recorded') return;
  const ids = loose(recorded);
  if (ids.length === 0) return;
  tellRecorded({ ...recorded, stage: 'sending', problem: null });
  try {
    await Promise.all(ids.map((id) => desk.requests.dispatch({ id })));
    tellRecorded({ ...recorded, stage: 'sent', problem: null });
  } catch (error) {
    tellRecorded({ ...recorded, problem: problemOf(error) });
  }
};

/** Records the active line. Answers true when it is on the disk. */
export const recordLine = async (
  read: Understood,
  timeZone: string,
  how: How,
): Promise<boolean> => {
  const draft = activeDraft();
  if (!draft || draft.text.trim() === '') return false;
  const { key, text, corrections } = draft;
  const running = underWay.get(key);
  if (running) {
    running.dispatch ||= running.text === text;
    return false;
  }
  const mine: UnderWay = { text, dispatch: how.dispatch };
  underWay.set(key, mine);
  try {
    const callId = await callOf(key);
    const answer = await desk.intake.record({
      text,
      ...(callId === null ? {} : { callId }),
      ...(how.separate ? { separate: true } : {}),
      ...(isCorrected(corrections)
        ? { corrected: correctedFor(read, text, (ms) => isoAt(ms, timeZone)) }
        : {}),
    });
    const now = draftByKey(key);
    // What was typed while the line was on its way belongs to the next one.
    const rest = now?.text.startsWith(text)
      ? now.text.slice(text.length).trimStart()
      : (now?.text ?? '');
    changeDraft(key, { problem: null, corrections: noCorrections });
    putText(key, rest);
    tellRecorded({
      requests: answer.requests,
      entry: answer.entry,
      stage: 'recorded',
      problem: null,
    });
    if (rest !== '') letRecordedGo();
    const [first] = answer.requests;
    if (first) seek(first.id);
    endIfSilent(key);
    mine.next?.();
    if (mine.dispatch) await dispatchRecorded();
    return true;
  } catch (error) {
    changeDraft(key, { problem: problemOf(error) });
    return false;
  } finally {
    underWay.delete(key);
  }
};
