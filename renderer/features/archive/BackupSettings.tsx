/** Where the copies go besides this PC, and whether they are locked. What losing the passphrase means is read before it is typed. */
import { useTranslation } from 'react-i18next';
import { RecordForm } from '../../app/register/form/RecordForm.tsx';
import type { Act } from '../../app/register/useAct.ts';
import type { RegisterHand } from '../../app/register/useRegister.ts';
import { desk } from '../../client/desk.ts';
import { WindowError } from '../../client/errors.ts';
import classes from './Everything.module.css';

/** Left empty a setting stays as it is; a dash takes it away. */
const setting = (typed: string | undefined): string | null | undefined =>
  typed === undefined || typed === '' ? undefined : typed === '-' ? null : typed;

type SettingsProps = { hand: RegisterHand<{ id: string }>; act: Act; onDone: () => void };

export const BackupSettings = ({ hand, act, onDone }: SettingsProps) => {
  const { t } = useTranslation();
  return (
    <>
      {hand.form === 'settings' ? (
        <p className={classes.text}>{t('archive.backups.warn')}</p>
      ) : null}
      <RecordForm
        hand={hand}
        form="settings"
        title={t('archive.backups.settings')}
        act={act}
        fields={[
          {
            kind: 'text',
            name: 'secondPlace',
            label: t('archive.backups.secondPlace'),
            hint: t('archive.backups.secondHint'),
            optional: true,
          },
          {
            kind: 'pin',
            name: 'passphrase',
            label: t('archive.backups.newPassphrase'),
            hint: t('archive.backups.newHint'),
            optional: true,
          },
          {
            kind: 'pin',
            name: 'again',
            label: t('archive.backups.again'),
            optional: true,
          },
        ]}
        send={async ({ secondPlace, passphrase, again: repeated }) => {
          if ((passphrase ?? '') !== (repeated ?? ''))
            throw new WindowError('INVALID_INPUT', 'backups.passphraseDiffers', {});
          await desk.backups.set({
            secondPlace: setting(secondPlace),
            passphrase: setting(passphrase),
          });
          return setting(passphrase);
        }}
        said={(passphrase) =>
          t(
            passphrase === undefined
              ? 'archive.backups.set'
              : passphrase === null
                ? 'archive.backups.setOpen'
                : 'archive.backups.setLocked',
          )
        }
        onDone={onDone}
      />
    </>
  );
};
