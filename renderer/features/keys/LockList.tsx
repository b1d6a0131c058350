/** The lock-change list of a lost key on paper: every door that is exposed, and which is done. */
import type { IncidentView } from '../../../shared/keys/contract.ts';
import { t } from '../../client/texts.ts';
import type { PaperJob } from '../../paper/print.ts';
import { Sheet, SheetFacts, SheetSigns } from '../../paper/Sheet.tsx';
import { SheetTable } from '../../paper/SheetTable.tsx';
import { lockRows } from './lockRows.ts';

export const lockList = (row: IncidentView): PaperJob => ({
  name: `${t('keyControl.incident.lockList')} ${row.name}`,
  size: 'A4',
  about: { kind: 'incident', id: row.id },
  sheet: (
    <Sheet title={t('keyControl.incident.lockList')} mark={row.name}>
      <SheetFacts
        facts={[
          [t('keyControl.envelope.key'), row.key ?? '–'],
          [t('keyControl.incident.note'), row.note ?? '–'],
          [t('keyControl.incident.told'), row.told?.who.name ?? t('keyControl.incident.notTold')],
        ]}
      />
      <SheetTable
        columns={[
          { name: t('keyControl.incident.door') },
          { name: t('keyControl.incident.changed') },
          { name: t('keyControl.incident.sign') },
        ]}
        rows={lockRows(row)}
        empty="–"
      />
      <SheetSigns who={[t('keyControl.incident.who')]} />
    </Sheet>
  ),
});
