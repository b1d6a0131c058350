/** 改派: who is to have it, by code, name or pinyin. The proposed person stands first, with the reason. */
import { useQuery } from '@tanstack/react-query';
import { type KeyboardEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BoardRequest } from '../../../../shared/board/contract.ts';
import { useBoard, useBoardRoom } from '../../../client/board.ts';
import { orpc } from '../../../client/desk.ts';
import { isComposing } from '../../../ui/composing.ts';
import { Kbd } from '../../../ui/Kbd.tsx';
import { dispatchTo, reassignTo } from '../act.ts';
import { useReasons } from '../reasons.ts';
import { ask } from '../selection.ts';
import classes from './Ask.module.css';
import { peopleFor } from './people.ts';

const shownAtMost = 6;

export const AskPerson = ({ row }: { row: BoardRequest }) => {
  const { t } = useTranslation();
  const reasons = useReasons();
  const duty = useBoard((board) => board.duty);
  const room = useBoardRoom(row.place ?? '');
  const proposal = useQuery(
    orpc.requests.proposal.queryOptions({ input: { id: row.id }, staleTime: 0, gcTime: 0 }),
  );
  const services = useQuery(orpc.catalogue.services.queryOptions()).data?.services;
  const [typed, setTyped] = useState('');
  /** By code, not by place: who is less laden changes its place while the question stands. */
  const [picked, setPicked] = useState<string | null>(null);

  const proposed = proposal.data?.to ?? row.proposed;
  const department = services?.find((service) => service.code === row.service)?.department ?? null;
  const people = peopleFor(duty, typed, {
    proposed,
    floor: room?.floor ?? null,
    department,
    except: row.assignee,
  });
  const found = people.findIndex(({ code }) => code === picked);
  const chosen = Math.max(found, Math.min(0, people.length - 1));
  const from = Math.max(0, Math.min(chosen - shownAtMost + 1, people.length - shownAtMost));

  const give = (to: string | undefined) => {
    if (to === undefined) return;
    void (row.state === 'logged' || row.state === 'reopened' ? dispatchTo : reassignTo)(row.id, to);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (isComposing(event)) return;
    if (event.key === 'Enter') give(people[chosen]?.code);
    else if (event.key === 'Escape') ask(null);
    else if (event.key === 'ArrowDown')
      setPicked(people[Math.min(people.length - 1, chosen + 1)]?.code ?? null);
    else if (event.key === 'ArrowUp') setPicked(people[Math.max(0, chosen - 1)]?.code ?? null);
    else return;
    event.preventDefault();
  };

  return (
    <div className={classes.people} data-testid="row-ask">
      <div className={classes.ask}>
        <label className={classes.field}>
          <span className={classes.label}>{t('requests.ask.choose')}</span>
          <input
            autoFocus
            className={classes.input}
            value={typed}
            placeholder={t('requests.ask.chooseHint')}
            spellCheck={false}
            role="combobox"
            aria-expanded="true"
            aria-controls="people"
            aria-activedescendant={people[chosen] ? `person-${people[chosen].code}` : undefined}
            onChange={(event) => {
              setTyped(event.target.value);
              setPicked(null);
            }}
            onKeyDown={onKeyDown}
          />
        </label>
        <span className={classes.hint}>
          <Kbd keys="Enter" /> {t('requests.ask.send')} <Kbd keys="Esc" /> {t('requests.ask.leave')}
        </span>
      </div>
      <div
        id="people"
        role="listbox"
        aria-label={t('requests.ask.choose')}
        className={classes.list}
      >
        {people.slice(from, from + shownAtMost).map((person, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: Enter in the field is the key of this click.
          <div
            key={person.code}
            id={`person-${person.code}`}
            role="option"
            tabIndex={-1}
            aria-selected={from + index === chosen}
            className={classes.person}
            onClick={() => give(person.code)}
          >
            <span className={classes.code}>{person.code}</span>
            <span className={classes.name}>{person.name}</span>
            <span className={classes.about}>
              {person.code === proposed && proposal.data
                ? reasons(proposal.data.because)
                : [
                    t(`board.department.${person.department}`),
                    person.floors.length > 0 && person.floors.length <= 3
                      ? t('board.rail.floors', { floors: person.floors.join(' ') })
                      : null,
                  ]
                    .filter((part) => part !== null)
                    .join(' · ')}
            </span>
            <span className={classes.load}>{t('board.rail.carries', { count: person.load })}</span>
          </div>
        ))}
        {people.length === 0 ? (
          <div className={classes.about}>{t('requests.ask.chooseNobody')}</div>
        ) : null}
      </div>
    </div>
  );
};
