import { useMessages } from '../../app/language/useMessages.ts';

const marks = [25, 50, 65, 80];

/** How hard a passphrase is to guess, as a bar of four and in words, unless its field says them. */
export function Strength({
  rating,
  isSaid,
}: {
  rating: { bits: number; accepted: boolean } | null;
  isSaid: boolean;
}) {
  const { start } = useMessages();
  if (!rating) return null;
  const words = !rating.accepted
    ? start.strengthWeak
    : rating.bits >= 70
      ? start.strengthStrong
      : start.strengthGood;
  return (
    <div className={rating.accepted ? 'strength' : 'strength strength-weak'}>
      <div className="strength-bar" aria-hidden="true">
        {marks.map((mark, index) => (
          <span key={mark} className={index === 0 || rating.bits >= mark ? 'strength-on' : ''} />
        ))}
      </div>
      <span className="hint" role="status">
        {isSaid ? null : words}
      </span>
    </div>
  );
}
