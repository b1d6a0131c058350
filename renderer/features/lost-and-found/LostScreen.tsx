/** 失物: what was found and what is missed in one list, the record right; the rest is read from the words. */
import { useTranslation } from 'react-i18next';
import type { LostRow } from '../../../shared/lost-and-found/contract.ts';
import { useKeys } from '../../app/keys.ts';
import { Register } from '../../app/register/Register.tsx';
import { RegisterFilter } from '../../app/register/RegisterFilter.tsx';
import { type LineGroup, RegisterList } from '../../app/register/RegisterList.tsx';
import { useAct } from '../../app/register/useAct.ts';
import { filterId, useRegister, useRegisterFilter } from '../../app/register/useRegister.ts';
import { Kbd } from '../../ui/Kbd.tsx';
import { RecordEmpty } from '../../ui/register/RecordPanel.tsx';
import { BatchForm } from './BatchForm.tsx';
import { isKeepingForm, KeepingPanel } from './KeepingPanel.tsx';
import { LostCells } from './LostCells.tsx';
import { LostRecordPanel } from './LostRecordPanel.tsx';
import { NewForms } from './NewForms.tsx';
import { useLostPapers } from './papers.tsx';
import { kinds, useLostRows } from './rows.ts';

const emptyOf = {
  found: 'lostAndFound.nothing',
  lost: 'lostAndFound.nothing',
  due: 'lostAndFound.dueNone',
  steps: 'lostAndFound.stepsNone',
} as const;

export const LostScreen = () => {
  const { t } = useTranslation();
  const { kind: chosen, filter } = useRegisterFilter('lostAndFound');
  const kind = kinds.find((one) => one === chosen) ?? null;
  const { rows, due, answered, counts } = useLostRows(kind, filter);
  const hand = useRegister({ name: 'lostAndFound', rows, answered });
  const act = useAct(hand.id);
  useLostPapers(hand.id, kind === 'due');

  const listed = (of: readonly LostRow[] = []) =>
    of.filter(({ id }) => rows.some((row) => row.id === id));
  const leaving = { dispose: listed(due?.dispose), police: listed(due?.police) };
  const groupOf = (row: LostRow): LineGroup => {
    const way = leaving.police.some(({ id }) => id === row.id) ? 'police' : 'dispose';
    return {
      id: way,
      label: t(`lostAndFound.act.${way}`),
      count: (
        <>
          <Kbd keys={way === 'police' ? 'Shift+K' : 'Shift+D'} />{' '}
          {t(`lostAndFound.act.${way === 'police' ? 'policeAll' : 'disposeAll'}`)}{' '}
          {leaving[way].length}
        </>
      ),
    };
  };
  useKeys('screen', [
    { key: 'F', text: 'lostAndFound.act.found', foot: 21, run: () => hand.openForm('found') },
    { key: 'B', text: 'lostAndFound.act.lost', foot: 22, run: () => hand.openForm('lost') },
    {
      key: 'Shift+D',
      text: 'lostAndFound.act.disposeAll',
      foot: 23,
      when: () => kind === 'due' && leaving.dispose.length > 0,
      run: () => hand.openForm('batch-dispose'),
    },
    {
      key: 'Shift+K',
      text: 'lostAndFound.act.policeAll',
      foot: 24,
      when: () => kind === 'due' && leaving.police.length > 0,
      run: () => hand.openForm('batch-police'),
    },
    {
      key: 'G',
      text: 'lostAndFound.act.keeping',
      ...(kind === 'due' ? { foot: 25 } : {}),
      run: () => hand.openForm('keeping'),
    },
    {
      // A label that is scanned begins like this, and so does a number that is typed.
      key: 'L',
      text: 'lostAndFound.act.number',
      run: () => {
        document.getElementById(filterId('lostAndFound'))?.focus();
        hand.setFilter('L');
      },
    },
    ...kinds.map((one, index) => ({
      key: `Alt+${index + 1}`,
      text: 'lostAndFound.act.show',
      inText: true,
      ...(index === 0 ? { shown: `Alt+1–${kinds.length}`, foot: 26 } : { silent: true }),
      run: () => hand.setKind(kind === one ? null : one),
    })),
  ]);
  const isNew = hand.form === 'found' || hand.form === 'lost';
  const way =
    hand.form === 'batch-dispose' ? 'dispose' : hand.form === 'batch-police' ? 'police' : null;
  return (
    <Register
      hand={hand}
      title={t('lostAndFound.title')}
      facts={t('lostAndFound.counts', counts)}
      tools={
        <RegisterFilter
          hand={hand}
          kinds={kinds.map((one, index) => ({
            kind: one,
            label: <span title={`Alt ${index + 1}`}>{t(`lostAndFound.show.${one}`)}</span>,
          }))}
        />
      }
      above={
        way !== null ? (
          <BatchForm hand={hand} act={act} way={way} rows={leaving[way]} />
        ) : isNew ? (
          <NewForms hand={hand} act={act} />
        ) : null
      }
      list={
        <RegisterList
          hand={hand}
          label={t('lostAndFound.title')}
          columns="4rem 2.75rem 5.25rem minmax(0, 1fr) 5rem 7.5rem 8rem"
          {...(kind === 'due' ? { groupOf } : {})}
          empty={
            answered && filter.trim() === ''
              ? t(kind === null ? 'lostAndFound.nothing' : emptyOf[kind])
              : undefined
          }
        >
          {(row) => <LostCells row={row} />}
        </RegisterList>
      }
      record={
        isKeepingForm(hand.form) ? (
          <KeepingPanel hand={hand} act={act} />
        ) : hand.id === null ? (
          <RecordEmpty>{t('registers.chooseOne')}</RecordEmpty>
        ) : (
          <LostRecordPanel key={hand.id} hand={hand} act={act} id={hand.id} />
        )
      }
    />
  );
};
