/** Puts a record right: what was read from the words, where and when it was, whose it is. */
import { useTranslation } from 'react-i18next';
import { type Colour, categories, itemClasses } from '../../../shared/lost-and-found/model.ts';
import type { Field } from '../../app/register/form/fields.ts';
import { RecordForm } from '../../app/register/form/RecordForm.tsx';
import { desk } from '../../client/desk.ts';
import { findableBy } from '../../ui/find.ts';
import { usePlaceName } from '../board/names.ts';
import { useIsoMoment } from '../board/time.ts';
import { coloursIn, differing } from './corrections.ts';
import type { ItemFormsProps } from './ItemForms.tsx';

type Sent = Parameters<typeof desk.lostAndFound.correct>[0];

export const CorrectForm = ({ hand, act, record }: ItemFormsProps) => {
  const { t } = useTranslation();
  const placeName = usePlaceName();
  const moment = useIsoMoment();
  const item = record.kind === 'found-item' ? record : null;
  const loss = record.kind === 'loss-report' ? record : null;
  const field = (name: string) => t(`lostAndFound.field.${name}`);
  const colourName = (colour: Colour) => t(`lostAndFound.colour.${colour}`);
  const place = record.place === null ? null : placeName(record.place);
  const before = {
    what: record.what,
    category: record.category,
    colours: record.colours.map(colourName).join(' '),
    brand: record.brand,
    marks: record.marks,
    place,
    placeNote: record.placeNote,
    ...(item ? { heldBack: item.heldBack, class: item.class } : {}),
    ...(loss ? { guest: loss.guest, contact: loss.contact, room: loss.room } : {}),
  };
  const text = (name: keyof typeof before, optional = true): Field => ({
    kind: 'text',
    name,
    label: field(name),
    initial: before[name] ?? '',
    maxLength: 500,
    optional,
  });
  const fields: Field[] = [
    text('what', false),
    {
      kind: 'search',
      name: 'category',
      label: field('category'),
      initial: record.category,
      items: categories.map((id) => {
        const title = t(`lostAndFound.category.${id}`);
        return { id, title, words: findableBy(title, id) };
      }),
    },
    {
      ...text('colours'),
      kind: 'text',
      meaning: (typed: string) => coloursIn(typed, colourName).map(colourName).join(' · '),
    } as Field,
    text('brand'),
    text('marks'),
    ...(item ? [text('heldBack')] : []),
    text('place'),
    text('placeNote'),
    ...(item
      ? ([
          {
            kind: 'moment',
            name: 'foundAt',
            label: field('foundAt'),
            hint: moment(item.foundAt),
            lean: 'back',
            optional: true,
          },
          {
            kind: 'choice',
            name: 'class',
            label: field('class'),
            initial: item.class,
            choices: itemClasses.map((value) => ({
              value,
              label: t(`lostAndFound.class.${value}`),
            })),
          },
          {
            kind: 'date',
            name: 'keepUntil',
            label: field('keepUntil'),
            hint: item.keepUntil ?? '',
            lean: 'ahead',
            optional: true,
          },
        ] as const)
      : [
          // Not said to whoever need not know: left empty it stays as it is.
          text('guest', loss?.guest === null),
          text('contact', loss?.contact === null),
          text('room'),
        ]),
    { kind: 'text', name: 'reason', label: field('reason'), maxLength: 500, optional: true },
  ];
  return (
    <RecordForm
      hand={hand}
      act={act}
      form="correct"
      title={t('lostAndFound.act.correct')}
      said={t('lostAndFound.said.correct')}
      fields={fields}
      send={(values: Record<string, unknown>) => {
        const { colours, ...changed } = differing(before, values);
        const given = (name: string) =>
          typeof values[name] === 'string' && values[name] !== '' ? { [name]: values[name] } : {};
        return desk.lostAndFound.correct({
          id: record.id,
          ...changed,
          ...(colours === undefined ? {} : { colours: coloursIn(colours ?? '', colourName) }),
          ...given('foundAt'),
          ...given('keepUntil'),
          ...given('reason'),
        } as Sent);
      }}
    />
  );
};
