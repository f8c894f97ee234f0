import { channels } from '../../../../shared/vocabulary/channels.ts';
import { platforms } from '../../../../shared/vocabulary/platforms.ts';
import { useOptions } from '../../../app/language/useLabels.ts';
import { useMessages } from '../../../app/language/useMessages.ts';
import { useWork } from '../../../app/session/CurrentWork.tsx';
import { Segmented } from '../../../components/Segmented.tsx';
import { Select } from '../../../components/Select.tsx';
import { isChat } from '../body/channelFields.ts';
import { At } from '../fields/At.tsx';
import { useSessionForm } from '../form.ts';

const drawnOrder = [
  'inPerson',
  'telephone',
  'video',
  'whatsapp',
  'messenger',
  'text',
  'email',
  'other',
] as const;

/** How one talks, with the agency's rule for it in one line below. */
export function ChannelGroup() {
  const { sessions } = useMessages();
  const { me } = useWork();
  const { body, set, hidden } = useSessionForm();
  const options = useOptions(channels, drawnOrder).map((option) =>
    option.value === 'text' ? { ...option, label: sessions.shortChannel.text } : option,
  );
  const platformOptions = useOptions(platforms);
  const rule = me.agency.channelRules[body.channel] ?? '';
  const hints = [
    rule === '' ? '' : sessions.agencyRule(rule),
    isChat(body.channel) ? sessions.chatEpisode : '',
  ];
  return (
    <div className="session-channel">
      <At field="channel">
        <Segmented
          label={sessions.channel}
          size="large"
          options={options}
          value={body.channel === '' ? null : body.channel}
          onChange={(channel) => set({ channel })}
          hint={hints.filter(Boolean).join(' · ') || undefined}
        />
      </At>
      {hidden.has('platform') ? null : (
        <At field="platform" className="session-platform">
          <Select
            label={sessions.platform}
            options={platformOptions}
            value={body.platform === '' ? 'notAsked' : body.platform}
            onValue={(platform) => set({ platform })}
          />
        </At>
      )}
    </div>
  );
}
