/** The check word of the record at a moment, and whether a word on paper is the one. */
import { checkWordFor, readCheckWord } from '../../../shared/handover/check-word.ts';
import { minuteMs } from '../../../shared/kernel/durations.ts';
import { isoAt } from '../../../shared/kernel/time.ts';
import type { RecordAt } from '../../../shared/record/contract.ts';
import type { Raw } from '../database/open.ts';
import { checkWordOf, genesis, linkAt } from '../events/index.ts';
import { byCheckWord, differencesOf } from '../handover/index.ts';
import type { ReadContext } from '../kernel/context.ts';

/** A sheet says its minute: any event of it may have been the one. */
const inMinute = (raw: Raw, atMs: number, digits: string): boolean => {
  const fromMs = Math.floor(atMs / minuteMs) * minuteMs;
  const from = linkAt(raw, fromMs - 1).seq;
  const until = linkAt(raw, fromMs + minuteMs - 1).seq;
  return (
    raw
      .prepare('SELECT 1 FROM events WHERE seq > ? AND seq <= ? AND substr(hash, 1, 8) = ? LIMIT 1')
      .pluck()
      .get(from, until, digits) === 1
  );
};

const sheetOf = (context: ReadContext, word: string): RecordAt['sheet'] => {
  const row = byCheckWord(context, word);
  if (!row) return null;
  const iso = (ms: number | null) => (ms === null ? null : isoAt(ms, context.timeZone));
  return {
    id: row.id,
    number: row.number,
    boundaryAt: isoAt(row.boundaryAtMs, context.timeZone),
    signedAt: iso(row.incomingAtMs),
    from: row.fromShift,
    to: row.toShift,
    whole: differencesOf(context, row).every((one) => one === 'erased'),
  };
};

const archiveOf = ({ reads, timeZone }: ReadContext, digits: string): RecordAt['archive'] => {
  const bare = (signs: string): string => signs.replace(/[^0-9a-f]/gi, '').toLowerCase();
  const row = reads.archive.all().find(({ checkWord }) => bare(checkWord) === digits);
  if (!row) return null;
  const hash = row.untilSeq === 0 ? genesis : reads.events.bySeq(row.untilSeq)?.hash;
  return {
    month: row.month,
    writtenAt: isoAt(row.writtenAtMs, timeZone),
    whole: hash !== undefined && checkWordOf(hash) === row.checkWord,
  };
};

export const checkWordAt = (
  raw: Raw,
  context: ReadContext,
  { at, word }: { at?: string | undefined; word?: string | undefined },
): RecordAt => {
  const atMs = at === undefined ? context.nowMs : Date.parse(at);
  const link = linkAt(raw, atMs);
  const event = link.seq === 0 ? undefined : context.reads.events.bySeq(link.seq);
  const typed = word ? readCheckWord(word) : null;
  const sheet = word ? sheetOf(context, word) : null;
  const archive = typed === null ? null : archiveOf(context, typed.digits);
  const found = checkWordFor(link.hash);
  const right =
    typed !== null && (inMinute(raw, atMs, typed.digits) || link.hash.startsWith(typed.digits));
  return {
    at: isoAt(atMs, context.timeZone),
    seq: link.seq,
    eventAt: event ? isoAt(event.atMs, context.timeZone) : null,
    signs: found.signs,
    words: { zh: found.zh, en: found.en },
    matches:
      word === undefined
        ? null
        : right || (at === undefined && (sheet?.whole === true || archive?.whole === true)),
    sheet,
    archive,
  };
};
