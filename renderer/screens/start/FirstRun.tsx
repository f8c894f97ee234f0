export default function FirstRun(_: {
  onStart: () => void;
  onDone: () => void;
  onCancel: (() => void) | null;
}) {
  return null;
}
