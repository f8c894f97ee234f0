/** Stands here until the screen does. */
export default function TodayScreen() {
  return null;
}
