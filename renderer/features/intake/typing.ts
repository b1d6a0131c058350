/**
 * What typing does: the text stands in the window at once and is kept by the desk behind it. The first
 * key without a call begins one, so that nothing typed is ever without a place to be kept.
 */
import { v7 as uuid } from 'uuid';
import { desk } from '../../client/desk.ts';
import { problemOf } from '../../client/errors.ts';
import { type Corrections, noCorrections } from './correction.ts';
import {
  activate,
  activeDraft,
  addDraft,
  changeDraft,
  type Draft,
  draftByKey,
  dropDraft,
  emptyDraft,
  forgetCall,
  letRecordedGo,
  readDrafts,
  recallCall,
  rememberSilent,
  tellRecorded,
} from './drafts.ts';
import { createKeeper, type Keeper } from './keeper.ts';

const keepers = new Map<string, Keeper>();
/** Calls on their way out: a line is free for the next only behind them. */
const endings = new Set<Promise<unknown>>();
const beginnings = new Map<string, Promise<string | null>>();

const keeperOf = (callId: string): Keeper => {
  let keeper = keepers.get(callId);
  if (!keeper) {
    keeper = createKeeper((draft) => desk.calls.keep({ id: callId, draft }));
    keepers.set(callId, keeper);
  }
  return keeper;
};

/** Begins the call of a draft. The text typed meanwhile is kept as soon as the call has its id. */
const begin = (key: string, line?: number): Promise<string | null> => {
  const running = beginnings.get(key);
  if (running) return running;
  const text = draftByKey(key)?.text ?? '';
  const beginning = (async () => {
    try {
      if (line !== undefined) await Promise.allSettled(endings);
      const call = await desk.calls.begin({
        ...(line === undefined ? {} : { line }),
        ...(text === '' ? {} : { draft: text }),
      });
      const draft = draftByKey(key);
      if (draft?.silent) rememberSilent(call.id, true);
      changeDraft(key, { callId: call.id, line: call.line, problem: null });
      if (draft && draft.text !== text) keeperOf(call.id).keep(draft.text);
      return call.id;
    } catch (error) {
      changeDraft(key, { problem: problemOf(error) });
      return null;
    } finally {
      beginnings.delete(key);
    }
  })();
  beginnings.set(key, beginning);
  return beginning;
};

/** The id of a draft's call, begun now if it has none; null when the desk refuses one. */
export const callOf = (key: string): Promise<string | null> => {
  const draft = draftByKey(key);
  if (draft?.callId) return Promise.resolve(draft.callId);
  return begin(key);
};

/** Every text put into a draft comes through here. */
export const putText = (key: string, text: string): void => {
  const draft = draftByKey(key);
  if (!draft || draft.text === text) return;
  changeDraft(key, {
    text,
    sent: [...draft.sent, text],
    problem: null,
    ...(text.trim() === '' ? { corrections: noCorrections } : {}),
  });
  if (draft.text.trim() === '' && text !== '') letRecordedGo();
  if (draft.callId) keeperOf(draft.callId).keep(text);
  else void begin(key);
};

export const typeText = (text: string): void => {
  const draft = activeDraft();
  if (draft) {
    putText(draft.key, text);
    return;
  }
  if (text === '') return;
  const key = uuid();
  addDraft({ ...emptyDraft(key, null, true), text, sent: [text] }, true);
  letRecordedGo();
  void begin(key);
};

export const correct = (corrections: Corrections): void => {
  const draft = activeDraft();
  if (draft) changeDraft(draft.key, { corrections });
};

/** Takes a call on a line by its key: a call the operator means, not one begun by typing. */
export const takeCall = (line: number): void => {
  const key = uuid();
  addDraft(emptyDraft(key, line, false), true);
  tellRecorded(null);
  void begin(key, line).then((callId) => {
    // A line that could not be had is forgotten, but never with words in it.
    if (callId === null && draftByKey(key)?.text === '') dropDraft(key);
  });
};

/** Goes to the call of a line, or takes one there. */
export const goToLine = (line: number): void => {
  const draft = readDrafts().drafts.find((candidate) => candidate.line === line);
  if (draft) activate(draft.key);
  else takeCall(line);
};

const end = (callId: string): Promise<void> => {
  const ending = (async () => {
    await keeperOf(callId).quiet();
    await desk.calls.end({ id: callId });
    forgetCall(callId);
    rememberSilent(callId, false);
    keepers.delete(callId);
  })();
  endings.add(ending);
  void ending.catch(() => undefined).finally(() => endings.delete(ending));
  return ending;
};

/** Lets go of an empty line at once: what is typed from now on belongs to the next call, however long the desk takes. */
const letGo = async ({ key, callId, line }: Draft & { callId: string }): Promise<void> => {
  forgetCall(callId);
  dropDraft(key);
  try {
    await end(callId);
  } catch (error) {
    recallCall(callId);
    const problem = problemOf(error);
    addDraft(
      { ...emptyDraft(key, line, false), callId, problem, seen: true },
      activeDraft() === null,
    );
  }
};

/** Ends the call of a draft; what was typed and not recorded is kept by the desk with what was said. */
export const endCall = async (key: string): Promise<void> => {
  const draft = draftByKey(key);
  if (!draft) return;
  if (draft.callId !== null && draft.text.trim() === '')
    return letGo({ ...draft, callId: draft.callId });
  const begun = draft.callId ?? (await beginnings.get(key)) ?? null;
  const hasWords = (draftByKey(key)?.text ?? '').trim() !== '';
  // Words the desk has not got yet, on a disk that was full, go to it first: they are nowhere else.
  const callId = begun ?? (hasWords ? await begin(key, draft.line ?? undefined) : null);
  if (callId === null) return hasWords ? undefined : dropDraft(key);
  const said = draftByKey(key)?.text ?? '';
  try {
    await end(callId);
    // What was typed meanwhile is of nobody yet: it stands on a line of its own.
    const now = draftByKey(key);
    const wasActive = readDrafts().active === key;
    const rest = now?.text.startsWith(said) ? now.text.slice(said.length).trimStart() : '';
    dropDraft(key);
    if (wasActive && rest !== '') typeText(rest);
  } catch (error) {
    changeDraft(key, { problem: problemOf(error) });
  }
};

/** A call begun by typing is no call any more once its line is empty. */
export const endIfSilent = (key: string): void => {
  const draft = draftByKey(key);
  if (!draft?.silent || draft.text.trim() !== '') return;
  const { callId } = draft;
  if (callId === null) return void endCall(key);
  // Let go of at once: what is typed from now on belongs to the next, however long the desk takes.
  forgetCall(callId);
  dropDraft(key);
  // One that could not be ended stands on the board, and is ended by the next start.
  end(callId).catch(() => undefined);
};

/** The call comes from this room: kept with the call, and taken out of the line. */
export const pinPlace = (place: string): void => {
  const draft = activeDraft();
  if (!draft) return;
  const { key, callId, silent } = draft;
  putText(key, '');
  if (silent) void endCall(key);
  else if (callId)
    desk.calls
      .update({ id: callId, place })
      .catch((error: unknown) => changeDraft(key, { problem: problemOf(error) }));
};
