/** Stands here until the screen does. */
export default function IntakeScreen() {
  return null;
}
