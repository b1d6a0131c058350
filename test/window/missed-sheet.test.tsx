// A handover that nobody signed promises nothing of itself any more.
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it, vi } from 'vitest';
import { t } from '../../renderer/client/texts.ts';
import { SignPanel } from '../../renderer/features/handover/SignPanel.tsx';

// Nobody sits here: who does makes no difference to a sheet that is over.
vi.mock('../../renderer/client/session.ts', () => ({ useSession: () => null }));

const drawn = (state: 'open' | 'missed'): string =>
  renderToStaticMarkup(
    <QueryClientProvider client={new QueryClient()}>
      <SignPanel
        sheet={
          {
            ...{ state, outgoing: null, incoming: null, checkWord: null },
            counts: { items: 0, unseen: 0, accepted: 0, queried: 0, declined: 0 },
          } as never
        }
      />
    </QueryClientProvider>,
  );

it('has its check word to come while it is open, and none once it was missed', () => {
  expect(drawn('open')).toContain(t('handover.sign.wordLater'));
  expect(drawn('missed')).not.toContain(t('handover.sign.wordLater'));
});
