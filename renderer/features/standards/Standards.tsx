/** 标准时间: each service with its targets, by who does it; set with the effect shown first. */
import { useQuery } from '@tanstack/react-query';
import { useCallback, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { ServiceView } from '../../../shared/catalogue/contract.ts';
import type { StandardView } from '../../../shared/standards/contract.ts';
import { useKeys } from '../../app/keys.ts';
import { ActLine } from '../../app/register/ActLine.tsx';
import { Register } from '../../app/register/Register.tsx';
import { RegisterFilter } from '../../app/register/RegisterFilter.tsx';
import { RegisterList } from '../../app/register/RegisterList.tsx';
import { useAct } from '../../app/register/useAct.ts';
import { useRegister } from '../../app/register/useRegister.ts';
import { orpc } from '../../client/desk.ts';
import { nameIn } from '../../client/texts.ts';
import { Cell } from '../../ui/register/Cell.tsx';
import { RecordEmpty } from '../../ui/register/RecordPanel.tsx';
import { Tag } from '../../ui/Tag.tsx';
import { reportsBooks } from '../reports/books.ts';
import { AddForm } from './FactsForm.tsx';
import { isOfKind, kinds, linesOf, type StandardLine, wordsOf } from './lines.ts';
import { StandardRecord } from './StandardRecord.tsx';

const noServices: readonly ServiceView[] = [];
const noStandards: readonly StandardView[] = [];

const Cells = ({ line: { service, standard } }: { line: StandardLine }) => {
  const { t, i18n } = useTranslation();
  return (
    <>
      <Cell weight="strong">{nameIn(service, i18n.language)}</Cell>
      <Cell weight="quiet">{t(`standards.priority.${service.priority}`)}</Cell>
      <Cell end>
        {t('standards.short', {
          acknowledge: standard.acknowledgeMinutes,
          complete: standard.completeMinutes,
        })}
      </Cell>
      <Cell end>
        {standard.differing > 0 ? (
          <Tag tone="warn">{t('standards.differing', { count: standard.differing })}</Tag>
        ) : standard.special.length > 0 ? (
          <Tag>{t('standards.apart', { count: standard.special.length })}</Tag>
        ) : null}
      </Cell>
    </>
  );
};

export const Standards = () => {
  const { t } = useTranslation();
  const services = useQuery(orpc.catalogue.services.queryOptions()).data?.services ?? noServices;
  const standards = useQuery(orpc.standards.list.queryOptions()).data?.standards ?? noStandards;
  const rows = useMemo(() => linesOf(services, standards), [services, standards]);
  const hand = useRegister({ name: 'reports/standards', rows, wordsOf, isOfKind });
  const act = useAct(hand.id);
  const adding = useAct();
  useKeys(
    'screen',
    [
      {
        key: 'A',
        text: 'standards.act.add',
        may: 'standards.manage',
        foot: 33,
        run: () => {
          adding.clear();
          hand.openForm('add');
        },
      },
    ],
    { active: hand.form === null },
  );
  const heading = useCallback(
    ({ service }: StandardLine) =>
      service.retiredAt === null
        ? { id: service.department, label: t(`board.department.${service.department}`) }
        : { id: 'retired', label: t('standards.kind.retired') },
    [t],
  );
  const line = hand.selected;
  return (
    <Register
      hand={hand}
      title={t('reports.view.standards')}
      facts={t('standards.counts', {
        services: rows.filter(({ service }) => service.retiredAt === null).length,
        apart: standards.filter(({ special }) => special.length > 0).length,
        differing: standards.reduce((sum, { differing }) => sum + differing, 0),
      })}
      tools={
        <RegisterFilter
          hand={hand}
          kinds={kinds.map((kind) => ({ kind, label: t(`standards.kind.${kind}`) }))}
        />
      }
      above={
        <>
          <reportsBooks.Chips />
          <AddForm hand={hand} act={adding} />
          <ActLine hand={hand} act={adding} undoKey="Shift+Z" />
        </>
      }
      list={
        <RegisterList
          hand={hand}
          label={t('reports.view.standards')}
          columns="minmax(0, 1fr) 5rem 5rem 7rem"
          groupOf={heading}
          empty={t('standards.empty')}
        >
          {(one) => <Cells line={one} />}
        </RegisterList>
      }
      record={
        line === null ? (
          <RecordEmpty>{t('registers.chooseOne')}</RecordEmpty>
        ) : (
          <StandardRecord key={line.id} hand={hand} act={act} line={line} services={services} />
        )
      }
    />
  );
};
