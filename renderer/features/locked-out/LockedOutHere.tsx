/** A guest of the room without a key: what was asked and how it was answered, who was sent, that it is open. */
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { OpeningView } from '../../../shared/locked-out/contract.ts';
import { RecordForm } from '../../app/register/form/RecordForm.tsx';
import { RecordActions } from '../../app/register/RecordActions.tsx';
import type { Act } from '../../app/register/useAct.ts';
import type { RegisterHand } from '../../app/register/useRegister.ts';
import { desk, orpc } from '../../client/desk.ts';
import { RecordNotice } from '../../ui/register/RecordNotice.tsx';
import { useStaffName } from '../board/names.ts';
import { useIsoMoment } from '../board/time.ts';

type Hand = Pick<
  RegisterHand<{ id: string }>,
  'name' | 'id' | 'form' | 'openForm' | 'closeForm' | 'toList'
>;
type HereProps = { hand: Hand; act: Act; place: string; occupied: boolean };

const given = (name: string, text: string) => (text.trim() === '' ? {} : { [name]: text.trim() });

const OpeningForms = ({
  hand,
  act,
  opening,
}: Pick<HereProps, 'hand' | 'act'> & { opening: OpeningView }) => {
  const { t } = useTranslation();
  const { id } = opening;
  return (
    <>
      <RecordForm
        hand={hand}
        form="lockedOutAsk"
        title={t('lockedOut.act.ask')}
        act={act}
        fields={[
          {
            kind: 'choice',
            name: 'fact',
            label: t('lockedOut.form.fact'),
            choices: opening.facts.map((value) => ({ value, label: t(`lockedOut.fact.${value}`) })),
          },
          { kind: 'text', name: 'said', label: t('lockedOut.form.said'), maxLength: 200 },
        ]}
        send={({ fact, said }) => desk.lockedOut.ask({ id, fact, said })}
        said={({ answers }) =>
          answers.at(-1)?.match ? t('lockedOut.right') : { warning: t('lockedOut.wrong') }
        }
      />
      <RecordForm
        hand={hand}
        form="lockedOutVouch"
        title={t('lockedOut.act.vouch')}
        act={act}
        fields={[{ kind: 'text', name: 'by', label: t('lockedOut.form.by'), maxLength: 200 }]}
        send={({ by }) => desk.lockedOut.vouch({ id, by })}
      />
      <RecordForm
        hand={hand}
        form="lockedOutRefuse"
        title={t('lockedOut.act.refuse')}
        act={act}
        fields={[{ kind: 'text', name: 'reason', label: t('lockedOut.form.reason') }]}
        send={({ reason }) => desk.lockedOut.refuse({ id, reason })}
      />
      <RecordForm
        hand={hand}
        form="lockedOutOpened"
        title={t('lockedOut.act.opened')}
        act={act}
        fields={[
          {
            kind: 'text',
            name: 'key',
            label: t('lockedOut.form.key'),
            initial: opening.key ?? '',
            optional: true,
          },
          { kind: 'text', name: 'word', label: t('lockedOut.form.word'), optional: true },
          {
            kind: 'text',
            name: 'by',
            label: t('lockedOut.form.opener'),
            initial: opening.sentTo ?? '',
            optional: true,
          },
        ]}
        send={({ key, word, by }) =>
          desk.lockedOut.opened({
            id,
            ...given('key', key),
            ...given('word', word),
            ...given('by', by),
          })
        }
      />
    </>
  );
};

const Opening = ({
  hand,
  act,
  opening,
}: Pick<HereProps, 'hand' | 'act'> & { opening: OpeningView }) => {
  const { t } = useTranslation();
  const moment = useIsoMoment();
  const person = useStaffName();
  const { id, state, known, over, sentTo, key } = opening;
  const asking = state === 'asking';
  const words =
    state === 'sent' && sentTo !== null
      ? t(key === null ? 'lockedOut.sentWithoutKey' : 'lockedOut.sent', {
          name: person(sentTo),
          key,
        })
      : known
        ? t('lockedOut.known')
        : over
          ? t('lockedOut.over')
          : t(`lockedOut.state.${state}`);
  return (
    <RecordNotice
      tone={over && !known ? 'late' : known ? 'blue' : 'warn'}
      title={t('lockedOut.title')}
      facts={words}
      reasons={opening.answers.map(({ fact, match, at }) => ({
        id: `${fact} ${at}`,
        speaks: match ? ('for' as const) : ('against' as const),
        words: `${moment(at)} ${t(`lockedOut.fact.${fact}`)} · ${t(match ? 'lockedOut.right' : 'lockedOut.wrong')}`,
      }))}
    >
      <RecordActions
        hand={hand}
        actions={[
          {
            key: 'K',
            text: 'lockedOut.act.ask',
            primary: !known,
            when: asking && !over,
            foot: 24,
            run: () => hand.openForm('lockedOutAsk'),
          },
          {
            key: 'Shift+K',
            text: 'lockedOut.act.vouch',
            when: asking && !known,
            run: () => hand.openForm('lockedOutVouch'),
          },
          {
            key: 'Y',
            text: 'lockedOut.act.send',
            primary: known,
            when: asking && known,
            foot: 25,
            run: () => act.run(() => desk.lockedOut.send({ id })),
          },
          {
            key: 'X',
            text: 'lockedOut.act.refuse',
            when: asking,
            run: () => hand.openForm('lockedOutRefuse'),
          },
          {
            key: 'Y',
            text: 'lockedOut.act.opened',
            primary: true,
            when: state === 'sent',
            foot: 25,
            run: () => hand.openForm('lockedOutOpened'),
          },
          {
            key: 'Shift+X',
            text: 'lockedOut.act.callOff',
            run: () => act.run(() => desk.lockedOut.callOff({ id })),
          },
        ]}
      />
      <OpeningForms hand={hand} act={act} opening={opening} />
    </RecordNotice>
  );
};

export const LockedOutHere = ({ hand, act, place, occupied }: HereProps) => {
  const { data } = useQuery(orpc.lockedOut.list.queryOptions({ input: { place } }));
  const opening = data?.openings.find(({ state }) => state === 'asking' || state === 'sent');
  if (opening) return <Opening hand={hand} act={act} opening={opening} />;
  if (!occupied) return null;
  return (
    <RecordActions
      hand={hand}
      actions={[
        {
          key: 'K',
          text: 'lockedOut.act.begin',
          foot: 38,
          run: () =>
            act.run(() => desk.lockedOut.begin({ place }), {
              onDone: () => hand.openForm('lockedOutAsk'),
            }),
        },
      ]}
    />
  );
};
