/** What the palette knows of the complaints: each unfinished one that whoever sits here may see, by number and words. */
import type { TFunction } from 'i18next';
import type { ComplaintView } from '../../../shared/complaints/contract.ts';
import { complaintNumber } from '../../../shared/complaints/model.ts';
import { openBook } from '../../app/navigation.ts';
import { findableBy } from '../../ui/find.ts';
import type { Entry } from './entries.ts';

export const complaintEntries = (complaints: readonly ComplaintView[], t: TFunction): Entry[] =>
  complaints.map((one): Entry => {
    const number = complaintNumber(one.number);
    const kind = t(`complaints.kind.${one.kind}`);
    return {
      id: `complaint ${one.id}`,
      group: 'complaints',
      head: number,
      title: [one.place ?? '', one.words].filter(Boolean).join(' '),
      detail: `${kind} · ${t(`complaints.state.${one.state}`)}`,
      words: findableBy(
        number,
        String(one.number),
        one.room,
        one.place,
        one.guest,
        one.words,
        kind,
        one.ownerName,
      ),
      run: () => openBook('guests', 'complaints', one.id),
    };
  });
