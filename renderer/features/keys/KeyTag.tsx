/** The tag that hangs on a key: its code, what it is, the barcode a scanner reads. */
import type { KeyView } from '../../../shared/keys/contract.ts';
import { t } from '../../client/texts.ts';
import { Label } from '../../paper/Label.tsx';
import type { PaperJob } from '../../paper/print.ts';

export const tagOf = (row: KeyView, name: string): PaperJob => ({
  name: t('keyControl.tagName', { key: row.code }),
  size: 'label',
  about: { kind: 'key', id: row.id },
  sheet: (
    <Label
      title={row.code}
      lines={[name, row.hook === null ? '' : t('keyControl.hook', { hook: row.hook })]}
      code={row.barcode ?? row.code}
    />
  ),
});
