/** On to the next field once what was chosen has reached the form: the next may hang on it. */
import { useEffect, useEffectEvent, useState } from 'react';

export const useOnward = (next: () => void): (() => void) => {
  const [asked, setAsked] = useState(0);
  const go = useEffectEvent(next);
  useEffect(() => {
    if (asked > 0) go();
  }, [asked]);
  return () => setAsked((times) => times + 1);
};
