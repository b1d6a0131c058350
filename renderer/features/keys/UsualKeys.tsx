/** A new house has no keys yet: the ones its floors usually have, hung in one action. */
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useKeys } from '../../app/keys.ts';
import { useAct } from '../../app/register/useAct.ts';
import { desk, orpc } from '../../client/desk.ts';
import { useSession } from '../../client/session.ts';
import { Kbd } from '../../ui/Kbd.tsx';
import { ProblemLine } from '../../ui/ProblemLine.tsx';
import classes from './keys.module.css';

export const UsualKeys = () => {
  const { t } = useTranslation();
  const manages = useSession()?.permissions.includes('keys.manage') ?? false;
  const usual = useQuery(orpc.keys.usual.queryOptions()).data?.keys ?? [];
  const act = useAct();
  const add = () => act.run(() => desk.keys.addUsual());
  const codes = usual.map(({ code, copy }) => (copy === null ? code : `${code}/${copy}`));
  useKeys('row', [{ key: 'U', text: 'keyControl.usual.add', run: add, foot: 20 }], {
    active: manages && codes.length > 0,
  });
  return (
    <div className={classes.usual}>
      <p>{t(manages ? 'keyControl.usual.offer' : 'keyControl.usual.none')}</p>
      {manages && codes.length > 0 ? (
        <>
          <p className={classes.codes}>{codes.join(' ')}</p>
          <button type="button" className={classes.main} onClick={add}>
            <Kbd keys="U" /> {t('keyControl.usual.add')}
          </button>
        </>
      ) : null}
      {act.problem ? <ProblemLine message={act.problem.message} /> : null}
    </div>
  );
};
