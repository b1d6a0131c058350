/**
 * The quick line: what is said, typed as it is said, read with every key. The largest text on the
 * screen. It must not know how a reading is made or where a draft is kept.
 */
import { useDeferredValue, useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useBoard } from '../../client/board.ts';
import { languageName } from '../../client/texts.ts';
import { Kbd } from '../../ui/Kbd.tsx';
import { ProblemLine } from '../../ui/ProblemLine.tsx';
import { AnswerHint } from '../answers/AnswerHint.tsx';
import { useServiceName } from '../board/names.ts';
import { useBriefs } from '../guest-files/Known.tsx';
import { AfterRecord } from './AfterRecord.tsx';
import { Chips } from './Chips.tsx';
import { asLine, bareRoom, isCorrected, noCorrections, understood } from './correction.ts';
import { draftByKey, useActiveDraft, useDrafts } from './drafts.ts';
import { EntryPreview } from './EntryLine.tsx';
import { QuickHints } from './QuickHints.tsx';
import classes from './QuickLine.module.css';
import { tellQuickPlace } from './quickPlace.ts';
import { useReader } from './reader.ts';
import { callOf, correct, endIfSilent, putText, typeText } from './typing.ts';
import { Understanding } from './Understanding.tsx';
import { usePreview } from './usePreview.ts';
import { useQuickKeys } from './useQuickKeys.ts';

/** Who lives in the room, with what to know before a word is said: what to leave comes first. */
const useGuest = (room: string | null): string | null => {
  const { t, i18n } = useTranslation();
  const [brief] = useBriefs(room);
  if (!brief) return null;
  const { language, avoids, likes, anniversaries, open } = brief;
  const foreign = language !== null && language.slice(0, 2) !== i18n.language.slice(0, 2);
  return [
    brief.name ?? t('rooms.card.incognito'),
    brief.vipClass ? t(`rooms.vipClass.${brief.vipClass}`) : '',
    foreign ? languageName(language) : '',
    ...anniversaries.map(({ kind, on }) => `${t(`guests.anniversary.${kind}`)} ${on.slice(5)}`),
    ...avoids.slice(0, 2).map((one) => `✗ ${one}`),
    ...likes.slice(0, avoids.length > 0 ? 1 : 2),
    open > 0 ? t('guests.facts.openWork', { count: open }) : '',
  ]
    .filter(Boolean)
    .join(' · ');
};

/** What was recorded from the call so far, while nothing is typed. */
const Said = () => {
  const { t } = useTranslation();
  const callId = useActiveDraft()?.callId ?? null;
  const said = useBoard((board) => board.calls.find((call) => call.id === callId)?.said);
  if (callId === null) return null;
  return (
    <span className={classes.said} data-testid="said">
      {said && said.length > 0
        ? t('registers.labelled', { label: t('intake.recorded'), text: said.join('；') })
        : null}
    </span>
  );
};

export const QuickLine = () => {
  const { t } = useTranslation();
  const field = useRef<HTMLInputElement>(null);
  const box = useRef<HTMLElement>(null);
  const [focused, setFocused] = useState(false);
  const draft = useActiveDraft();
  const recorded = useDrafts((state) => state.recorded);
  const service = useServiceName();
  const reader = useReader();

  const text = draft?.text ?? '';
  const corrections = draft?.corrections ?? noCorrections;
  const filled = text.trim() !== '';
  const read = useMemo(() => understood(reader(text), corrections), [reader, text, corrections]);
  const asked = useDeferredValue(isCorrected(corrections) ? asLine(read, service) : text);
  const preview = usePreview(asked);
  // Chips put right by hand mean a request, whatever the words were.
  const entry = isCorrected(corrections) ? null : (preview?.entry ?? null);
  const room = filled && read.place?.kind === 'room' && read.place.known ? read.place.code : null;
  const guest = useGuest(room);
  useEffect(() => {
    tellQuickPlace(room);
    return () => tellQuickPlace(null);
  }, [room]);

  // Heard from the field itself: a dialog gives the focus back while React hears no events.
  useEffect(() => {
    const input = field.current;
    const look = () => setFocused(document.activeElement === input);
    const leave = () => setFocused(false);
    input?.addEventListener('focus', look);
    input?.addEventListener('blur', leave);
    return () => {
      input?.removeEventListener('focus', look);
      input?.removeEventListener('blur', leave);
    };
  }, []);

  const toChips = (): boolean => {
    const chip = box.current?.querySelector<HTMLButtonElement>('[data-testid="chip"]');
    chip?.focus();
    return chip !== null && chip !== undefined;
  };
  useQuickKeys({ field, focused, read, toChips });
  const key = draft?.key;
  // A draft that comes back after a restart is where the hand was.
  useEffect(() => {
    if (key !== undefined && document.activeElement === document.body) field.current?.focus();
  }, [key]);

  const second = () => {
    if (draft?.problem)
      return (
        <div className={classes.error} data-testid="error-line">
          <ProblemLine message={draft.problem.message} />
        </div>
      );
    if (!filled) return recorded ? <AfterRecord recorded={recorded} /> : <Said />;
    if (entry) return <EntryPreview entry={entry} />;
    return (
      <>
        <Chips
          read={read}
          corrections={corrections}
          guest={guest}
          onCorrect={correct}
          onLeave={() => field.current?.focus()}
        />
        <span className={classes.understanding}>
          <Understanding read={read} preview={preview} />
        </span>
      </>
    );
  };

  return (
    <section
      ref={box}
      className={classes.quick}
      data-focused={focused || undefined}
      aria-label={t('intake.label')}
    >
      <div className={classes.first}>
        {draft?.line ? <Kbd keys={`F${draft.line}`} /> : null}
        <input
          ref={field}
          className={classes.input}
          data-testid="quick-line"
          type="text"
          value={text}
          placeholder={t('intake.placeholder')}
          aria-label={t('intake.label')}
          autoComplete="off"
          spellCheck={false}
          onChange={(event) => typeText(event.target.value)}
        />
      </div>
      <div className={classes.second}>
        {second()}
        {filled && recorded ? (
          <AfterRecord recorded={recorded} aside />
        ) : (
          <QuickHints
            filled={filled}
            room={bareRoom(read) !== null}
            chips={entry === null && (read.place !== null || read.items.length > 0)}
            chases={preview?.items.some(({ chases }) => chases !== null) ?? false}
            entry={entry !== null}
            focused={focused}
            recorded={recorded}
          />
        )}
      </div>
      <AnswerHint
        text={text}
        room={room}
        active={focused && entry === null}
        call={() => (key === undefined ? Promise.resolve(null) : callOf(key))}
        onSettled={(words) => {
          const now = key === undefined ? null : draftByKey(key);
          if (now === null) return;
          putText(
            now.key,
            now.text.startsWith(words) ? now.text.slice(words.length).trimStart() : now.text,
          );
          endIfSilent(now.key);
        }}
      />
    </section>
  );
};
