/** Where the sheet's items come from: each domain gives its own, one line here. */
import type { HandoverItem } from '../../../shared/handover/contract.ts';
import { handoverSections } from '../../../shared/handover/model.ts';
import { answersForHandover } from '../answers/index.ts';
import { careForHandover } from '../care-plans/index.ts';
import { chargesForHandover } from '../charges/index.ts';
import { complaintsForHandover } from '../complaints/index.ts';
import { guestThingsForHandover } from '../guest-things/index.ts';
import type { ReadContext } from '../kernel/context.ts';
import { keysForHandover } from '../keys/index.ts';
import { laundryForHandover } from '../laundry/index.ts';
import { loansForHandover } from '../loans/index.ts';
import { lostForHandover } from '../lost-and-found/index.ts';
import { measuresForHandover } from '../measures/index.ts';
import { messagesForHandover } from '../messages/index.ts';
import { minibarForHandover } from '../minibar/index.ts';
import { requestsForHandover } from '../requests/index.ts';
import { roomsForHandover } from '../rooms/index.ts';
import { contractsForHandover } from '../service-contracts/index.ts';
import { wakeUpsForHandover } from '../wake-ups/index.ts';
import { notesForHandover } from './notes.ts';

type Here = Pick<ReadContext, 'reads' | 'nowMs' | 'timeZone'>;

/** The shift that hands over: from the last signed sheet, or its own beginning, until now. */
export type Span = {
  fromMs: number;
  untilMs: number;
  /** From when a count or a check is this handover's own. */
  countFromMs: number;
};

type Section = (context: Here, span: Span) => HandoverItem[];

const contributions: readonly Section[] = [
  requestsForHandover,
  roomsForHandover,
  (context, { countFromMs }) => keysForHandover(context, countFromMs),
  lostForHandover,
  loansForHandover,
  chargesForHandover,
  minibarForHandover,
  wakeUpsForHandover,
  messagesForHandover,
  laundryForHandover,
  guestThingsForHandover,
  measuresForHandover,
  careForHandover,
  complaintsForHandover,
  contractsForHandover,
  (context, { fromMs }) => answersForHandover(context, fromMs),
  (context, { fromMs, untilMs }) => notesForHandover(context, fromMs, untilMs),
];

/** Everything to be handed over now, section by section; within one what breaks first comes first. */
export const composeItems = (context: Here, span: Span): HandoverItem[] => {
  const items = contributions.flatMap((section) => section(context, span));
  return handoverSections.flatMap((section) => items.filter((item) => item.section === section));
};
