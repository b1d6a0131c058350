/** The three books of attendance. */
import { BookChips } from '../../app/register/BookChips.tsx';
import { showView, useView, views } from './view.ts';

export const ViewChips = () => (
  <BookChips
    texts="attendance.view"
    books={views}
    open={useView()}
    show={showView}
    testId="attendance-view"
  />
);
