import { Component, type ReactNode } from 'react';
import { Banner } from '../../components/Banner.tsx';
import { Button } from '../../components/Button.tsx';
import { useMessages } from '../language/useMessages.ts';

/**
 * A screen that fails is replaced by what happened and a way on; the frame, other screens and
 * every draft (kept in the vault as it was typed) stay. `screen` changing tries again.
 */
export class ErrorBoundary extends Component<
  { children: ReactNode; screen?: string },
  { failed: Error | null; screen: string | undefined }
> {
  override state: { failed: Error | null; screen: string | undefined } = {
    failed: null,
    screen: this.props.screen,
  };

  static getDerivedStateFromError(failed: Error) {
    return { failed };
  }

  static getDerivedStateFromProps(
    props: { screen?: string },
    state: { failed: Error | null; screen: string | undefined },
  ) {
    return props.screen === state.screen ? null : { failed: null, screen: props.screen };
  }

  override render() {
    return this.state.failed ? (
      <Crashed error={this.state.failed} onRetry={() => this.setState({ failed: null })} />
    ) : (
      this.props.children
    );
  }
}

function Crashed({ error, onRetry }: { error: Error; onRetry: () => void }) {
  const { common } = useMessages();
  return (
    <div className="app-alone">
      <Banner
        kind="wrong"
        announce="now"
        title={common.crashedTitle}
        actions={
          <Button onPress={onRetry} autoFocus>
            {common.openAgain}
          </Button>
        }
      >
        <p>{common.crashedSafe}</p>
        <p>{common.crashedNext}</p>
        <details>
          <summary>{common.crashedDetail}</summary>
          {/* The kind of error and where; its message could hold what someone typed. */}
          <code>{placeOf(error)}</code>
        </details>
      </Banner>
    </div>
  );
}

function placeOf(error: Error): string {
  const places = error.stack?.match(/[\w.-]+\.(?:js|tsx?):\d+:\d+/g) ?? [];
  return [error.name, ...places.slice(0, 3)].join(' · ');
}
