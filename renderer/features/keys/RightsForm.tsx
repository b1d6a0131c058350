/** What a key opens, who may have it and how long: for whoever answers for the keys. */
import { useTranslation } from 'react-i18next';
import { type Role, roles } from '../../../shared/kernel/permissions.ts';
import type { KeyView } from '../../../shared/keys/contract.ts';
import type { Slot } from '../../app/register/form/fields.ts';
import { RecordForm } from '../../app/register/form/RecordForm.tsx';
import { chosenOf, ToggleButtons } from '../../app/register/form/ToggleButtons.tsx';
import type { Act } from '../../app/register/useAct.ts';
import type { RegisterHand } from '../../app/register/useRegister.ts';
import { desk } from '../../client/desk.ts';
import { useVocabulary } from '../../client/queries.ts';
import { usePlaceName, useStaffName } from '../board/names.ts';
import { curfewField, listed, opensFields, opensOf } from './opening.ts';
import { useListing } from './words.ts';

type RightsFormProps = {
  hand: RegisterHand<KeyView>;
  act: Act;
  row: KeyView;
  /** It has been in hands: what it opens stays as it is, and is not asked. */
  isUsed: boolean;
};

/** Stands among the roles: whoever has the key's floor on this day. */
const byFloor = 'by-floor';

export const RightsForm = ({ hand, act, row, isUsed }: RightsFormProps) => {
  const { t } = useTranslation();
  const { areas } = useVocabulary();
  const place = usePlaceName();
  const person = useStaffName();
  const listing = useListing();
  const { entitled } = row;
  const choices = [
    { value: byFloor, label: t('keyControl.entitled.byFloor') },
    ...roles.map((value) => ({ value, label: t(`app.role.${value}`) })),
  ];
  const who = t('keyControl.facts.entitled');
  return (
    <RecordForm
      hand={hand}
      form="rights"
      title={t(`keyControl.form.${isUsed ? 'rightsOnly' : 'rights'}`)}
      act={act}
      fields={[
        ...(isUsed ? [] : opensFields(t, areas, row.opens, (codes) => listing(codes.map(place)))),
        {
          kind: 'custom',
          name: 'who',
          label: who,
          initial: [...(entitled.byFloor ? [byFloor] : []), ...entitled.roles],
          render: (slot: Slot) => <ToggleButtons slot={slot} label={who} choices={choices} />,
          optional: true,
        },
        {
          kind: 'text',
          name: 'persons',
          label: t('keyControl.form.persons'),
          hint: t('keyControl.form.personsHint'),
          initial: entitled.persons.join(' '),
          meaning: (typed: string) => listing(listed(typed).map(person)),
          optional: true,
        },
        curfewField(t, row.curfewMinutes),
      ]}
      send={({ who: value, persons, curfew, ...opens }) => {
        const chosen = chosenOf(value);
        return desk.keys.change({
          key: row.code,
          ...(isUsed ? {} : { opens: opensOf(areas, opens) }),
          entitled: {
            roles: roles.filter((role: Role) => chosen.includes(role)),
            persons: listed(persons),
            byFloor: chosen.includes(byFloor),
          },
          curfewMinutes: curfew,
        });
      }}
    />
  );
};
