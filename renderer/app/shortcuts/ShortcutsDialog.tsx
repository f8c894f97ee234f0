import './shortcutsDialog.css';
import { Dialog } from '../../components/Dialog.tsx';
import { Kbd } from '../../components/Kbd.tsx';
import { useMessages } from '../language/useMessages.ts';
import { useShortcuts } from './shortcuts.ts';

/** Every shortcut that works where one is now. */
export function ShortcutsDialog({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  const { common } = useMessages();
  const shortcuts = useShortcuts().filter((one) => one.label !== undefined);
  return (
    <Dialog isOpen={isOpen} onClose={onClose} title={common.shortcuts}>
      <dl className="shortcut-list">
        {shortcuts.map((shortcut) => (
          <div key={`${shortcut.keys} ${shortcut.label}`}>
            <dt>{shortcut.label}</dt>
            <dd>
              <Kbd keys={shortcut.keys} />
            </dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}
