/** What is still open at a room whose guest leaves, a line each and a way to it; or what was, when the guest left. */
import { useTranslation } from 'react-i18next';
import type { OpenThing } from '../../../shared/stays/contract.ts';
import { nameIn } from '../../client/texts.ts';
import { RecordNotice } from '../../ui/register/RecordNotice.tsx';
import { TextLink } from '../../ui/TextLink.tsx';
import { jumpTo } from '../alarms/jump.ts';
import classes from './Stays.module.css';

type OpenThingsProps = {
  open: readonly OpenThing[];
  /** Leaves today, or has left. */
  leaves: boolean;
  left?: boolean;
};

export const OpenThings = ({ open, leaves, left = false }: OpenThingsProps) => {
  const { t, i18n } = useTranslation();
  if (open.length === 0) return null;
  return (
    <RecordNotice
      tone={leaves ? 'late' : 'warn'}
      title={t(left ? 'stays.leftOpen' : 'stays.stillOpen', { count: open.length })}
    >
      <table className={classes.open} data-testid="open-things">
        <tbody>
          {open.map(({ subject, words, facts }) => {
            const { zh, en } = facts;
            const isNamed = typeof zh === 'string' && typeof en === 'string';
            const named = {
              ...facts,
              name: isNamed ? nameIn({ zh, en }, i18n.language) : '',
            };
            return (
              <tr key={`${subject.kind} ${subject.id}`}>
                <td>
                  <TextLink onClick={() => jumpTo({ about: subject })}>
                    {t(`stays.open.${words}.what`, named)}
                  </TextLink>
                </td>
                <td>{t(`stays.open.${words}.count`, named)}</td>
                <td>{t(`stays.open.${words}.where`, named)}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </RecordNotice>
  );
};
