/** Stands here until the screen does. */
export default function ClientScreen() {
  return null;
}
