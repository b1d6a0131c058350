/**
 * Taking a complaint, in the order the call goes: let them speak, write it down, where, what they want, repeat
 * it back, say by when they hear. What is left open the desk reads from the words.
 */
import { useQuery } from '@tanstack/react-query';
import { useEffect, useEffectEvent, useId, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Confirmation } from '../../../shared/complaints/contract.ts';
import { guessKind } from '../../../shared/complaints/guess.ts';
import {
  type ComplaintKind,
  complaintKinds,
  complaintNumber,
  type Severity,
} from '../../../shared/complaints/model.ts';
import { ChoiceButtons } from '../../app/register/form/ChoiceButtons.tsx';
import type { Slot } from '../../app/register/form/fields.ts';
import { RecordForm } from '../../app/register/form/RecordForm.tsx';
import type { Act } from '../../app/register/useAct.ts';
import type { RegisterHand } from '../../app/register/useRegister.ts';
import { useBoard } from '../../client/board.ts';
import { desk, orpc } from '../../client/desk.ts';
import { findableBy } from '../../ui/find.ts';
import { RecordNotice } from '../../ui/register/RecordNotice.tsx';
import { RecordPanel } from '../../ui/register/RecordPanel.tsx';
import { Tag } from '../../ui/Tag.tsx';
import classes from './Complaints.module.css';
import { aboutOf, complaintTaken, useFrom } from './intake.ts';
import type { ComplaintLine } from './lines.ts';
import { Repeats, RepeatsAt } from './Repeats.tsx';

const prompts = ['listen', 'thank', 'apologise', 'repeat', 'promise'] as const;

type OpenFormProps = {
  hand: RegisterHand<ComplaintLine>;
  act: Act;
  onTaken: (taken: Confirmation) => void;
};

/** Who lives at a place that is typed, and what was complained of there before. */
const GuestAt = ({ place }: { place: string }) => {
  const { t } = useTranslation();
  const earlier = useQuery({
    ...orpc.complaints.repeats.queryOptions({ input: { place } }),
    enabled: place.length >= 3,
  }).data;
  const { data } = useQuery({
    ...orpc.stays.list.queryOptions({ input: { place } }),
    enabled: place.length >= 3,
  });
  const stay = data?.stays.find(({ state }) => state === 'in-house');
  const before = earlier?.repeats ?? [];
  return (
    <span data-testid="complaint-guest">
      {stay?.guest ?? ''}{' '}
      {before.length === 0 ? null : (
        <Tag tone="warn">
          {t('complaints.repeats.title', { days: earlier?.days ?? 0 })}{' '}
          {before.map(({ number }) => complaintNumber(number)).join(' ')}
        </Tag>
      )}
    </span>
  );
};

export const useKinds = () => {
  const { t } = useTranslation();
  return complaintKinds.map((kind) => {
    const title = t(`complaints.kind.${kind}`);
    return { id: kind, title, words: findableBy(title, kind) };
  });
};

/** Whether it was repeated back: said here, or at the call with its own key, whichever was last. */
const RepeatedBack = ({ slot, inCall }: { slot: Slot; inCall: boolean }) => {
  const { t } = useTranslation();
  const known = useRef(inCall);
  const follow = useEffectEvent((said: boolean) => slot.set(said ? 'yes' : 'no'));
  useEffect(() => {
    if (known.current !== inCall) follow(inCall);
    known.current = inCall;
  }, [inCall]);
  return (
    <ChoiceButtons
      id={useId()}
      field={{
        kind: 'choice',
        name: slot.name,
        label: t('complaints.form.repeatedBack'),
        choices: [
          { value: 'yes', label: t('complaints.form.yes') },
          { value: 'no', label: t('complaints.form.no') },
        ],
      }}
      value={slot.value}
      onChoose={slot.set}
      next={slot.next}
    />
  );
};

export const OpenForm = ({ hand, act, onTaken }: OpenFormProps) => {
  const { t } = useTranslation();
  const kinds = useKinds();
  const known = useFrom();
  const { place: from, callId, what: noted } = known;
  const inCall = useBoard(
    ({ calls }) => calls.find(({ id }) => id === callId)?.repeatedBack ?? false,
  );
  return (
    <RecordPanel title={t('complaints.act.open')} facts={null}>
      <RecordNotice tone="blue" title={t('complaints.prompts.title')}>
        <ol className={classes.prompts} data-testid="complaint-prompts">
          {prompts.map((prompt) => (
            <li key={prompt}>{t(`complaints.prompts.${prompt}`)}</li>
          ))}
        </ol>
      </RecordNotice>
      <RecordForm
        hand={hand}
        form="open"
        about={aboutOf(known)}
        title={t('complaints.act.open')}
        act={act}
        fields={[
          {
            kind: 'text',
            name: 'what',
            label: t('complaints.form.what'),
            hint: t('complaints.form.whatHint'),
            maxLength: 2_000,
            ...(noted === null ? {} : { initial: noted }),
            meaning: (typed) =>
              typed.trim() === '' ? null : t(`complaints.kind.${guessKind(typed)}`),
          },
          {
            kind: 'text',
            name: 'place',
            label: t('complaints.form.place'),
            hint: t('complaints.form.placeHint'),
            maxLength: 32,
            optional: true,
            ...(from === null ? {} : { initial: from }),
            meaning: (typed) => <GuestAt place={typed.trim()} />,
          },
          {
            kind: 'text',
            name: 'wants',
            label: t('complaints.form.wants'),
            maxLength: 2_000,
            optional: true,
          },
          {
            kind: 'choice',
            name: 'severity',
            label: t('complaints.form.severity'),
            optional: true,
            choices: ([1, 2, 3] as const).map((one) => ({
              value: String(one),
              label: t(`complaints.severity.${one}`),
            })),
          },
          {
            kind: 'custom',
            name: 'repeatedBack',
            label: t('complaints.form.repeatedBack'),
            initial: inCall ? 'yes' : 'no',
            render: (slot) => <RepeatedBack slot={slot} inCall={inCall} />,
          },
          {
            kind: 'moment',
            name: 'promise',
            label: t('complaints.form.promise'),
            hint: t('complaints.form.promiseHint'),
            lean: 'ahead',
            optional: true,
          },
          {
            kind: 'search',
            name: 'kind',
            label: t('complaints.form.kind'),
            hint: t('complaints.form.kindGuess'),
            items: kinds,
            optional: true,
          },
          {
            kind: 'text',
            name: 'about',
            label: t('complaints.form.about'),
            hint: t('complaints.form.aboutHint'),
            maxLength: 16,
            optional: true,
          },
        ]}
        send={({ place, what, wants, severity, repeatedBack, promise, kind, about }) =>
          desk.complaints.open({
            what,
            repeatedBack: repeatedBack === 'yes',
            ...(place === '' ? {} : { place }),
            ...(wants === '' ? {} : { wants }),
            ...(severity ? { severity: Number(severity) as Severity } : {}),
            ...(promise === null ? {} : { promise }),
            ...(kind === '' ? {} : { kind: kind as ComplaintKind }),
            ...(about === '' ? {} : { about }),
            ...(callId === null ? {} : { callId }),
          })
        }
        onDone={(taken) => {
          complaintTaken(known);
          onTaken(taken);
        }}
      />
      {from === null ? null : <RepeatsAt place={from} />}
    </RecordPanel>
  );
};

/** What the guest is told now; of what may not be seen no more than that. */
export const Told = ({ taken, days }: { taken: Confirmation; days: number }) => {
  const { t } = useTranslation();
  const { number, say } = taken;
  return say === 'neutral' ? (
    <RecordNotice tone="blue" title={t('complaints.say.title', { number })}>
      <span data-testid="complaint-neutral">{t('complaints.say.neutral', { number })}</span>
    </RecordNotice>
  ) : (
    <Repeats repeats={taken.repeats} days={days} />
  );
};
