/** Stands here until the screen does. */
export default function DuplicatesScreen() {
  return null;
}
