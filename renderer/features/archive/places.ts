/** Where a hit leads: the screen, the book and the line it lives in. */
import type { SearchHit, SearchKind } from '../../../shared/search/contract.ts';
import { openBook, openRecord, openRegister, openRequest, openRoom } from '../../app/navigation.ts';

type Open = (hit: SearchHit) => void;

const inDaily =
  (book: string): Open =>
  ({ id }) =>
    openBook('daily', book, id);

export const places: Record<SearchKind, Open> = {
  request: ({ id }) => openRequest(id),
  call: ({ text, number }) => openRecord(text === '' ? String(number ?? '') : text.slice(0, 40)),
  stay: ({ id }) => openBook('rooms', 'stays', id),
  room: ({ label }) => openRoom(label),
  message: inDaily('messages'),
  'found-item': ({ id }) => openRegister('lostAndFound', id),
  'loss-report': ({ id }) => openRegister('lostAndFound', id),
  loan: ({ id }) => openRegister('loans', id),
  'loan-item': ({ id }) => openRegister('loans', id),
  charge: ({ id }) => openRegister('charges', id),
  laundry: inDaily('laundry'),
  order: inDaily('roomService'),
  'guest-thing': inDaily('guestThings'),
  'wake-up': inDaily('wakeUps'),
  key: ({ id }) => openRegister('keyControl', id),
  handover: ({ id }) => openRegister('handover', id),
  complaint: ({ id }) => openBook('guests', 'complaints', id),
  survey: ({ id }) => openBook('guests', 'satisfaction', id),
  guest: ({ id }) => openBook('guests', 'files', id),
  measure: ({ id }) => openBook('reports', 'measures', id),
  answer: ({ id }) => openBook('answers', 'library', id),
  'service-contract': ({ id }) => openBook('archive', 'contracts', id),
};
