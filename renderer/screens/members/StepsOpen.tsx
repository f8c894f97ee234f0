import { useMessages } from '../../app/language/useMessages.ts';

/** For whoever looks after Carnet: steps that wait, or that nobody might make. Nothing when all is well. */
export function StepsOpen({ waiting, refused }: { waiting: number; refused: number }) {
  const { members } = useMessages();
  if (waiting === 0 && refused === 0) return null;
  return (
    <details className="members-details">
      <summary>{members.details}</summary>
      {waiting > 0 ? <p>{members.detailsWaiting(waiting)}</p> : null}
      {refused > 0 ? <p>{members.detailsRefused(refused)}</p> : null}
    </details>
  );
}
