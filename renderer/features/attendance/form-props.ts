/** What every form about a person is given. */
import type { PersonRecord, PresentLine } from '../../../shared/attendance/contract.ts';
import type { Act } from '../../app/register/useAct.ts';
import type { RegisterHand } from '../../app/register/useRegister.ts';

export type FormProps = { hand: RegisterHand<PresentLine>; person: PersonRecord; act: Act };
