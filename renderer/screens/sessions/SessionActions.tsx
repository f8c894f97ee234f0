import { TopBarActions } from '../../app/layout/TopBarActions.tsx';
import { useMessages } from '../../app/language/useMessages.ts';
import { Button } from '../../components/Button.tsx';
import { Dialog } from '../../components/Dialog.tsx';
import { ErrorBanner } from '../../components/ErrorBanner.tsx';
import { IconButton } from '../../components/IconButton.tsx';
import { Menu } from '../../components/Menu.tsx';
import { DraftState } from '../../app/drafts/DraftState.tsx';
import type { KeptDraft } from '../../app/drafts/useKeptDraft.ts';
import type { Closing } from './signing/useClosing.ts';

/** In the top bar: how long ago the draft was kept, Finish later, Sign; and a way to discard. */
export function SessionActions({ draft, closing }: { draft: KeptDraft; closing: Closing }) {
  const { sessions, common } = useMessages();
  return (
    <>
      <TopBarActions>
        <DraftState draft={draft} />
        <Menu
          label={common.more}
          choices={[{ id: 'discard', label: sessions.discard, run: () => closing.ask('discard') }]}
        >
          <IconButton icon="more" size="large" label={common.more} />
        </Menu>
        <Button size="large" className="session-action" onPress={() => void closing.park()}>
          {sessions.finishLater}
        </Button>
        <Button
          size="large"
          kind="go"
          className="session-action"
          onPress={() => closing.ask('sign')}
        >
          {sessions.sign}
        </Button>
      </TopBarActions>
      <Dialog
        isOpen={closing.dialog === 'discard'}
        onClose={closing.close}
        mustAnswer
        size="small"
        title={sessions.discardTitle}
        footer={
          <>
            <Button
              size="large"
              kind="danger"
              isDisabled={closing.busy}
              onPress={() => void closing.discard()}
            >
              {sessions.discardYes}
            </Button>
            <Button size="large" kind="go" autoFocus onPress={closing.close}>
              {sessions.discardNo}
            </Button>
          </>
        }
      >
        <p>{sessions.discardText}</p>
        <ErrorBanner error={closing.error} />
      </Dialog>
    </>
  );
}
