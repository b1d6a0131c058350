/** The register of keys: what is missing, overdue, in the wrong hands, out, and what hangs where. */
import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { KeyView } from '../../../shared/keys/contract.ts';
import { useRegisterTarget } from '../../app/navigation.ts';
import { Register } from '../../app/register/Register.tsx';
import { RegisterFilter } from '../../app/register/RegisterFilter.tsx';
import { RegisterList } from '../../app/register/RegisterList.tsx';
import { useAct } from '../../app/register/useAct.ts';
import { useRegister } from '../../app/register/useRegister.ts';
import { useNowValue } from '../../client/clock.ts';
import { orpc } from '../../client/desk.ts';
import { RecordEmpty } from '../../ui/register/RecordPanel.tsx';
import { AddKeyForm } from './AddKeyForm.tsx';
import { AddRingForm } from './AddRingForm.tsx';
import { keyBooks } from './books.ts';
import { KeyCells } from './KeyCells.tsx';
import { KeyRecord } from './KeyRecord.tsx';
import classes from './keys.module.css';
import { groupOf, isOfKind, kinds, ordered, wordsOf } from './lines.ts';
import { StrokeField } from './StrokeField.tsx';
import { UsualKeys } from './UsualKeys.tsx';

const none: readonly KeyView[] = [];

/** What has fallen due since it was asked: asked again when the minute turns. */
const useKeyList = (): { keys: readonly KeyView[]; loaded: boolean } => {
  const list = useQuery(orpc.keys.list.queryOptions());
  const keys = list.data?.keys ?? none;
  const late = useNowValue((now) =>
    keys
      .filter(({ due }) => due !== null && Date.parse(due) < now)
      .map(({ id }) => id)
      .join(' '),
  );
  return {
    keys: useMemo(() => {
      const overdue = new Set(late.split(' '));
      return ordered(keys.map((key) => ({ ...key, overdue: overdue.has(key.id) })));
    }, [keys, late]),
    loaded: list.isSuccess,
  };
};

export const Hooks = () => {
  const { t } = useTranslation();
  const { keys, loaded } = useKeyList();
  const target = useRegisterTarget('keyControl');
  const hand = useRegister({ name: 'keyControl', rows: keys, wordsOf, isOfKind });
  const act = useAct(hand.id);
  const [to, setTo] = useState<string | null>(null);
  const headings = useMemo(() => {
    const counts = Map.groupBy(keys, groupOf);
    return (row: KeyView) => {
      const group = groupOf(row);
      return {
        id: group,
        label: t(`keyControl.group.${group}`),
        count: counts.get(group)?.length ?? 0,
      };
    };
  }, [keys, t]);
  const count = (kind: string) => keys.filter((key) => isOfKind(key, kind)).length;
  return (
    <Register
      hand={hand}
      title={t('registers.screen.keyControl')}
      facts={t('keyControl.counts', {
        out: count('out'),
        in: count('in'),
        overdue: keys.filter(({ overdue }) => overdue).length,
      })}
      tools={
        <RegisterFilter
          hand={hand}
          kinds={kinds.map((kind) => ({ kind, label: t(`keyControl.chip.${kind}`) }))}
        />
      }
      above={
        <div className={classes.above}>
          <keyBooks.Chips />
          <StrokeField
            keys={keys}
            autoFocus={target === null}
            toList={hand.toList}
            onDone={hand.select}
            onAsked={({ key, to: person }) => {
              const row = keys.find(({ code, family }) =>
                [code, family].some((one) => one.toLowerCase() === key.toLowerCase()),
              );
              if (!row) return;
              setTo(person);
              hand.select(row.id);
              hand.openForm('issue');
            }}
          />
          {loaded && keys.length === 0 ? <UsualKeys /> : null}
          <AddKeyForm hand={hand} act={act} />
          <AddRingForm hand={hand} act={act} />
        </div>
      }
      list={
        <RegisterList
          hand={hand}
          label={t('registers.screen.keyControl')}
          columns="4.5rem minmax(0, 1fr) 7rem 6rem 9.5rem"
          groupOf={headings}
          empty={loaded ? t('keyControl.empty') : undefined}
        >
          {(row) => <KeyCells row={row} />}
        </RegisterList>
      }
      record={
        hand.selected ? (
          <KeyRecord key={hand.selected.id} hand={hand} act={act} row={hand.selected} to={to} />
        ) : (
          <RecordEmpty>{t('registers.chooseOne')}</RecordEmpty>
        )
      }
    />
  );
};
