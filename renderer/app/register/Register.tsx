/**
 * A register: list left, record right, one line in hand, nothing that opens above them. It must not
 * know what is registered. How a screen is made of it, with the desk's part as `orpc` and `desk` give it:
 *
 *   const wordsOf = (item: FoundItem) => findableBy(item.id, item.what, item.place);
 *
 *   const Item = ({ hand, id }: { hand: RegisterHand<FoundItem>; id: string }) => {
 *     const { t } = useTranslation();
 *     const act = useAct(id);
 *     const people = usePeople(); // FormItem[]: { id, head: code, title: name, words: findableBy(code, name) }
 *     const { data: item } = useQuery(orpc.lostAndFound.get.queryOptions({ input: { id } }));
 *     if (!item) return <RecordEmpty>{t('registers.chooseOne')}</RecordEmpty>;
 *     return (
 *       <RecordPanel title={item.id} facts={item.what} tools={<Tag>{t(`lost.class.${item.class}`)}</Tag>}>
 *         <RecordFacts facts={[[t("lost.found"), item.place], item.bin ? [t("lost.bin"), item.bin] : null]} />
 *         <RecordActions hand={hand} actions={[
 *           { key: 'R', text: "lost.release", primary: true, foot: 30, when: item.state === 'stored',
 *             run: () => hand.openForm('release') },
 *           { key: 'V', text: "lost.shelve", when: !item.checked,
 *             run: () => act.run(() => desk.lostAndFound.shelve({ id }), { undo: () => desk.lostAndFound.undo({ id }) }) },
 *         ]} />
 *         <ActLine hand={hand} act={act} />
 *         <RecordForm hand={hand} form="release" title={t("lost.release")} act={act}
 *           fields={(value) => [
 *             { kind: 'choice', name: 'way', label: t("lost.way"), choices: [
 *               { value: 'person', label: t("lost.person") }, { value: 'courier', label: t("lost.courier") }] },
 *             ...(value('way') === 'courier' ? ([{ kind: 'text', name: 'number', label: t("lost.number") }] as const) : []),
 *             { kind: 'search', name: 'by', label: t("lost.by"), items: people },
 *             { kind: 'moment', name: 'at', label: t("lost.at"), lean: 'back', optional: true },
 *           ]}
 *           send={(values) => desk.lostAndFound.release({ id, ...values })} />
 *         <RecordTimeline title={t("lost.custody")} entries={item.custody.map(custodyWords)} />
 *       </RecordPanel>
 *     );
 *   };
 *
 *   export const LostAndFoundScreen = () => {
 *     const { t } = useTranslation();
 *     const rows = useQuery(orpc.lostAndFound.list.queryOptions({ input: {} })).data?.items ?? none;
 *     const hand = useRegister({ name: 'lostAndFound', rows, wordsOf, isOfKind });
 *     return (
 *       <Register hand={hand} title={t("lost.title")} facts={t("lost.counts", counts(rows))}
 *         tools={<RegisterFilter hand={hand} kinds={kinds.map((kind) => ({ kind, label: t(`lost.kind.${kind}`) }))} />}
 *         list={
 *           <RegisterList hand={hand} label={t("lost.title")} columns="4.5rem minmax(0, 1fr) 4.5rem 8rem">
 *             {(item) => (<>
 *               <Cell weight="strong">{item.id}</Cell>
 *               <Cell>{item.what}</Cell>
 *               <Cell weight="quiet">{item.place}</Cell>
 *               <Cell end>{item.due ? <Tag tone="late">{t("lost.due")}</Tag> : null}</Cell>
 *             </>)}
 *           </RegisterList>}
 *         record={hand.id ? <Item key={hand.id} hand={hand} id={hand.id} /> : <RecordEmpty>{t('registers.chooseOne')}</RecordEmpty>} />
 *     );
 *   };
 */
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Panel } from '../../ui/Panel.tsx';
import classes from './Register.module.css';
import { type RegisterHand, recordId } from './useRegister.ts';

type RegisterProps = {
  hand: Pick<RegisterHand<{ id: string }>, 'name' | 'side'>;
  title: ReactNode;
  /** Counts beside the title: `在库 14 · 报失 3`. */
  facts?: ReactNode;
  /** At the right of the head: chips and the filter. */
  tools?: ReactNode;
  /** Between head and list: a form of one line, a problem. */
  above?: ReactNode;
  list: ReactNode;
  /** One or more panels, from the top down. */
  record: ReactNode;
  /** `wide` gives the list seven tenths of the width, `narrow` four; usual is six. */
  width?: 'usual' | 'wide' | 'narrow';
};

export const Register = ({
  hand,
  title,
  facts,
  tools,
  above,
  list,
  record,
  width = 'usual',
}: RegisterProps) => {
  const { t } = useTranslation();
  return (
    <div className={classes.register} data-width={width} data-testid={`register-${hand.name}`}>
      <Panel title={title} facts={facts} tools={tools}>
        {above ? <div className={classes.above}>{above}</div> : null}
        {list}
      </Panel>
      <section
        id={recordId(hand.name)}
        className={classes.record}
        tabIndex={-1}
        aria-label={t('registers.selected')}
        data-side={hand.side}
        data-testid="register-record"
      >
        {record}
      </section>
    </div>
  );
};
