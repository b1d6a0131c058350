/** What the house has set: what kinds of work weigh, the hours of the two entries, tidy-ups by class. */
import type { HousekeepingSettings, WorkType } from '../../../shared/housekeeping/contract.ts';
import { isCare, type WorkKind } from '../../../shared/housekeeping/model.ts';
import type { HousekeepingSettingsRow, WorkTypeRow } from '../database/schema/index.ts';
import type { ReadContext, WriteContext } from '../kernel/context.ts';
import { DeskError, found } from '../kernel/failure.ts';

const viewType = ({ id: kind, zh, en, credits, minutes, everyNights }: WorkTypeRow): WorkType => ({
  kind,
  zh,
  en,
  credits,
  minutes,
  everyNights,
});

const viewSettings = ({
  id: _,
  roundsMadeOn: __,
  ...settings
}: HousekeepingSettingsRow): HousekeepingSettings => settings;

export const typesOf = ({ reads }: Pick<ReadContext, 'reads'>) => ({
  types: reads.housekeeping.types().map(viewType),
  settings: viewSettings(reads.housekeeping.settings()),
});

type TypeChange = {
  kind: WorkKind;
  credits?: number | undefined;
  minutes?: number | undefined;
  everyNights?: number | undefined;
};

/** Work that is made already keeps its weight. @throws DeskError INVALID_INPUT for nights of daily work */
export const changeType = (context: WriteContext, { kind, ...wanted }: TypeChange): WorkType => {
  const before = found(
    context.reads.housekeeping.types().find(({ id }) => id === kind),
    'housekeeping.unknownKind',
    { kind },
  );
  if (wanted.everyNights !== undefined && !isCare(kind))
    throw new DeskError('INVALID_INPUT', 'housekeeping.notByNights', { kind });
  const after: WorkTypeRow = {
    ...before,
    credits: wanted.credits ?? before.credits,
    minutes: wanted.minutes ?? before.minutes,
    everyNights: wanted.everyNights ?? before.everyNights,
  };
  context.writes.housekeeping.saveType(after);
  context.record({
    kind: 'work-type-changed',
    subject: { kind: 'housekeeping', id: kind },
    body: { facts: viewType(after) },
  });
  return viewType(after);
};

type SettingsChange = { [K in keyof HousekeepingSettings]?: HousekeepingSettings[K] | undefined };

/**
 * @throws DeskError INVALID_INPUT for hours that end before they begin, or entries that overlap; NOT_FOUND for
 * a type no room has
 */
export const changeSettings = (
  context: WriteContext,
  wanted: SettingsChange,
): HousekeepingSettings => {
  const before = context.reads.housekeeping.settings();
  const said = Object.fromEntries(
    Object.entries(wanted).filter(([, value]) => value !== undefined),
  );
  const after: HousekeepingSettingsRow = { ...before, ...said };
  const inOrder =
    after.dayFromMinute < after.dayUntilMinute &&
    after.dayUntilMinute <= after.eveningFromMinute &&
    after.eveningFromMinute < after.eveningUntilMinute;
  if (!inOrder) throw new DeskError('INVALID_INPUT', 'housekeeping.hours', {});
  const types = new Set(context.reads.rooms.rooms().map(({ type }) => type));
  const unknown = Object.keys(after.typePercents).find(
    (type) => !types.has(type) && before.typePercents[type] === undefined,
  );
  if (unknown !== undefined)
    throw new DeskError('NOT_FOUND', 'housekeeping.unknownType', { name: unknown });
  context.writes.housekeeping.saveSettings(after);
  context.record({
    kind: 'settings-changed',
    subject: { kind: 'housekeeping', id: 'settings' },
    body: { facts: said },
  });
  return viewSettings(after);
};
