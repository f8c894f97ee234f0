/** Stands here until the panel does. */
export default function ServiceLogPanel(_: {
  personIds: readonly string[];
  draftId: string | null;
  onClose: () => void;
}) {
  return null;
}
