/** Stands here until the screen does. */
export default function ClientsScreen() {
  return null;
}
