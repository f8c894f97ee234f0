export default function FinishSetup(_: { onStep: () => void }) {
  return null;
}
