/** An enquiry as the contract shows it. What was said of theft, harassment and the like stands in the complaint alone. */
import type { SubjectEvent } from '../../../shared/events/contract.ts';
import { isoAt } from '../../../shared/kernel/time.ts';
import type { Survey } from '../../../shared/surveys/contract.ts';
import type { SurveyRow } from '../database/schema/index.ts';
import { newestStoryOf } from '../events/index.ts';
import { guestNameFor } from '../guests/index.ts';
import type { ReadContext } from '../kernel/context.ts';
import { hidesComplaint } from '../kernel/permission.ts';

const complaintOf = (context: ReadContext, { complaintId }: SurveyRow) =>
  complaintId === null ? undefined : context.reads.complaints.byId(complaintId);

export const view = (context: ReadContext, row: SurveyRow): Survey => {
  const { reads, timeZone } = context;
  const request = row.requestId === null ? undefined : reads.requests.byId(row.requestId);
  const stay = row.stayId === null ? undefined : reads.stays.byId(row.stayId);
  const code = (id: string) => reads.staff.byId(id)?.code ?? id;
  const kept = hidesComplaint(context, row.complaintId);
  const complaint = kept ? undefined : complaintOf(context, row);
  return {
    id: row.id,
    number: row.number,
    kind: row.kind,
    way: row.way,
    code: row.code,
    request: request ? { id: request.id, number: request.number } : null,
    stayId: row.stayId,
    service: row.service,
    room: row.room,
    guest: stay ? guestNameFor(context, stay) : null,
    askedAt: isoAt(row.askedAtMs, timeZone),
    askedBy: code(row.askedBy),
    answer: row.answer,
    cause: kept ? null : row.cause,
    why: kept ? null : row.why,
    answeredAt: row.answeredAtMs === null ? null : isoAt(row.answeredAtMs, timeZone),
    recordedBy: row.recordedBy === null ? null : code(row.recordedBy),
    draft: row.draft,
    complaint: complaint ? { id: complaint.id, number: complaint.number } : null,
    settled: row.settled,
    ...(complaint?.sensitive ? { confidential: true } : {}),
  };
};

const mostEvents = 100;
const said = ['why', 'cause', 'complaintId'];

export const viewStory = (context: ReadContext, row: SurveyRow): SubjectEvent[] => {
  const story = newestStoryOf(context, row.id, mostEvents);
  if (!hidesComplaint(context, row.complaintId)) return story;
  return story.map((event) => ({
    ...event,
    changes: Object.fromEntries(
      Object.entries(event.changes).filter(([name]) => !said.includes(name)),
    ),
  }));
};
