/** The papers of a contract: attached by file, by pasting or by dropping it here; one is in hand to be opened. */
import { useEffect, useEffectEvent, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { ContractCard, ContractFile } from '../../../shared/service-contracts/contract.ts';
import { mostPaperBytes } from '../../../shared/service-contracts/model.ts';
import { RecordActions } from '../../app/register/RecordActions.tsx';
import type { Act } from '../../app/register/useAct.ts';
import type { RegisterHand } from '../../app/register/useRegister.ts';
import { useAllowed } from '../../client/allowed.ts';
import { desk } from '../../client/desk.ts';
import { fileIn, readAsBase64 } from '../../client/files.ts';
import { revealPaper } from '../../paper/print.ts';
import { useStaffName } from '../board/names.ts';
import classes from './contracts.module.css';
import { type ContractLine, sizeOf } from './lines.ts';

type PapersProps = {
  hand: RegisterHand<ContractLine>;
  act: Act;
  contract: ContractCard;
  paper: ContractFile | null;
  onNext: () => void;
};

/** By its bytes the desk says what it is; this only spares a wrong choice. */
const chosen = '.pdf,.png,.jpg,.jpeg,.xlsx,.docx';

export const Papers = ({ hand, act, contract, paper, onNext }: PapersProps) => {
  const { t } = useTranslation();
  const mayAttach = useAllowed()('contracts.manage');
  const person = useStaffName();
  const chooser = useRef<HTMLInputElement>(null);
  const { id, papers } = contract;
  const attach = (file: File | null) => {
    if (file && mayAttach)
      void act.run(
        async () =>
          desk.contracts.attach({
            id,
            name: file.name || 'paper',
            content: await readAsBase64(file, mostPaperBytes),
          }),
        { said: t('contracts.said.attached') },
      );
  };
  const pasted = useEffectEvent((event: ClipboardEvent) => {
    const file = fileIn(event.clipboardData);
    if (!file || !mayAttach) return;
    event.preventDefault();
    attach(file);
  });
  useEffect(() => {
    const listen = (event: ClipboardEvent) => pasted(event);
    window.addEventListener('paste', listen);
    return () => window.removeEventListener('paste', listen);
  }, []);
  const open = () => {
    if (paper)
      void act.run(() => desk.contracts.copyFile({ file: paper.id }), {
        said: ({ path }) => t('contracts.said.copied', { path }),
        onDone: ({ path }) => revealPaper(path),
      });
  };
  if (!mayAttach) return null;
  return (
    <section
      className={classes.part}
      aria-label={t('contracts.papers.title')}
      data-testid="contract-papers"
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault();
        attach(fileIn(event.dataTransfer));
      }}
    >
      <h3 className={classes.title}>{t('contracts.papers.title')}</h3>
      <input
        ref={chooser}
        type="file"
        accept={chosen}
        hidden
        data-testid="contract-file"
        onChange={(event) => {
          attach(event.currentTarget.files?.[0] ?? null);
          event.currentTarget.value = '';
        }}
      />
      {papers.length === 0 ? <p className={classes.quiet}>{t('contracts.papers.none')}</p> : null}
      <ul className={classes.papers}>
        {papers.map((one) => (
          <li key={one.id} data-chosen={one.id === paper?.id || undefined}>
            <b>{one.name}</b>
            <span className={classes.quiet}>
              {t('contracts.papers.facts', {
                kind: one.kind.toUpperCase(),
                size: sizeOf(one.bytes),
                date: one.addedAt.slice(0, 10),
                by: person(one.by),
              })}
            </span>
          </li>
        ))}
      </ul>
      <RecordActions
        hand={hand}
        actions={[
          {
            key: 'F',
            text: 'contracts.act.attach',
            foot: 24,
            run: () => chooser.current?.click(),
          },
          { key: 'V', text: 'contracts.act.next', when: papers.length > 1, run: onNext },
          { key: 'O', text: 'contracts.act.open', when: paper !== null, run: open },
          {
            key: 'Delete',
            text: 'contracts.act.detach',
            when: paper !== null,
            run: () => hand.openForm('detach'),
          },
        ]}
      />
    </section>
  );
};
