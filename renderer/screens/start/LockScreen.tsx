export default function LockScreen(_: {
  list: unknown;
  lastId: string | null;
  onOpened: () => void;
  onNewVault: () => void;
}) {
  return null;
}
