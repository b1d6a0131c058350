/** The books of rooms and stays. */
import { BookChips } from '../../app/register/BookChips.tsx';
import { showView, useView, views } from './view.ts';

export const ViewChips = () => (
  <BookChips
    texts="roomBooks.view"
    books={views}
    open={useView()}
    show={showView}
    testId="rooms-view"
  />
);
