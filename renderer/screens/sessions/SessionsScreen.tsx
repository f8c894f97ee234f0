/** Stands here until the screen does. */
export default function SessionsScreen() {
  return null;
}
