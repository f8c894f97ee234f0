import { useLocation } from 'wouter';

/** `go('/clients/…')`, from a command or after saving. */
export function useGo(): (to: string, options?: { replace?: boolean }) => void {
  const [, navigate] = useLocation();
  return navigate;
}
