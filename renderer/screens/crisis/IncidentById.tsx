import { useCall } from '../../app/bridge/useCall.ts';
import { IncidentView } from './IncidentView.tsx';
import { NotHere } from './NotHere.tsx';

/** An incident that was saved. */
export function IncidentById({ id }: { id: string }) {
  const { data, error, reload } = useCall('incident.get', { id }, { kinds: ['incident'] });
  if (error) return <NotHere error={error} onRetry={reload} />;
  return data ? <IncidentView incident={data} /> : null;
}
