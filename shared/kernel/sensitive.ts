/**
 * What is kept back from some who may ask the operation: one line per field. The desk keeps it back in its
 * views; this table says so in one place, for the documentation and for the test that tries all of it.
 */
import type { Permission } from './permissions.ts';

export type SensitiveField = {
  /** Where it stands in the answers: `<domain>.<field>`. */
  field: string;
  /** Who sees it; null: nobody, whatever the role. */
  permission: Permission | null;
  /** Whether the person it is about sees it too. */
  own: boolean;
  /** What it is, for a reader. */
  what: string;
};

export const sensitiveFields = [
  {
    field: 'stays.guest',
    permission: 'guests.incognito',
    own: false,
    what: 'name, telephone, companions and company of a guest who stays incognito',
  },
  {
    field: 'guests.document',
    permission: 'guests.incognito',
    own: false,
    what: 'document, days and notes in the file of such a guest',
  },
  {
    field: 'messages.place',
    permission: 'guests.incognito',
    own: false,
    what: 'the room of a message for such a guest, and that there is one',
  },
  {
    field: 'guests.looks',
    permission: 'guests.manage',
    own: false,
    what: 'who has looked into a guest’s file',
  },
  {
    field: 'complaints.what',
    permission: 'complaints.sensitive',
    own: false,
    what: 'complaints of theft, harassment, injury and the like; never whom it is about',
  },
  {
    field: 'measures.title',
    permission: 'complaints.sensitive',
    own: false,
    what: 'the measure taken of such a complaint',
  },
  {
    field: 'lostAndFound.heldBack',
    permission: 'lost.register',
    own: false,
    what: 'what only the owner of a found thing can name',
  },
  {
    field: 'contracts.price',
    permission: 'contracts.manage',
    own: false,
    what: 'what a supplier is paid, and the papers',
  },
  {
    field: 'callQuality.note',
    permission: 'quality.check',
    own: true,
    what: 'what a supervisor heard in somebody’s call',
  },
  {
    field: 'conduct.reason',
    permission: 'people.manage',
    own: true,
    what: 'rewards and warnings',
  },
  {
    field: 'training.certificate',
    permission: 'people.manage',
    own: true,
    what: 'courses and certificates of a person',
  },
  {
    field: 'practice.trainee',
    permission: 'practice.review',
    own: true,
    what: 'how somebody did on a practice day',
  },
  {
    field: 'fairness.lines',
    permission: 'people.manage',
    own: true,
    what: 'the burdens of a person',
  },
  {
    field: 'reports.person',
    permission: 'reports.people',
    own: true,
    what: 'figures cut by person',
  },
  { field: 'staff.pin', permission: null, own: false, what: 'the hash and the salt of a PIN' },
] as const satisfies readonly SensitiveField[];

export type SensitiveName = (typeof sensitiveFields)[number]['field'];
