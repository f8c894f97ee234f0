/** Stands here until the screen does. */
export default function SessionScreen() {
  return null;
}
