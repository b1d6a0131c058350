/** What guests complained of and liked, what the house answers, changes and has contracts for. */
import { answerStateOn } from '../../../shared/answers/model.ts';
import { complaintNumber } from '../../../shared/complaints/model.ts';
import { dateAt } from '../../../shared/kernel/time.ts';
import type { SearchKind } from '../../../shared/search/contract.ts';
import { isAsked } from '../../../shared/surveys/model.ts';
import type { AnswerRow, ComplaintRow } from '../database/schema/index.ts';
import { idsOfFile, preferencesOfFile, staysOfFile } from '../guests/index.ts';
import { hidesComplaint, seesIncognito } from '../kernel/permission.ts';
import type { Reads } from '../stores.ts';
import { bothNames, joined, noName, type Searchable } from './searchable.ts';
import { placeWords } from './text.ts';

const nowhere = { place: null, service: null } as const;

const personWords = (reads: Reads, id: string | null): string[] => {
  const person = id === null ? undefined : reads.staff.byId(id);
  return person ? [person.name, person.code] : [];
};

const wordsOfComplaint = (row: ComplaintRow): string =>
  joined(
    row.wants,
    ...row.options.map(({ words }) => words),
    ...row.replies.map(({ words }) => words),
    ...row.followUps.map(({ words }) => words),
    row.resolution,
    row.causeWords,
    row.noMeasure,
  );

/** Of a complaint only the entitled may see, they alone find what came of it. */
const confidentialAs = (reads: Reads, complaintId: string | null): { confidential?: true } =>
  complaintId !== null && reads.complaints.byId(complaintId)?.sensitive
    ? { confidential: true }
    : {};

const isBlank = ({ answerZh, answerEn }: AnswerRow): boolean =>
  answerZh.trim() === '' && answerEn.trim() === '';

export const careSubjects = {
  complaint: {
    may: 'complaints.keep',
    hidden: (context, id) => hidesComplaint(context, id),
    find: (reads, id) => {
      const row = reads.complaints.byId(id);
      if (!row) return null;
      const { number, place, state, open, openedAtMs: atMs, words: text } = row;
      return {
        entry: {
          ...{ number, label: noName, place, service: null, state, open, atMs, text },
          ...(row.sensitive ? { confidential: true } : {}),
        },
        words: () =>
          joined(
            number,
            complaintNumber(number),
            '投诉 complaint',
            text,
            wordsOfComplaint(row),
            ...placeWords(reads, place),
            ...personWords(reads, row.ownerId),
          ),
      };
    },
  },
  survey: {
    may: 'surveys.keep',
    hidden: (context, id) => hidesComplaint(context, context.reads.surveys.byId(id)?.complaintId),
    find: (reads, id) => {
      const row = reads.surveys.byId(id);
      if (!row || !isAsked(row)) return null;
      const { number, room: place, service, answer: state, askedAtMs: atMs } = row;
      const text = joined(row.why, row.settled);
      const open = row.answer === null || row.draft;
      const named = service === null ? undefined : reads.catalogue.service(service);
      return {
        entry: {
          ...{ number, label: noName, place, service, state, open, atMs, text },
          ...confidentialAs(reads, row.complaintId),
        },
        words: () =>
          joined(
            number,
            row.code,
            '满意度 survey',
            text,
            named?.zh,
            named?.en,
            ...placeWords(reads, place),
          ),
      };
    },
  },
  measure: {
    may: 'measures.keep',
    hidden: (context, id) => hidesComplaint(context, context.reads.measures.byId(id)?.complaintId),
    find: (reads, id) => {
      const row = reads.measures.byId(id);
      if (!row) return null;
      const { number, state, openedAtMs: atMs, reason } = row;
      const open = state === 'open';
      return {
        entry: {
          ...{ number, label: row, ...nowhere, state, open, atMs, text: reason ?? '' },
          ...confidentialAs(reads, row.complaintId),
        },
        words: () =>
          joined(
            number,
            '措施 measure',
            row.zh,
            row.en,
            reason,
            ...personWords(reads, row.ownerId),
          ),
      };
    },
  },
  answer: {
    may: 'answers.use',
    // Said each day: a use changes no word of it.
    unchangedBy: ['answer-used', 'answer-repeated', 'asker-corrected'],
    // What does not hold today is shown as such, without its words.
    today: ({ reads, nowMs, timeZone, language }, id, entry) => {
      const row = reads.answers.byId(id);
      if (!row) return entry;
      const state = answerStateOn(row, dateAt(nowMs, timeZone));
      const own = language === 'en' ? row.answerEn || row.answerZh : row.answerZh || row.answerEn;
      return { ...entry, state, text: state === 'valid' ? own : '' };
    },
    find: (reads, id) => {
      const row = reads.answers.byId(id);
      if (!row) return null;
      const label = {
        zh: row.questionZh || row.questionEn,
        en: row.questionEn || row.questionZh,
      };
      return {
        entry: {
          number: null,
          label,
          ...nowhere,
          state: null,
          open: !row.withdrawn && isBlank(row),
          atMs: row.changedAtMs,
          text: '',
        },
        words: () =>
          joined(
            row.questionZh,
            row.questionEn,
            row.answerZh,
            row.answerEn,
            ...row.tags,
            ...row.synonyms,
            row.department,
          ),
      };
    },
  },
  'service-contract': {
    may: 'contracts.use',
    find: (reads, id) => {
      const row = reads.contracts.byId(id);
      if (!row) return null;
      const { number, supplier, scope: text, startsOn, endsOn, terminatedOn } = row;
      const services = row.services.flatMap((code) => {
        const service = reads.catalogue.service(code);
        return service ? [service.zh, service.en] : [];
      });
      return {
        entry: {
          number,
          label: bothNames(supplier),
          ...nowhere,
          state: terminatedOn === null ? null : 'terminated',
          open: terminatedOn === null,
          atMs: Date.parse(startsOn),
          text,
        },
        // Neither what is paid nor the names of papers: a hit would tell them to whom they are kept back from.
        words: () =>
          joined(
            number,
            supplier,
            text,
            startsOn,
            endsOn,
            ...services,
            ...row.contacts.flatMap(({ name, role, phone }) => [name, role, phone]),
            ...reads.contracts.notesOf(id).map(({ words }) => words),
          ),
      };
    },
  },
  guest: {
    may: 'guests.view',
    hidden: (context, id) => context.reads.guests.wasIncognito(id) && !seesIncognito(context),
    // Opened with every call of theirs: to look changes no word of it.
    unchangedBy: ['looked'],
    find: (reads, id) => {
      const row = reads.guests.byId(id);
      // What was put into another file is found there.
      if (!row || row.mergedInto !== null || row.name === '') return null;
      const here = { reads };
      const stays = staysOfFile(here, id);
      const merged = idsOfFile(here, id).flatMap((one) => reads.guests.byId(one) ?? []);
      const likes = preferencesOfFile(here, id).map(({ text }) => text);
      const [newest] = stays;
      return {
        entry: {
          number: null,
          label: bothNames(row.name),
          ...nowhere,
          state: row.vipClass,
          open: stays.some(({ state }) => state === 'in-house' || state === 'expected'),
          atMs: newest?.arrivedAtMs ?? (newest ? Date.parse(newest.arrival) : row.madeAtMs),
          text: joined(row.company, ...likes, row.notes),
        },
        words: () =>
          joined(
            ...merged.flatMap(({ name, phone, company, document, notes }) => [
              name,
              phone,
              company,
              document,
              notes,
            ]),
            ...likes,
          ),
      };
    },
  },
} satisfies Partial<Record<SearchKind, Searchable>>;
