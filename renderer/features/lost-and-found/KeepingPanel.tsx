/** How long what is kept, by class: the house's own times. A change counts for what is in the store, too. */
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { KeepingRule, LostRow } from '../../../shared/lost-and-found/contract.ts';
import {
  afterKeeping,
  itemClasses,
  keepUnits,
  type Store,
  stores,
} from '../../../shared/lost-and-found/model.ts';
import { useKeys } from '../../app/keys.ts';
import { ActLine } from '../../app/register/ActLine.tsx';
import { RecordForm } from '../../app/register/form/RecordForm.tsx';
import type { Act } from '../../app/register/useAct.ts';
import type { RegisterHand } from '../../app/register/useRegister.ts';
import { desk, orpc } from '../../client/desk.ts';
import { queryClient } from '../../client/queries.ts';
import { useSession } from '../../client/session.ts';
import { Kbd } from '../../ui/Kbd.tsx';
import { RecordPanel } from '../../ui/register/RecordPanel.tsx';
import classes from './lost.module.css';

type KeepingProps = { hand: RegisterHand<LostRow>; act: Act };

const formOf = (rule: Pick<KeepingRule, 'class'>): string => `keeping ${rule.class}`;
export const isKeepingForm = (form: string | null): boolean => form?.startsWith('keeping') ?? false;

const useKept = () => {
  const { t } = useTranslation();
  return ({ keep, unit }: Pick<KeepingRule, 'keep' | 'unit'>): string =>
    keep === null ? t('lostAndFound.keeping.at') : t(`lostAndFound.keeping.for.${unit}`, { keep });
};

const RuleForm = ({ hand, act, rule }: KeepingProps & { rule: KeepingRule }) => {
  const { t } = useTranslation();
  const kept = useKept();
  const field = (name: string) => t(`lostAndFound.field.${name}`);
  const named = <Value extends string>(values: readonly Value[], texts: string) =>
    values.map((value) => ({ value, label: t(`lostAndFound.${texts}.${value}`) }));
  return (
    <RecordForm
      hand={hand}
      form={formOf(rule)}
      title={t(`lostAndFound.class.${rule.class}`)}
      act={act}
      fields={[
        {
          kind: 'number',
          name: 'keep',
          label: field('keep'),
          ...(rule.keep === null ? {} : { initial: rule.keep }),
          min: 1,
          max: 3_650,
          // Security has it at once: there is nothing to keep.
          optional: rule.after === 'security',
        },
        {
          kind: 'choice',
          name: 'unit',
          label: field('unit'),
          initial: rule.unit,
          choices: named(keepUnits, 'keeping.unit'),
        },
        {
          kind: 'choice',
          name: 'after',
          label: field('after'),
          initial: rule.after,
          choices: named(afterKeeping, 'after'),
        },
        {
          kind: 'choice',
          name: 'store',
          label: field('keptIn'),
          initial: rule.store ?? 'any',
          choices: [
            ...named(stores, 'store'),
            { value: 'any', label: t('lostAndFound.keeping.anywhere') },
          ],
        },
        {
          kind: 'number',
          name: 'within',
          label: field('within'),
          ...(rule.withinMinutes === null ? {} : { initial: rule.withinMinutes }),
          min: 0,
          max: 10_080,
          optional: true,
        },
      ]}
      send={({ keep, unit, after, store, within }) =>
        desk.lostAndFound.setRule({
          class: rule.class,
          keep,
          unit: unit as KeepingRule['unit'],
          after: after as KeepingRule['after'],
          store: store === 'any' ? null : (store as Store),
          withinMinutes: within,
        })
      }
      said={({ rule: now, changed }) =>
        t('lostAndFound.keeping.changed', {
          class: t(`lostAndFound.class.${now.class}`),
          keep: kept(now),
          count: changed,
        })
      }
      onDone={() => {
        hand.openForm('keeping');
        void queryClient.invalidateQueries({ queryKey: orpc.lostAndFound.key() });
      }}
    />
  );
};

export const KeepingPanel = ({ hand, act }: KeepingProps) => {
  const { t } = useTranslation();
  const kept = useKept();
  const mayChange = useSession()?.permissions.includes('lost.correct') ?? false;
  const given = useQuery(orpc.lostAndFound.rules.queryOptions()).data?.rules ?? [];
  const rules = itemClasses.flatMap((name) => given.filter((rule) => rule.class === name));
  useKeys(
    'row',
    rules.map((rule, index) => ({
      key: String(index + 1),
      text: `lostAndFound.class.${rule.class}`,
      run: () => hand.openForm(formOf(rule)),
    })),
    { active: mayChange && hand.form === 'keeping' },
  );
  return (
    <RecordPanel
      title={t('lostAndFound.keeping.title')}
      facts={t(`lostAndFound.keeping.${mayChange ? 'facts' : 'supervisor'}`)}
    >
      <ul className={classes.rules} data-testid="keeping-rules">
        {rules.map((rule, index) => (
          <li key={rule.class}>
            <button type="button" disabled={!mayChange} onClick={() => hand.openForm(formOf(rule))}>
              {mayChange ? <Kbd keys={String(index + 1)} /> : null}
              <b>{t(`lostAndFound.class.${rule.class}`)}</b>
              <span>{kept(rule)}</span>
              <span>{t(`lostAndFound.after.${rule.after}`)}</span>
              <span>
                {rule.store === null
                  ? t('lostAndFound.keeping.anywhere')
                  : t(`lostAndFound.store.${rule.store}`)}
              </span>
              <span>
                {rule.withinMinutes === null
                  ? ''
                  : rule.withinMinutes === 0
                    ? t('lostAndFound.keeping.at')
                    : t('lostAndFound.keeping.within', { minutes: rule.withinMinutes })}
              </span>
            </button>
          </li>
        ))}
      </ul>
      <ActLine hand={{ form: hand.form === 'keeping' ? null : hand.form }} act={act} />
      {rules.map((rule) => (
        <RuleForm key={rule.class} hand={hand} act={act} rule={rule} />
      ))}
    </RecordPanel>
  );
};
