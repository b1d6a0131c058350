/** Floors and rooms by pattern, "floors 3–12, 01–18, no 4s": what it would add stands beside it as it is typed. */

import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { RecordForm } from '../../app/register/form/RecordForm.tsx';
import type { Act } from '../../app/register/useAct.ts';
import type { RegisterHand } from '../../app/register/useRegister.ts';
import { desk, orpc } from '../../client/desk.ts';
import { bracketed, listed } from '../../client/texts.ts';
import classes from './layout.module.css';
import type { LayoutLine } from './lines.ts';
import type { Choices } from './useLayout.ts';

type Pattern = {
  fromFloor: number;
  untilFloor: number;
  fromRoom: number;
  untilRoom: number;
  prefix: string;
  withoutDigit: string;
};

const numberOf = (value: unknown): number | null => {
  const number = typeof value === 'number' ? value : Number(value);
  return Number.isInteger(number) && number > 0 ? number : null;
};

/** What is typed so far as a pattern; null until its four numbers stand. */
const patternOf = (value: (name: string) => unknown): Pattern | null => {
  const [fromFloor, untilFloor, fromRoom, untilRoom] = [
    'fromFloor',
    'untilFloor',
    'fromRoom',
    'untilRoom',
    // Rooms begin at 1 unless something else is typed.
  ].map((name) => numberOf(value(name) ?? (name === 'fromRoom' ? 1 : undefined)));
  if (!fromFloor || !untilFloor || !fromRoom || !untilRoom) return null;
  return {
    fromFloor,
    untilFloor,
    fromRoom,
    untilRoom,
    prefix: String(value('prefix') ?? '')
      .trim()
      .toUpperCase(),
    withoutDigit: String(value('withoutDigit') ?? '')
      .trim()
      .slice(0, 1),
  };
};

const shown = 3;

const Drawn = ({ pattern }: { pattern: Pattern | null }) => {
  const { t } = useTranslation();
  const { data } = useQuery({
    ...orpc.layout.drawPreview.queryOptions({
      input: { floors: pattern ? [pattern] : [] } as never,
    }),
    enabled: pattern !== null,
  });
  if (!data) return null;
  const fresh = data.floors
    .map(({ code, rooms }) => ({ code, numbers: rooms.filter(({ isNew }) => isNew) }))
    .filter(({ numbers }) => numbers.length > 0);
  const ends = ({ code, numbers }: (typeof fresh)[number]) =>
    `${t('rooms.floor', { code })} ${numbers[0]?.number}–${numbers.at(-1)?.number}${bracketed(numbers.length)}`;
  return (
    <span className={classes.drawn} data-testid="drawn">
      {t('layout.drawn', { count: data.added })} {listed(fresh.slice(0, shown).map(ends))}
      {fresh.length > shown ? ' …' : ''}
    </span>
  );
};

type DrawFormProps = { hand: RegisterHand<LayoutLine>; act: Act; choices: Choices };

export const DrawForm = ({ hand, act, choices }: DrawFormProps) => {
  const { t } = useTranslation();
  const floor = { kind: 'number', min: 1, max: 199 } as const;
  const room = { kind: 'number', min: 1, max: 999 } as const;
  return (
    <RecordForm
      hand={hand}
      form="draw"
      layout="line"
      title={t('layout.act.draw')}
      act={act}
      fields={(value) => [
        { ...floor, name: 'fromFloor', label: t('layout.form.fromFloor') },
        { ...floor, name: 'untilFloor', label: t('layout.form.untilFloor') },
        { ...room, name: 'fromRoom', label: t('layout.form.fromRoom'), initial: 1 },
        { ...room, name: 'untilRoom', label: t('layout.form.untilRoom') },
        {
          kind: 'text',
          name: 'withoutDigit',
          label: t('layout.form.withoutDigit'),
          maxLength: 1,
          optional: true,
        },
        {
          kind: 'text',
          name: 'prefix',
          label: t('layout.form.prefix'),
          maxLength: 3,
          optional: true,
        },
        {
          kind: 'search',
          name: 'type',
          label: t('layout.form.type'),
          items: choices.types,
          free: true,
          optional: true,
        },
        {
          kind: 'text',
          name: 'wing',
          label: t('layout.form.wing'),
          maxLength: 40,
          optional: true,
          sends: true,
        },
        {
          kind: 'custom',
          name: 'drawn',
          label: t('layout.form.drawn'),
          optional: true,
          render: () => <Drawn pattern={patternOf(value)} />,
        },
      ]}
      send={({ type, wing, drawn: _, ...pattern }) =>
        desk.layout.draw({
          floors: [{ ...pattern, prefix: pattern.prefix.trim().toUpperCase() }],
          ...(type === '' ? {} : { type }),
          ...(wing === '' ? {} : { wing }),
        })
      }
      said={({ added }) => t('layout.said.drawn', { count: added })}
    />
  );
};

export const AddRoomForm = ({ hand, act, choices }: DrawFormProps) => {
  const { t } = useTranslation();
  return (
    <RecordForm
      hand={hand}
      form="addRoom"
      layout="line"
      title={t('layout.act.addRoom')}
      act={act}
      fields={[
        { kind: 'text', name: 'number', label: t('layout.form.number'), maxLength: 12 },
        {
          kind: 'search',
          name: 'floor',
          label: t('layout.form.floor'),
          hint: t('layout.form.floorHint'),
          items: choices.floors,
          free: true,
          optional: true,
        },
        {
          kind: 'search',
          name: 'type',
          label: t('layout.form.type'),
          items: choices.types,
          free: true,
          optional: true,
        },
      ]}
      send={({ number, floor, type }) =>
        desk.layout
          .addRoom({
            number,
            ...(floor === '' ? {} : { floor }),
            ...(type === '' ? {} : { type }),
          })
          .then(() => number)
      }
      said={(number) => t('layout.said.added', { number })}
      undo={(number) => desk.layout.remove({ place: number })}
    />
  );
};

export const AddFloorForm = ({ hand, act }: DrawFormProps) => {
  const { t } = useTranslation();
  return (
    <RecordForm
      hand={hand}
      form="addFloor"
      layout="line"
      title={t('layout.act.addFloor')}
      act={act}
      fields={[{ kind: 'text', name: 'code', label: t('layout.form.floor'), maxLength: 8 }]}
      send={({ code }) => desk.layout.addFloor({ code }).then(() => code)}
      undo={(code) => desk.layout.removeFloor({ code })}
    />
  );
};
