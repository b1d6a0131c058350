/** What an archive file holds, once every byte of it was found as it was written. */
import { useTranslation } from 'react-i18next';
import type { OpenedArchive } from '../../../shared/archive/contract.ts';
import { nameIn } from '../../client/texts.ts';
import { RecordFacts } from '../../ui/register/RecordFacts.tsx';
import classes from './Everything.module.css';

const lineOf = (row: Record<string, unknown>): string =>
  Object.entries(row)
    .filter(([, value]) => value !== null && value !== '' && value !== '[]')
    .map(([name, value]) => `${name}: ${String(value)}`)
    .join('  ');

export const OpenedFile = ({ opened }: { opened: OpenedArchive }) => {
  const { t, i18n } = useTranslation();
  const rows = opened.members.reduce((sum, member) => sum + member.rows, 0);
  return (
    <div data-testid="opened-archive">
      <RecordFacts
        facts={[
          [opened.file, t('archive.months.whole', { count: opened.members.length, rows })],
          [
            t('archive.months.checkWord'),
            `${opened.checkWord} · ${t(`archive.months.ours.${opened.chain.ours}`)}`,
          ],
          ...opened.members
            .filter((member) => member.rows > 0)
            .map((member): [string, string] => [
              nameIn(member, i18n.language),
              String(member.rows),
            ]),
        ]}
      />
      {opened.rows.length > 0 ? (
        <>
          <p className={classes.text}>
            {t('archive.months.rows', { found: opened.found, shown: opened.rows.length })}
          </p>
          <p className={classes.rows}>{opened.rows.map(lineOf).join('\n')}</p>
        </>
      ) : null}
    </div>
  );
};
