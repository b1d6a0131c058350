/** What can be begun in a book without going there first: its form stands open. Only what whoever sits here may do. */
import type { TFunction } from 'i18next';
import type { Permission } from '../../../shared/kernel/permissions.ts';
import { openBook, type RegisterName } from '../../app/navigation.ts';
import { findableBy } from '../../ui/find.ts';
import { inBoth } from './both.ts';
import type { Entry } from './entries.ts';

type Deed = {
  name: string;
  at: readonly [screen: RegisterName, book: string];
  /** Left out: the book itself, where one key begins it. */
  form?: string;
  may: Permission;
};

const deeds: readonly Deed[] = [
  { name: 'answer', at: ['answers', 'library'], form: 'add', may: 'answers.manage' },
  { name: 'question', at: ['answers', 'unanswered'], form: 'note', may: 'answers.use' },
  { name: 'measure', at: ['reports', 'measures'], form: 'add', may: 'measures.keep' },
  { name: 'care', at: ['guests', 'carePlans'], form: 'new', may: 'guests.keep' },
  { name: 'card', at: ['guests', 'satisfaction'], form: 'type', may: 'surveys.keep' },
  { name: 'satisfied', at: ['guests', 'satisfaction'], form: 'figures', may: 'surveys.keep' },
  { name: 'contract', at: ['archive', 'contracts'], form: 'add', may: 'contracts.manage' },
  { name: 'callCheck', at: ['people', 'quality'], form: 'check', may: 'quality.check' },
  { name: 'course', at: ['people', 'training'], form: 'plan', may: 'people.manage' },
  { name: 'held', at: ['people', 'training'], form: 'record', may: 'people.manage' },
  { name: 'late', at: ['archive', 'outages'], form: 'enter', may: 'requests.late' },
  { name: 'outage', at: ['archive', 'outages'], form: 'record', may: 'requests.late' },
  { name: 'practice', at: ['people', 'practice'], may: 'practice.use' },
  { name: 'service', at: ['reports', 'standards'], form: 'add', may: 'standards.manage' },
  { name: 'checkWord', at: ['archive', 'months'], form: 'verify', may: 'archive.read' },
  { name: 'month', at: ['archive', 'months'], may: 'archive.write' },
];

export const deedEntries = (t: TFunction, allowed: (permission: Permission) => boolean): Entry[] =>
  deeds
    .filter(({ may }) => allowed(may))
    .map(({ name, at: [screen, book], form }): Entry => {
      const key = `palette.deed.${name}`;
      return {
        id: `deed ${name}`,
        group: 'actions',
        head: '',
        title: t(key),
        detail: '',
        words: [...findableBy(t(key)), ...findableBy(...inBoth(key, t))],
        run: () => openBook(screen, book, null, form),
      };
    });
