/** A guest who was not satisfied, taken up as a complaint: what the answer says is not asked a second time. */
import { guessKind } from '../../../shared/complaints/guess.ts';
import {
  type ComplaintKind,
  isSensitive,
  type Severity,
} from '../../../shared/complaints/model.ts';
import type { SurveyCause } from '../../../shared/surveys/model.ts';
import { openComplaint } from '../complaints/index.ts';
import type { ComplaintRow, SurveyRow } from '../database/schema/index.ts';
import type { WriteContext } from '../kernel/context.ts';
import { say } from '../kernel/sentences.ts';
import { draftNamed } from './answer.ts';
import { changeSurvey } from './recorded.ts';

type Wanted = {
  what?: string | undefined;
  kind?: ComplaintKind | undefined;
  severity?: Severity | undefined;
  wants?: string | undefined;
  promise?: string | undefined;
};

const kinds: Partial<Record<SurveyCause, ComplaintKind>> = {
  slow: 'slow',
  wrong: 'mistake',
  manner: 'conduct',
  cleanliness: 'cleanliness',
  equipment: 'equipment',
  noise: 'noise',
  food: 'food',
  price: 'price',
};

/** What the words may mean of the sensitive kinds goes before the cause that was ticked. */
const kindOf = ({ cause }: SurveyRow, words: string): ComplaintKind => {
  const guess = guessKind(words);
  return isSensitive(guess) ? guess : ((cause === null ? undefined : kinds[cause]) ?? guess);
};

/** For a guest who gave no reason. */
const wordsFor = ({ reads, language }: WriteContext, { service, cause }: SurveyRow): string => {
  const of = service === null ? undefined : reads.catalogue.service(service);
  const about = of ? of[language === 'en' ? 'en' : 'zh'] : say(language, 'surveys.about.stay');
  const words = say(language, 'surveys.complaint.words', { about });
  return cause === null ? words : `${words} · ${say(language, `surveys.cause.${cause}`)}`;
};

/** @throws DeskError NOT_FOUND; WRONG_STATE for what is dealt with already; INVALID_INPUT */
export const complain = (
  context: WriteContext,
  id: string,
  wanted: Wanted,
): { survey: SurveyRow; complaint: ComplaintRow } => {
  const row = draftNamed(context, id);
  const what = wanted.what ?? row.why ?? wordsFor(context, row);
  const complaint = openComplaint(context, {
    ...wanted,
    what,
    kind: wanted.kind ?? kindOf(row, what),
    place: row.room ?? undefined,
    requestId: row.requestId ?? undefined,
    stayId: row.stayId ?? undefined,
  });
  const survey = changeSurvey(
    context,
    row,
    { draft: false, complaintId: complaint.id },
    { kind: 'complained' },
  );
  return { survey, complaint };
};
