/** A contract in hand: its terms, what is to be decided, how the work was done, its papers and notes. */
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ContractCard } from '../../../shared/service-contracts/contract.ts';
import { ActLine } from '../../app/register/ActLine.tsx';
import { RecordActions } from '../../app/register/RecordActions.tsx';
import type { Act } from '../../app/register/useAct.ts';
import type { RegisterHand } from '../../app/register/useRegister.ts';
import { orpc } from '../../client/desk.ts';
import { RecordFacts } from '../../ui/register/RecordFacts.tsx';
import { RecordNotice } from '../../ui/register/RecordNotice.tsx';
import { RecordEmpty, RecordPanel } from '../../ui/register/RecordPanel.tsx';
import { Tag } from '../../ui/Tag.tsx';
import { useServiceName } from '../board/names.ts';
import { EventTimeline } from '../record/EventTimeline.tsx';
import { ContractForms } from './ContractForms.tsx';
import classes from './contracts.module.css';
import type { ContractLine } from './lines.ts';
import { Papers } from './Papers.tsx';
import { Notes, Performance } from './Performance.tsx';
import { useNoticeWords } from './words.ts';

type ContractRecordProps = { hand: RegisterHand<ContractLine>; act: Act; id: string };

const tones = { notice: 'late', running: 'plain', leaving: 'warn', ended: 'plain' } as const;

const Contract = ({ hand, act, contract }: ContractRecordProps & { contract: ContractCard }) => {
  const { t } = useTranslation();
  const service = useServiceName();
  const noticeWords = useNoticeWords();
  const [at, setAt] = useState(0);
  const { state, papers, contacts, price } = contract;
  const paper = papers[Math.min(at, papers.length - 1)] ?? null;
  const form = (name: string) => () => hand.openForm(name);
  const given = contract.terminatedOn !== null;
  const notice = noticeWords(contract);
  return (
    <RecordPanel
      title={contract.supplier}
      facts={t('contracts.number', { number: contract.number })}
      tools={<Tag tone={tones[state]}>{t(`contracts.group.${state}`)}</Tag>}
    >
      {state === 'notice' ? <RecordNotice tone="late" title={notice} /> : null}
      <RecordFacts
        facts={[
          [t('contracts.facts.scope'), contract.scope],
          [t('contracts.facts.services'), contract.services.map(service).join(' · ') || '–'],
          [
            t('contracts.facts.dates'),
            `${contract.startsOn} – ${contract.endsOn ?? t('contracts.noEnd')}`,
          ],
          contract.noticeOn === null
            ? null
            : [
                t('contracts.facts.notice'),
                [contract.noticeOn, notice].filter(Boolean).join(' · '),
              ],
          price === null || price === '' ? null : [t('contracts.facts.price'), price],
          contacts.length === 0
            ? null
            : [
                t('contracts.facts.contacts'),
                contacts.map(({ name, role, phone }) => (
                  <div key={`${name} ${phone}`}>
                    {[name, role, phone].filter(Boolean).join(' · ')}
                  </div>
                )),
              ],
          given
            ? [
                t('contracts.facts.terminated'),
                [contract.terminatedOn, contract.terminatedFor].filter(Boolean).join(' · '),
              ]
            : null,
        ]}
      />
      <RecordActions
        hand={hand}
        actions={[
          {
            key: 'R',
            text: 'contracts.act.renew',
            primary: state === 'notice',
            foot: 20,
            may: 'contracts.manage',
            when: !given,
            run: form('renew'),
          },
          {
            key: 'T',
            text: 'contracts.act.terminate',
            foot: 21,
            may: 'contracts.manage',
            when: !given && state !== 'ended',
            run: form('terminate'),
          },
          {
            key: 'Z',
            text: 'contracts.act.reinstate',
            may: 'contracts.manage',
            when: given,
            run: form('reinstate'),
          },
          { key: 'N', text: 'contracts.act.note', foot: 22, run: form('note') },
          {
            key: 'E',
            text: 'contracts.act.change',
            foot: 23,
            may: 'contracts.manage',
            run: form('change'),
          },
        ]}
      />
      <ActLine hand={hand} act={act} />
      <ContractForms hand={hand} act={act} contract={contract} paper={paper} />
      <div className={classes.part}>
        <Performance id={contract.id} />
        <Notes written={contract.written} />
        <Papers
          hand={hand}
          act={act}
          contract={contract}
          paper={paper}
          onNext={() => setAt((at + 1) % papers.length)}
        />
      </div>
      <EventTimeline
        title={t('contracts.timeline')}
        events={contract.events}
        texts="contracts.event"
      />
    </RecordPanel>
  );
};

export const ContractRecord = (props: ContractRecordProps) => {
  const { t } = useTranslation();
  const { data } = useQuery(orpc.contracts.get.queryOptions({ input: { id: props.id } }));
  if (!data) return <RecordEmpty>{t('registers.chooseOne')}</RecordEmpty>;
  return <Contract {...props} contract={data} />;
};
