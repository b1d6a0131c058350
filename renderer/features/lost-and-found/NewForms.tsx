/** A thing found, or one that is missed, in one line above the list; the rest is read from the words. */
import { useTranslation } from 'react-i18next';
import type { LostRow } from '../../../shared/lost-and-found/contract.ts';
import { RecordForm } from '../../app/register/form/RecordForm.tsx';
import type { Act } from '../../app/register/useAct.ts';
import type { RegisterHand } from '../../app/register/useRegister.ts';
import { desk } from '../../client/desk.ts';
import { usePeople } from '../board/people.ts';
import { useReader } from '../intake/reader.ts';
import { LineMeaning } from './LineMeaning.tsx';
import { readFound, readLoss } from './read-line.ts';

/** Only what was given: the desk reads the rest itself. */
const given = <Name extends string>(name: Name, text: string | null) =>
  (text === null || text === '' ? {} : { [name]: text }) as Partial<Record<Name, string>>;

type NewFormsProps = { hand: RegisterHand<LostRow>; act: Act };

export const NewForms = ({ hand, act }: NewFormsProps) => {
  const { t } = useTranslation();
  const read = useReader();
  const people = usePeople();
  const field = (name: string) => t(`lostAndFound.field.${name}`);
  const more = <Name extends string>(name: Name, optional = true) =>
    ({ kind: 'text', name, label: field(name), maxLength: 120, optional }) as const;
  return (
    <>
      <RecordForm
        hand={hand}
        form="found"
        layout="line"
        title={t('lostAndFound.act.found')}
        act={act}
        fields={[
          {
            kind: 'text',
            name: 'line',
            label: field('line'),
            hint: t('lostAndFound.hint.found'),
            maxLength: 500,
            sends: true,
            meaning: (typed) => <LineMeaning line={readFound(typed, read)} />,
          },
          {
            kind: 'search',
            name: 'finder',
            label: field('finder'),
            items: people,
            free: true,
            optional: true,
          },
          more('heldBack'),
        ]}
        send={({ line, finder, heldBack }) => {
          const { what, place } = readFound(line, read);
          return desk.lostAndFound.found({
            what: what === '' ? line : what,
            ...given('place', place),
            ...given('finder', finder),
            ...given('heldBack', heldBack),
          });
        }}
        onDone={({ id }) => hand.select(id)}
      />
      <RecordForm
        hand={hand}
        form="lost"
        layout="line"
        title={t('lostAndFound.act.lost')}
        act={act}
        fields={(value) => [
          {
            kind: 'text',
            name: 'line',
            label: field('lossLine'),
            hint: t('lostAndFound.hint.lost'),
            maxLength: 500,
            sends: true,
            meaning: (typed) => <LineMeaning line={readLoss(typed, read)} />,
          },
          // Somebody nobody can ring gets nothing back: it is asked for where the line does not say it.
          more('contact', readLoss(String(value('line') ?? ''), read).contact !== null),
          {
            kind: 'moment',
            name: 'until',
            label: field('until'),
            lean: 'back',
            optional: true,
          },
        ]}
        send={({ line, contact, until }) => {
          const said = readLoss(line, read);
          return desk.lostAndFound.lost({
            what: said.what === '' ? line : said.what,
            contact: contact === '' ? (said.contact ?? '') : contact,
            ...given('place', said.place),
            ...given('guest', said.guest),
            ...given('room', said.room),
            ...(until === null ? {} : { until }),
          });
        }}
        onDone={({ id }) => hand.select(id)}
      />
    </>
  );
};
