/** A finding becomes a measure: proposed words, kind and a fortnight; who sees to it is asked. */
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { dayMs } from '../../../shared/kernel/durations.ts';
import { addDays, dateAt } from '../../../shared/kernel/time.ts';
import { measureKinds } from '../../../shared/measures/model.ts';
import { RecordForm } from '../../app/register/form/RecordForm.tsx';
import type { Act } from '../../app/register/useAct.ts';
import type { RegisterHand } from '../../app/register/useRegister.ts';
import { houseNow } from '../../client/clock.ts';
import { desk, orpc } from '../../client/desk.ts';
import { useTimeZone } from '../../client/house-time.ts';
import { nameIn } from '../../client/texts.ts';
import { usePeople } from '../board/people.ts';
import { useAsked } from './asked.ts';
import type { FindingLine } from './lines.ts';

/** Days a measure is given where nobody says otherwise. */
const usualDays = 14;

type MeasureFormProps = { hand: RegisterHand<FindingLine>; act: Act; finding: FindingLine };

export const MeasureForm = ({ hand, act, finding }: MeasureFormProps) => {
  const { t, i18n } = useTranslation();
  const people = usePeople();
  const timeZone = useTimeZone();
  const asked = useAsked();
  const queries = useQueryClient();
  const { measure, rule, key } = finding;
  const proposed = nameIn(measure.title, i18n.language);
  return (
    <RecordForm
      hand={hand}
      form="measure"
      title={t('analysis.act.measure')}
      act={act}
      fields={[
        { kind: 'text', name: 'title', label: t('measures.form.title'), initial: proposed },
        {
          kind: 'choice',
          name: 'kind',
          label: t('measures.form.kind'),
          initial: measure.kind,
          choices: measureKinds.map((value) => ({ value, label: t(`measures.kind.${value}`) })),
        },
        {
          kind: 'search',
          name: 'owner',
          label: t('measures.form.owner'),
          hint: t('measures.form.ownerHint'),
          items: people,
          optional: true,
        },
        {
          kind: 'date',
          name: 'dueOn',
          label: t('measures.form.dueOn'),
          lean: 'ahead',
          initial: addDays(dateAt(houseNow(), timeZone), usualDays),
        },
      ]}
      send={({ title, kind, owner, dueOn }) =>
        desk.measures.add({
          kind: measureKinds.find((one) => one === kind) ?? measure.kind,
          ...(title === proposed ? { titles: measure.title } : { title }),
          scope: measure.scope,
          ...(owner === '' ? {} : { owner }),
          dueOn: dueOn.slice(0, 10),
          source: {
            rule: rule.code,
            key,
            ...(asked.from === undefined ? {} : { days: daysOf(asked.from, asked.until) }),
          },
        })
      }
      onDone={() => void queries.invalidateQueries({ queryKey: orpc.analysis.key() })}
    />
  );
};

/** As long before as was looked at. */
const daysOf = (from: string, until: string | undefined): number => {
  const untilMs = until === undefined ? houseNow() : Date.parse(until) + dayMs;
  return Math.min(366, Math.max(1, Math.round((untilMs - Date.parse(from)) / dayMs)));
};
