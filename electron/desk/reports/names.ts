/** Floors, services and people by name, looked up once for a question, in the reader's language. */
import type { Dimension } from '../../../shared/reports/model.ts';
import { keptKinds, nothing } from '../../../shared/reports/model.ts';
import { say } from '../kernel/sentences.ts';
import { floorOf } from '../requests/index.ts';
import type { Reading } from './engine.ts';

export type HouseNames = {
  /** Null for no place, and for one on no floor. */
  floorOf: (place: string | null) => string | null;
  typeOf: (place: string | null) => string | null;
  departmentOf: (service: string) => string | null;
  serviceName: (service: string) => string;
  codeOf: (staffId: string | null) => string | null;
  /** Code and name. */
  personName: (staffId: string | null) => string | null;
  /** How a key of a dimension is called. */
  label: (dimension: Dimension, key: string) => string;
};

/** Read when it is first asked for: a figure that names nothing reads no names. */
const once = <T>(read: () => T): (() => T) => {
  let known: { value: T } | undefined;
  return () => {
    known ??= { value: read() };
    return known.value;
  };
};

export const namesOf = (context: Reading): HouseNames => {
  const { reads, language } = context;
  const services = once(() => new Map(reads.catalogue.services().map((one) => [one.code, one])));
  const staff = once(() => new Map(reads.staff.all().map((one) => [one.id, one])));
  const byCode = once(() => new Map([...staff().values()].map((one) => [one.code, one])));
  const rooms = once(() => new Map(reads.rooms.rooms().map((one) => [one.number, one])));
  const floors = new Map<string, string | null>();
  const serviceName = (code: string): string => {
    const service = services().get(code);
    return service ? (language === 'en' ? service.en : service.zh) : code;
  };
  const label = (dimension: Dimension, key: string): string => {
    if (key === nothing) return say(language, 'figures.nothing');
    switch (dimension) {
      case 'service':
        return serviceName(key);
      case 'person':
        return `${key} ${byCode().get(key)?.name ?? ''}`.trim();
      case 'hour':
        return `${key}:00`;
      case 'weekday':
        return say(language, `figures.weekday.${key}`);
      case 'department':
        return say(language, `board.department.${key}`);
      case 'callerKind':
        return say(language, `calls.caller.${key}`);
      case 'severity':
        return say(language, `complaints.severity.${key}`);
      case 'kind':
        return key === keptKinds
          ? say(language, 'figures.kept')
          : say(language, `complaints.kind.${key}`);
      case 'cause':
        return say(language, `complaints.cause.${key}`);
      default:
        return key;
    }
  };
  return {
    floorOf: (place) => {
      if (place === null) return null;
      const known = floors.get(place);
      if (known !== undefined) return known;
      const floor =
        rooms().get(place)?.floor ??
        floorOf(context, { place, placeKind: 'room' }) ??
        floorOf(context, { place, placeKind: 'area' });
      floors.set(place, floor);
      return floor;
    },
    typeOf: (place) => (place === null ? null : (rooms().get(place)?.type ?? null)),
    departmentOf: (service) => services().get(service)?.department ?? null,
    serviceName,
    codeOf: (id) => (id === null ? null : (staff().get(id)?.code ?? id)),
    personName: (id) => {
      if (id === null) return null;
      const person = staff().get(id);
      return person ? `${person.code} ${person.name}` : id;
    },
    label,
  };
};

/** ISO 4217: what the house counts money in. */
export const currencyOf = ({ reads }: Pick<Reading, 'reads'>): string =>
  reads.loans.settings().currency;
