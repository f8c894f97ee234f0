import { useId, useState } from 'react';
import { useForm } from 'react-hook-form';
import { channels } from '../../../shared/vocabulary/channels.ts';
import { useSend } from '../../app/bridge/useSend.ts';
import { useLabels } from '../../app/language/useLabels.ts';
import { useMessages } from '../../app/language/useMessages.ts';
import { useWork } from '../../app/session/CurrentWork.tsx';
import { useToast } from '../../app/toasts/ToastProvider.tsx';
import { Button } from '../../components/Button.tsx';
import { ErrorBanner } from '../../components/ErrorBanner.tsx';
import { Form } from '../../components/Form.tsx';
import { FormSection } from '../../components/FormSection.tsx';
import { TextField } from '../../components/TextField.tsx';

/** Channels for which an agency makes rules; meeting in person needs none. */
const ruled = channels.codes.filter((code) => code !== 'inPerson' && code !== 'other');

export function AgencyForm({ mayChange }: { mayChange: boolean }) {
  const { settings, start, common } = useMessages();
  const label = useLabels();
  const rulesId = useId();
  const { me } = useWork();
  const toast = useToast();
  const { send, busy, error } = useSend('agency.save');
  const [defaultValues] = useState(() => ({
    name: me.agency.name,
    telephone: me.agency.telephone,
    channelRules: Object.fromEntries(
      ruled.map((code) => [code, me.agency.channelRules[code] ?? '']),
    ),
  }));
  const form = useForm({ defaultValues });
  const save = form.handleSubmit(async ({ name, telephone, channelRules }) => {
    const rules = Object.entries(channelRules).filter(([, rule]) => rule.trim() !== '');
    const kept = await send({
      name: name.trim(),
      telephone: telephone.trim(),
      channelRules: Object.fromEntries(rules),
    });
    if (kept) toast({ message: settings.agencySaved });
  });

  return (
    <Form submitOn="button" onSubmit={() => void save()}>
      <FormSection title={settings.agency}>
        <div className="grid-2">
          <TextField
            label={settings.agencyName}
            readOnly={!mayChange}
            maxLength={300}
            error={form.formState.errors.name ? start.agencyNameMissing : undefined}
            {...form.register('name', { validate: (name) => name.trim() !== '' })}
          />
          <TextField
            label={settings.agencyTelephone}
            type="tel"
            readOnly={!mayChange}
            maxLength={100}
            {...form.register('telephone')}
          />
        </div>
        <div>
          <div className="label" id={rulesId}>
            {settings.channelRules}
          </div>
          <p className="hint">{settings.channelRulesText}</p>
        </div>
        <div className="grid-3" role="group" aria-labelledby={rulesId}>
          {ruled.map((code) => (
            <TextField
              key={code}
              label={label(channels, code)}
              readOnly={!mayChange}
              maxLength={200}
              {...form.register(`channelRules.${code}`)}
            />
          ))}
        </div>
        <ErrorBanner error={error} />
        {mayChange ? (
          <div className="form-buttons">
            <Button kind="go" type="submit" isDisabled={busy}>
              {common.save}
            </Button>
          </div>
        ) : null}
      </FormSection>
    </Form>
  );
}
