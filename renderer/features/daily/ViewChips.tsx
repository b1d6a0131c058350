/** The books of the daily work. */
import { BookChips } from '../../app/register/BookChips.tsx';
import { showView, useView, views } from './view.ts';

export const ViewChips = () => (
  <BookChips
    texts="daily.view"
    books={views}
    open={useView()}
    show={showView}
    testId="daily-view"
  />
);
