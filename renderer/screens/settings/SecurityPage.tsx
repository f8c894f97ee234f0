import './settings.css';
import { useState } from 'react';
import { useMessages } from '../../app/language/useMessages.ts';
import { Button } from '../../components/Button.tsx';
import { Card } from '../../components/Card.tsx';
import { ChangePassphrase } from './ChangePassphrase.tsx';
import { NewLock } from './NewLock.tsx';
import { RenewRecovery } from './RenewRecovery.tsx';

/** What opens this vault. */
export function SecurityPage() {
  const { settings, backups } = useMessages();
  const [open, setOpen] = useState<'passphrase' | 'recovery' | 'lock' | null>(null);
  const close = () => setOpen(null);
  return (
    <div className="settings-stack">
      <Card title={settings.passphrase} padded>
        <div className="stack-close">
          <p className="dim">{settings.passphraseText}</p>
          <div>
            <Button icon="key" onPress={() => setOpen('passphrase')}>
              {settings.changePassphrase}
            </Button>
          </div>
        </div>
      </Card>
      <Card title={settings.recovery} padded>
        <div className="stack-close">
          <p className="dim">{settings.recoveryText}</p>
          <div>
            <Button icon="again" onPress={() => setOpen('recovery')}>
              {settings.renewRecovery}
            </Button>
          </div>
          <p className="hint">{settings.renewWhy}</p>
        </div>
      </Card>
      <Card title={backups.lockTitle} padded>
        <div className="stack-close">
          <p className="dim">{backups.lockCard}</p>
          <div>
            <Button icon="lock" onPress={() => setOpen('lock')}>
              {backups.lockDo}
            </Button>
          </div>
        </div>
      </Card>
      <Card title={settings.vaultPlace} padded>
        <p className="dim">{settings.vaultPlaceText}</p>
      </Card>
      {open === 'passphrase' ? <ChangePassphrase onClose={close} /> : null}
      {open === 'lock' ? <NewLock onClose={close} /> : null}
      {open === 'recovery' ? <RenewRecovery onClose={close} /> : null}
    </div>
  );
}
