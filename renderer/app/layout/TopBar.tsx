import './topBar.css';
import { Button } from '../../components/Button.tsx';
import { IconButton } from '../../components/IconButton.tsx';
import { Icon } from '../../components/Icon.tsx';
import { Tooltip } from '../../components/Tooltip.tsx';
import { Kbd } from '../../components/Kbd.tsx';
import { Button as AriaButton } from 'react-aria-components/Button';
import { useMessages } from '../language/useMessages.ts';
import { useGo } from '../routing/useGo.ts';
import { useWork } from '../session/CurrentWork.tsx';
import { useTopBarActions } from './TopBarActions.tsx';

export function TopBar({ onFind, onCrisis }: { onFind: () => void; onCrisis: () => void }) {
  const { common } = useMessages();
  const { settings, change } = useWork();
  const go = useGo();
  const own = useTopBarActions();
  return (
    <header className="frame-bar">
      <div className="brand">{common.appName}</div>
      <AriaButton className="find" onPress={onFind} aria-haspopup="dialog">
        <Icon name="search" />
        <span className="find-words" title={common.find}>
          {common.find}
        </span>
        <Kbd keys="mod+k" />
      </AriaButton>
      <div className="grow" />
      <Tooltip text={common.crisis} keys="mod+shift+e">
        <Button
          icon="warning"
          aria-label={common.crisis}
          className="frame-crisis"
          onPress={onCrisis}
        >
          <span className="frame-crisis-words">{common.crisis}</span>
        </Button>
      </Tooltip>
      <IconButton
        icon={settings.namesHidden ? 'barred' : 'eye'}
        label={settings.namesHidden ? common.showNames : common.hideNames}
        onPress={() => void change({ namesHidden: !settings.namesHidden })}
      />
      <div className="frame-actions" ref={own.place}>
        {own.taken ? null : (
          <>
            <Button onPress={() => go('/sessions/new')}>{common.newSession}</Button>
            <Button kind="go" onPress={() => go('/intake')}>
              {common.newClient}
            </Button>
          </>
        )}
      </div>
    </header>
  );
}
