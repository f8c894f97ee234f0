import './toasts.css';
import {
  createContext,
  type ReactNode,
  useCallback,
  useContext,
  useEffect,
  useRef,
  useState,
} from 'react';
import { Button } from '../../components/Button.tsx';
import { IconButton } from '../../components/IconButton.tsx';
import { NamesHidden } from '../../components/Name.tsx';
import { useMessages } from '../language/useMessages.ts';

export interface Toast {
  readonly message: string;
  /** Shown as "Undo" for as long as the toast is. */
  readonly undo?: (() => void | Promise<void>) | undefined;
  /** Another action instead of undoing. */
  readonly action?: { readonly label: string; readonly run: () => void } | undefined;
  /** 30 with an undo or an action, else 8. */
  readonly seconds?: number | undefined;
}

interface Shown extends Toast {
  readonly id: number;
  /** Worded while names were shown. */
  readonly names: boolean;
}

const ToastContext = createContext<((toast: Toast) => void) | null>(null);
let nextId = 1;

/** `const toast = useToast(); toast({ message: 'Logged for Olena, 30 min.', undo })`. */
export function useToast(): (toast: Toast) => void {
  const show = useContext(ToastContext);
  if (!show) throw new Error('useToast needs a ToastProvider above it.');
  return show;
}

export function ToastProvider({ children }: { children: ReactNode }) {
  const { common } = useMessages();
  const [shown, setShown] = useState<readonly Shown[]>([]);
  const namesHidden = useContext(NamesHidden);
  const hidden = useRef(namesHidden);
  useEffect(() => {
    hidden.current = namesHidden;
  });
  const close = useCallback((id: number) => {
    setShown((old) => old.filter((toast) => toast.id !== id));
  }, []);
  const show = useCallback((toast: Toast) => {
    setShown((old) => [...old.slice(-2), { ...toast, id: nextId++, names: !hidden.current }]);
  }, []);
  return (
    <ToastContext value={show}>
      {children}
      <section className="toasts" aria-label={common.toastRegion} aria-live="polite">
        {shown.map((toast) => (
          <ToastBox key={toast.id} toast={toast} close={close} />
        ))}
      </section>
    </ToastContext>
  );
}

/** Time stands still while the pointer or the focus is on the toast (WCAG 2.2.1). */
function ToastBox({ toast, close }: { toast: Shown; close: (id: number) => void }) {
  const { common } = useMessages();
  const namesHidden = useContext(NamesHidden);
  const onClose = useCallback(() => close(toast.id), [close, toast.id]);
  const [held, setHeld] = useState(false);
  const seconds = toast.seconds ?? (toast.undo || toast.action ? 30 : 8);
  useEffect(() => {
    if (held) return;
    const timer = setTimeout(onClose, seconds * 1000);
    return () => clearTimeout(timer);
  }, [held, seconds, onClose]);
  return (
    <div
      className="toast"
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      <span>{toast.names && namesHidden ? common.textHidden : toast.message}</span>
      {toast.undo ? (
        <Button
          size="small"
          onPress={() => {
            void toast.undo?.();
            onClose();
          }}
        >
          {common.undo}
        </Button>
      ) : null}
      {toast.action ? (
        <Button
          size="small"
          onPress={() => {
            toast.action?.run();
            onClose();
          }}
        >
          {toast.action.label}
        </Button>
      ) : null}
      <IconButton icon="cross" size="small" label={common.close} onPress={onClose} />
    </div>
  );
}
