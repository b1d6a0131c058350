/**
 * Before something grave: who sits here types their secret once more. Esc leaves the step undone. It lies
 * above everything else, and goes with the lock.
 */
import { Button, PasswordInput } from '@mantine/core';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SessionView } from '../../../shared/session/contract.ts';
import { useKeys } from '../../app/keys.ts';
import { leaveIdentity, useIdentityAsked } from '../../client/identity.ts';
import { confirmIdentity } from '../../client/session.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { Kbd } from '../../ui/Kbd.tsx';
import classes from './ConfirmIdentity.module.css';
import { type Refused, refusedNow, SecretProblem } from './SecretProblem.tsx';

type AskedProps = { name: string; what: string; answer: (confirmed: boolean) => void };

const Asked = ({ name, what, answer }: AskedProps) => {
  const { t } = useTranslation();
  const [pin, setPin] = useState('');
  const [refused, setRefused] = useState<Refused | null>(null);
  const [busy, setBusy] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  useKeys('dialog', []);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (busy || pin === '') return;
    setBusy(true);
    try {
      await confirmIdentity(pin);
      answer(true);
    } catch (error) {
      setRefused(refusedNow(error));
      setPin('');
      setBusy(false);
      field.current?.focus();
    }
  };

  return (
    <Dialog
      label={t('session.confirmTitle')}
      className={classes.dialog}
      onClose={() => answer(false)}
    >
      <form className={classes.form} onSubmit={submit} autoComplete="off">
        <h2 className={classes.title}>{t('session.confirmTitle')}</h2>
        <p className={classes.why}>
          {t('session.confirmWhy', { name, what: t(`session.grave.${what}`) })}
        </p>
        <PasswordInput
          ref={field}
          label={t('session.pin')}
          size="md"
          value={pin}
          autoFocus
          autoComplete="off"
          maxLength={64}
          visibilityToggleButtonProps={{ 'aria-label': t('session.showPin') }}
          onChange={(event) => {
            setPin(event.currentTarget.value);
            setRefused(null);
          }}
          data-testid="confirm-pin"
        />
        <SecretProblem refused={refused} />
        <div className={classes.buttons}>
          <Button type="submit" aria-busy={busy} leftSection={<Kbd keys="Enter" />}>
            {t('session.confirmGo')}
          </Button>
          <Button variant="default" leftSection={<Kbd keys="Esc" />} onClick={() => answer(false)}>
            {t('session.confirmNot')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
};

export const ConfirmIdentity = ({ session }: { session: SessionView }) => {
  const asking = useIdentityAsked();
  // Another person, or the lock: what the last one had asked for is not done in their stead.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the change of person is the trigger.
  useEffect(() => leaveIdentity, [session.staffId, session.locked]);
  if (!asking || session.locked) return null;
  return <Asked name={session.name} what={asking.what} answer={asking.answer} />;
};
