/** 档案: everything kept, found again, and let go by rule. */
import { screenOf } from '../../app/register/shelf.tsx';
import { Contracts } from '../service-contracts/Contracts.tsx';
import { archiveBooks } from './books.ts';

export const ArchiveScreen = screenOf(archiveBooks, { contracts: Contracts });
