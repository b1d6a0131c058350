/** 档案: everything kept, found again, and let go by rule. */
import { screenOf } from '../../app/register/shelf.tsx';
import { Outages } from '../outages/Outages.tsx';
import { Contracts } from '../service-contracts/Contracts.tsx';
import { Backups } from './Backups.tsx';
import { archiveBooks } from './books.ts';
import { Everything } from './Everything.tsx';
import { Evidence } from './Evidence.tsx';
import { Looks } from './Looks.tsx';
import { Months } from './Months.tsx';
import { Retention } from './Retention.tsx';

export const ArchiveScreen = screenOf(archiveBooks, {
  everything: Everything,
  months: Months,
  backups: Backups,
  retention: Retention,
  contracts: Contracts,
  evidence: Evidence,
  looks: Looks,
  outages: Outages,
});
