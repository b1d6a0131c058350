/** What the rows of the record are sorted by: the house's rooms, its services, and what a question is about. */
import type { LoanItemRow, RoomRow, ServiceRow } from '../database/schema/index.ts';
import type { Here } from './period.ts';

type Both = { zh: string; en: string };

export type World = {
  rooms: readonly RoomRow[];
  roomAt: ReadonlyMap<string, number>;
  floors: readonly string[];
  services: readonly ServiceRow[];
  serviceAt: ReadonlyMap<string, number>;
  items: ReadonlyMap<string, LoanItemRow>;
  /** What was asked of the library, by `answer:<id>` and `question:<id>`. */
  questions: ReadonlyMap<string, Both>;
  /** The kind of thing a service lends. */
  itemOf: ReadonlyMap<string, LoanItemRow>;
  /** The piece of equipment a question how it is used is about: the service that repairs it. */
  topicOf: (words: string) => string;
  isEquipment: (service: string) => boolean;
};

export const howTo = 'how-to';

/** A name of one letter stands in too many words. */
const telling = (word: string): boolean => word.length > 1;

export const readWorld = ({ reads }: Here): World => {
  const rooms = reads.rooms.rooms();
  const services = reads.catalogue.services();
  const items = reads.loans.items();
  const repairs = services.filter(
    ({ code, department }) => department === 'engineering' && code !== howTo,
  );
  const names = repairs.flatMap(({ code, aliases, zh, en }) =>
    [...aliases, zh, en]
      .map((word) => ({ code, word: word.trim().toLowerCase() }))
      .filter(({ word }) => telling(word)),
  );
  // The longest name says most exactly what is meant.
  names.sort((a, b) => b.word.length - a.word.length || (a.word < b.word ? -1 : 1));
  const known = new Map<string, string>();
  const equipment = new Set([...repairs.map(({ code }) => code), howTo]);
  return {
    rooms,
    roomAt: new Map(rooms.map(({ number }, at) => [number, at])),
    floors: reads.rooms.floors().map(({ code }) => code),
    services,
    serviceAt: new Map(services.map(({ code }, at) => [code, at])),
    questions: new Map([
      ...reads.answers
        .all()
        .map(({ id, questionZh, questionEn }): [string, Both] => [
          `answer:${id}`,
          { zh: questionZh || questionEn, en: questionEn || questionZh },
        ]),
      ...reads.answers
        .openQuestions()
        .map(({ id, words }): [string, Both] => [`question:${id}`, { zh: words, en: words }]),
    ]),
    items: new Map(items.map((item) => [item.id, item])),
    itemOf: new Map(items.flatMap((item) => (item.service === null ? [] : [[item.service, item]]))),
    topicOf: (words) => {
      const text = words.toLowerCase();
      let topic = known.get(text);
      if (topic === undefined) {
        topic = names.find(({ word }) => text.includes(word))?.code ?? howTo;
        known.set(text, topic);
      }
      return topic;
    },
    isEquipment: (service) => equipment.has(service),
  };
};
