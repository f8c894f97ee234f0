/** Stands here until the screen does. */
export default function ImportScreen() {
  return null;
}
