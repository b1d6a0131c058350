/** What the lines of a paper share: how their times are read, who wrote them, and that the next stands ready. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OutageView } from '../../../shared/outages/contract.ts';
import type { RegisterHand } from '../../app/register/useRegister.ts';
import { useSession } from '../../client/session.ts';
import { usePeople } from '../board/people.ts';
import { paperTime } from './paperTime.ts';

/** @param form the form that is opened anew for the next line */
export const usePaperLine = (hand: RegisterHand<OutageView>, outage: OutageView, form: string) => {
  const { t } = useTranslation();
  const people = usePeople();
  const own = useSession()?.code ?? '';
  const [entered, setEntered] = useState(0);
  // Whoever wrote one line of the paper wrote most of the others.
  const [writer, setWriter] = useState(own);
  return {
    entered,
    people,
    time: paperTime(outage),
    writtenBy: {
      kind: 'search',
      name: 'writtenBy',
      label: t('outages.form.writtenBy'),
      hint: t('outages.form.byHint'),
      items: people,
      initial: writer,
    } as const,
    onDone: (writtenBy: string): void => {
      setWriter(writtenBy);
      setEntered((count) => count + 1);
      hand.openForm(form);
    },
  };
};
