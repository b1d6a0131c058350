/** What the palette knows: everything on the board, the vocabulary, and what can be done from anywhere. */
import type { TFunction } from 'i18next';
import type { Vocabulary } from '../../../shared/intake/model.ts';
import { requestStates } from '../../../shared/requests/model.ts';
import { housekeepingStates, occupancies } from '../../../shared/rooms/model.ts';
import type { DutyView, StaffView } from '../../../shared/staff/contract.ts';
import {
  openOverlay,
  openRegister,
  openRequest,
  openRoom,
  openScreen,
  putInQuickLine,
} from '../../app/navigation.ts';
import { screens } from '../../app/screens.tsx';
import type { BoardState } from '../../client/board.ts';
import { resizeText, switchLanguage, switchTheme } from '../../client/preferences.ts';
import { lock, signOut } from '../../client/session.ts';
import { nameIn } from '../../client/texts.ts';
import type { Findable } from '../../ui/find.ts';
import { spellingsOf } from '../../ui/spell.ts';
import { takeComplaint } from '../complaints/intake.ts';
import { openAsOf, openNote } from '../handover/view.ts';
import { books } from './books.ts';

export const groups = [
  'rooms',
  'requests',
  'people',
  'keys',
  'loans',
  'charges',
  'guests',
  'files',
  'complaints',
  'answers',
  'reports',
  'contracts',
  'services',
  'areas',
  'actions',
  'past',
] as const;
export type Group = (typeof groups)[number];

export type Entry = Findable & {
  id: string;
  group: Group;
  /** Bold at the left: a number, a code, a place. */
  head: string;
  title: string;
  /** Quiet at the right. */
  detail: string;
  /** A key that does the same without the palette. */
  keys?: string;
  run: () => void;
};

type Names = {
  place: (code: string) => string;
  service: (code: string) => string;
  staff: (code: string) => string;
};

/** The words of a short list, once for all rows: a house of 2,000 requests asks for each 2,000 times. */
const labels = <Code extends string>(codes: readonly Code[], prefix: string, t: TFunction) =>
  Object.fromEntries(codes.map((code) => [code, t(`${prefix}.${code}`)])) as Record<Code, string>;

const bare = (number: string): string => number.toLowerCase().replace(/^0+/, '');

export const roomEntries = (board: BoardState, t: TFunction): Entry[] => {
  const occupied = labels(occupancies, 'rooms.occupancy', t);
  const kept = labels(housekeepingStates, 'rooms.housekeeping', t);
  const marks = labels(['vip', 'dnd'], 'rooms.mark', t);
  return [...board.rooms.values()].map(({ number, occupancy, housekeeping, flags, vip }) => ({
    id: `room ${number}`,
    group: 'rooms',
    head: number,
    title: `${occupied[occupancy]} · ${kept[housekeeping]}`,
    detail: [vip ? `★ ${marks.vip}` : '', flags.includes('dnd') ? marks.dnd : '']
      .filter(Boolean)
      .join(' · '),
    words: [number.toLowerCase(), bare(number)],
    run: () => openRoom(number),
  }));
};

export const requestEntries = (
  board: BoardState,
  vocabulary: Vocabulary,
  names: Names,
  t: TFunction,
): Entry[] => {
  const states = labels(requestStates, 'requests.state', t);
  const services = new Map(vocabulary.services.map((service) => [service.code, service]));
  return [...board.requests.values()].map((request) => {
    const service = services.get(request.service);
    const place = request.place ? names.place(request.place) : '';
    const who = request.assignee ? names.staff(request.assignee) : '';
    return {
      id: `request ${request.id}`,
      group: 'requests',
      head: place || `#${request.number}`,
      title: [names.service(request.service), request.quantity ? `×${request.quantity}` : '']
        .filter(Boolean)
        .join(' '),
      detail: [`#${request.number}`, states[request.state], who].filter(Boolean).join(' · '),
      words: [
        String(request.number),
        `#${request.number}`,
        place.toLowerCase(),
        bare(place),
        request.words.toLowerCase(),
        who.toLowerCase(),
        ...(service
          ? [service.zh, service.en.toLowerCase(), ...service.pinyin, ...service.initials]
          : [request.service]),
      ],
      run: () => openRequest(request.id),
    };
  });
};

const presenceWords = (duty: DutyView | undefined, { active }: StaffView, t: TFunction): string => {
  if (duty) return t('palette.carries', { count: duty.load });
  return t(active ? 'attendance.presence.away' : 'attendance.presence.left');
};

/** Everybody who works here, on duty or not: each leads to their line of the register. */
export const peopleEntries = (
  board: BoardState,
  staff: readonly StaffView[],
  t: TFunction,
): Entry[] => {
  const duty = new Map(board.duty.map((person) => [person.id, person]));
  return staff.map((person) => ({
    id: `person ${person.code}`,
    group: 'people',
    head: person.code,
    title: person.name,
    detail: [
      t(`app.role.${person.role}`),
      person.extension ? t('palette.extension', { extension: person.extension }) : '',
      presenceWords(duty.get(person.id), person, t),
    ]
      .filter(Boolean)
      .join(' · '),
    words: [person.name.toLowerCase(), person.code.toLowerCase(), ...spellingsOf(person.name)],
    run: () => openRegister('attendance', person.id),
  }));
};

export const vocabularyEntries = (vocabulary: Vocabulary, language: string): Entry[] =>
  (['services', 'areas'] as const).flatMap((group) =>
    vocabulary[group].map(
      (thing): Entry => ({
        id: `${group} ${thing.code}`,
        group,
        head: '',
        title: nameIn(thing, language),
        detail: language === 'en' ? thing.zh : thing.en,
        words: [
          nameIn(thing, language).toLowerCase(),
          thing.zh,
          thing.en.toLowerCase(),
          ...thing.aliases.map((alias) => alias.toLowerCase()),
          ...thing.pinyin,
          ...thing.initials,
        ],
        run: () => putInQuickLine(`${nameIn(thing, language)} `),
      }),
    ),
  );

const actions = [
  { name: 'keys', keys: '?', run: () => openOverlay('keys') },
  { name: 'lock', keys: 'Ctrl+L', run: () => void lock() },
  { name: 'language', keys: 'Ctrl+Shift+L', run: switchLanguage },
  { name: 'theme', keys: 'Ctrl+Shift+D', run: switchTheme },
  { name: 'larger', keys: 'Ctrl+=', run: () => resizeText(1) },
  { name: 'smaller', keys: 'Ctrl+-', run: () => resizeText(-1) },
  { name: 'shiftNote', keys: 'Ctrl+B', run: openNote },
  { name: 'asOf', run: openAsOf },
  { name: 'signOut', run: () => void signOut() },
];

const action = (
  name: string,
  title: string,
  does: Pick<Entry, 'keys' | 'run'>,
  words: readonly string[] = [],
): Entry => ({
  id: `action ${name}`,
  group: 'actions',
  head: '',
  title,
  detail: '',
  words: [title.toLowerCase(), name.toLowerCase(), ...spellingsOf(title), ...words],
  ...does,
});

/** To every screen there is and its books, then what else can be done from anywhere. */
export const actionEntries = (t: TFunction): Entry[] => [
  ...screens.map(({ name, key, text }) =>
    action(
      name,
      t('palette.goTo', { screen: t(text) }),
      { keys: key, run: () => openScreen(name) },
      [t(text).toLowerCase(), ...spellingsOf(t(text))],
    ),
  ),
  action('complaint', t('complaints.palette.open'), { run: () => takeComplaint() }, [
    '投诉',
    'tousu',
    'complaint',
  ]),
  ...books.map(({ screen, text, keys, open }) =>
    action(
      text,
      `${t(`registers.screen.${screen}`)} · ${t(text)}`,
      { ...(keys === null ? {} : { keys }), run: open },
      [t(text).toLowerCase(), ...spellingsOf(t(text))],
    ),
  ),
  ...actions.map(({ name, ...does }) => action(name, t(`palette.act.${name}`), does)),
];
