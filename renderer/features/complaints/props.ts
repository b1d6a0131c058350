/** What every form and action of a complaint gets: the hand, the command under way, the complaint itself. */
import type { ComplaintCard } from '../../../shared/complaints/contract.ts';
import type { Act } from '../../app/register/useAct.ts';
import type { RegisterHand } from '../../app/register/useRegister.ts';
import type { ComplaintLine } from './lines.ts';

export type ComplaintFormsProps = {
  hand: RegisterHand<ComplaintLine>;
  act: Act;
  complaint: ComplaintCard;
};
