/**
 * Staff code, Enter, PIN, Enter: the one way in, for signing in, unlocking and taking over.
 * A wrong entry keeps the code and empties the PIN.
 */
import { Button, PasswordInput, TextInput } from '@mantine/core';
import { type FormEvent, type KeyboardEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { signIn } from '../../client/session.ts';
import classes from './PinForm.module.css';
import { type Refused, refusedNow, SecretProblem } from './SecretProblem.tsx';

type PinFormProps = { code?: string; action: string };

export const PinForm = ({ code: known = '', action }: PinFormProps) => {
  const { t } = useTranslation();
  const [code, setCode] = useState(known);
  const [pin, setPin] = useState('');
  const [refused, setRefused] = useState<Refused | null>(null);
  const [busy, setBusy] = useState(false);
  const pinField = useRef<HTMLInputElement>(null);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (busy) return;
    if (code.trim() === '' || pin === '') return pinField.current?.focus();
    setBusy(true);
    try {
      await signIn(code.trim(), pin);
    } catch (error) {
      setRefused(refusedNow(error));
      setPin('');
      pinField.current?.focus();
    } finally {
      setBusy(false);
    }
  };
  const toPin = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
    event.preventDefault();
    pinField.current?.focus();
  };

  return (
    <form className={classes.form} onSubmit={submit} autoComplete="off">
      <TextInput
        label={t('session.code')}
        size="md"
        value={code}
        autoFocus={known === ''}
        spellCheck={false}
        maxLength={16}
        onChange={(event) => setCode(event.currentTarget.value)}
        onFocus={(event) => event.currentTarget.select()}
        onKeyDown={toPin}
        data-testid="sign-in-code"
      />
      <PasswordInput
        ref={pinField}
        label={t('session.pin')}
        size="md"
        value={pin}
        autoFocus={known !== ''}
        autoComplete="off"
        maxLength={64}
        visibilityToggleButtonProps={{ 'aria-label': t('session.showPin') }}
        onChange={(event) => {
          setPin(event.currentTarget.value);
          setRefused(null);
        }}
        data-testid="sign-in-pin"
      />
      <SecretProblem refused={refused} />
      <Button type="submit" size="md" aria-busy={busy}>
        {action}
      </Button>
    </form>
  );
};
