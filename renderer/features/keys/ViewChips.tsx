/** The books of key control. */
import { BookChips } from '../../app/register/BookChips.tsx';
import { showView, useView, views } from './view.ts';

export const ViewChips = () => (
  <BookChips
    texts="keyControl.view"
    books={views}
    open={useView()}
    show={showView}
    testId="keys-view"
  />
);
