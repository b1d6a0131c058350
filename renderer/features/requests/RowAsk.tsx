/** What a key asks for, in the row itself. One line per question. */
import type { BoardRequest } from '../../../shared/board/contract.ts';
import { AskConfirm } from './ask/AskConfirm.tsx';
import { AskCorrect } from './ask/AskCorrect.tsx';
import { AskPerson } from './ask/AskPerson.tsx';
import { AskPromise } from './ask/AskPromise.tsx';
import { AskReason } from './ask/AskReason.tsx';
import { AskText } from './ask/AskText.tsx';
import { AskWait } from './ask/AskWait.tsx';
import type { RowAct } from './steps.ts';

export const RowAsk = ({ row, asking }: { row: BoardRequest; asking: RowAct }) => {
  const { id } = row;
  if (asking === 'promise') return <AskPromise id={id} />;
  if (asking === 'wait') return <AskWait id={id} />;
  if (asking === 'note' || asking === 'reply')
    return <AskText key={asking} id={id} step={asking} />;
  if (asking === 'cancel' || asking === 'reopen')
    return <AskReason key={asking} id={id} step={asking} />;
  if (asking === 'confirm') return <AskConfirm id={id} />;
  if (asking === 'choose') return <AskPerson row={row} />;
  if (asking === 'correct') return <AskCorrect row={row} />;
  return null;
};
