/** A service: its targets and who set them, its procedure, its words; what a supervisor does with them. */
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { ServiceView } from '../../../shared/catalogue/contract.ts';
import type { Targets } from '../../../shared/standards/model.ts';
import { ActLine } from '../../app/register/ActLine.tsx';
import { RecordActions } from '../../app/register/RecordActions.tsx';
import type { Act } from '../../app/register/useAct.ts';
import type { RegisterHand } from '../../app/register/useRegister.ts';
import { desk, orpc } from '../../client/desk.ts';
import { listed, nameIn } from '../../client/texts.ts';
import { RecordFacts } from '../../ui/register/RecordFacts.tsx';
import { RecordPanel } from '../../ui/register/RecordPanel.tsx';
import { RecordTimeline } from '../../ui/register/RecordTimeline.tsx';
import { Tag } from '../../ui/Tag.tsx';
import { useServiceName } from '../board/names.ts';
import { useIsoMoment } from '../board/time.ts';
import { FactsForm } from './FactsForm.tsx';
import type { StandardLine } from './lines.ts';
import classes from './standards.module.css';
import { TargetForms } from './TargetForms.tsx';
import { useSlotName } from './words.ts';

type RecordProps = {
  hand: RegisterHand<StandardLine>;
  act: Act;
  line: StandardLine;
  services: readonly ServiceView[];
};

const usePair = () => {
  const { t } = useTranslation();
  return ({ acknowledgeMinutes, completeMinutes }: Targets): string =>
    t('standards.pair', { acknowledge: acknowledgeMinutes, complete: completeMinutes });
};

const History = ({ service }: { service: string }) => {
  const { t } = useTranslation();
  const moment = useIsoMoment();
  const pair = usePair();
  const slotName = useSlotName();
  const changes = useQuery(orpc.standards.history.queryOptions({ input: { service } })).data
    ?.changes;
  const said = (targets: Targets | null) =>
    targets === null ? t('standards.history.none') : pair(targets);
  return (
    <RecordTimeline
      title={t('standards.history.title')}
      entries={
        changes?.length === 0
          ? [{ id: 'never', at: '', words: t('standards.history.never') }]
          : (changes ?? []).map((one, index) => ({
              id: `${one.at} ${index}`,
              at: moment(one.at),
              who: one.byName || one.by,
              words: `${one.undone ? t('standards.history.undone') : ''}${t(
                'standards.history.was',
                {
                  slot: slotName(one),
                  was: said(one.was),
                  now: said(one.now),
                },
              )}`,
            }))
      }
    />
  );
};

export const StandardRecord = ({ hand, act, line, services }: RecordProps) => {
  const { t, i18n } = useTranslation();
  const pair = usePair();
  const slotName = useSlotName();
  const serviceName = useServiceName();
  const { id, service, standard } = line;
  const offered = service.retiredAt === null;
  const undo = () => desk.catalogue.undo({ service: id });
  return (
    <RecordPanel
      title={nameIn(service, i18n.language)}
      facts={i18n.language === 'en' ? service.zh : service.en}
      tools={
        offered ? (
          <Tag>{t(`board.department.${service.department}`)}</Tag>
        ) : (
          <Tag tone="warn">{t('standards.retired')}</Tag>
        )
      }
    >
      <RecordFacts
        facts={[
          [t('standards.field.everyday'), pair(standard)],
          standard.special.length === 0
            ? null
            : [
                t('standards.field.special'),
                standard.special
                  .map((one) => t('registers.labelled', { label: slotName(one), text: pair(one) }))
                  .join('；'),
              ],
          standard.open === 0
            ? null
            : [
                t('standards.field.open'),
                `${standard.open}${standard.differing > 0 ? ` · ${t('standards.differing', { count: standard.differing })}` : ''}`,
              ],
        ]}
      />
      <RecordActions
        hand={hand}
        actions={[
          {
            key: 'S',
            text: 'standards.act.set',
            may: 'standards.manage',
            primary: true,
            foot: 30,
            when: offered,
            run: () => hand.openForm('targets'),
          },
          {
            key: 'T',
            text: 'standards.act.retime',
            may: 'standards.manage',
            foot: 31,
            when: standard.differing > 0,
            run: () => hand.openForm('retime'),
          },
          {
            key: 'X',
            text: 'standards.act.clear',
            may: 'standards.manage',
            when: standard.special.length > 0,
            run: () => hand.openForm('clear'),
          },
          {
            key: 'E',
            text: 'standards.act.facts',
            may: 'standards.manage',
            foot: 32,
            run: () => hand.openForm('facts'),
          },
          {
            key: 'D',
            text: 'standards.act.retire',
            may: 'standards.manage',
            when: offered,
            run: () => act.run(() => desk.catalogue.retire({ service: id }), { undo }),
          },
          {
            key: 'R',
            text: 'standards.act.restore',
            may: 'standards.manage',
            primary: true,
            when: !offered,
            run: () => act.run(() => desk.catalogue.restore({ service: id }), { undo }),
          },
        ]}
      />
      <ActLine hand={hand} act={act} />
      <TargetForms hand={hand} act={act} line={line} />
      <FactsForm hand={hand} act={act} service={service} services={services} />
      <RecordFacts
        facts={[
          service.steps.length === 0
            ? null
            : [
                t('standards.field.steps'),
                <ol key="steps" className={classes.steps}>
                  {service.steps.map((step) => (
                    <li key={step.zh}>{nameIn(step, i18n.language)}</li>
                  ))}
                </ol>,
              ],
          [t('standards.field.ownPriority'), t(`standards.priority.${service.priority}`)],
          [t('standards.field.needsDoor'), t(`standards.door.${service.needsDoor ? 'yes' : 'no'}`)],
          [t('standards.field.charge'), t(`standards.charge.${service.charge}`)],
          service.followUp === null
            ? null
            : [t('standards.field.followUp'), serviceName(service.followUp)],
          service.aliases.length === 0
            ? null
            : [t('standards.field.aliases'), listed(service.aliases)],
        ]}
      />
      <History service={id} />
    </RecordPanel>
  );
};
