import './settings.css';
import { useCall } from '../../app/bridge/useCall.ts';
import { useMessages } from '../../app/language/useMessages.ts';
import { useWork } from '../../app/session/CurrentWork.tsx';
import { askPractice } from '../../app/practice/practice.ts';
import { Button } from '../../components/Button.tsx';
import { Card } from '../../components/Card.tsx';

export function AboutPage() {
  const { settings } = useMessages();
  const { me } = useWork();
  const info = useCall('shell.appInfo', {}, { kinds: [] });
  return (
    <div className="settings-stack">
      <Card title={info.data ? settings.version(info.data.version) : settings.about} padded>
        <div className="stack-close">
          <p>{settings.aboutText}</p>
          <dl className="settings-facts">
            <dt>{settings.you}</dt>
            <dd>
              <bdi dir="auto">{me.member.name}</bdi>
            </dd>
            <dt>{settings.role}</dt>
            <dd>{settings.roles[me.member.role]}</dd>
            {me.device.label ? (
              <>
                <dt>{settings.laptop}</dt>
                <dd>
                  <bdi dir="auto">{me.device.label}</bdi>
                </dd>
              </>
            ) : null}
          </dl>
          {info.data ? (
            <p className="hint">
              {info.data.runtime === 'electron' ? settings.runtimeElectron : settings.runtimeHost}
            </p>
          ) : null}
        </div>
      </Card>
      {me.practice ? null : <PracticeCard />}
    </div>
  );
}

function PracticeCard() {
  const { practice } = useMessages();
  return (
    <Card title={practice.openFromVault} padded>
      <div className="stack-close">
        <p className="dim">{practice.openText}</p>
        <div>
          <Button icon="people" onPress={() => askPractice('try')}>
            {practice.openFromVault}
          </Button>
        </div>
      </div>
    </Card>
  );
}
