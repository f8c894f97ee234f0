import './dialog.css';
import type { ReactNode } from 'react';
import { Dialog as AriaDialog } from 'react-aria-components/Dialog';
import { Heading } from 'react-aria-components/Heading';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import { useMessages } from '../app/language/useMessages.ts';
import { classNames } from './classNames.ts';
import { IconButton } from './IconButton.tsx';
import { useFocusReturned } from './useFocusReturned.ts';

export interface DialogProps {
  isOpen: boolean;
  /** Esc, the cross, and (unless `mustAnswer`) a click beside it. */
  onClose: () => void;
  title: string;
  /** `side` slides in at the right and takes the window's height: forms of more than a few fields. */
  place?: 'middle' | 'side';
  size?: 'small' | 'regular' | 'wide';
  /** A question that must be answered: role alertdialog, no cross, no click beside it. */
  mustAnswer?: boolean;
  /** Buttons, at the end. */
  footer?: ReactNode;
  children: ReactNode;
}

/** Holds the focus while it is open and gives it back to where it was. */
export function Dialog({
  isOpen,
  onClose,
  title,
  place = 'middle',
  size = 'regular',
  mustAnswer = false,
  footer,
  children,
}: DialogProps) {
  const { common } = useMessages();
  useFocusReturned(isOpen);
  return (
    <ModalOverlay
      className={classNames('scrim', `scrim-${place}`)}
      isOpen={isOpen}
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
      isDismissable={!mustAnswer}
    >
      <Modal className={classNames('dialog-box', `dialog-${place}`, `dialog-${size}`)}>
        <AriaDialog className="dialog" role={mustAnswer ? 'alertdialog' : 'dialog'}>
          <header className="dialog-header">
            <Heading slot="title" level={2} className="dialog-title">
              {title}
            </Heading>
            {mustAnswer ? null : (
              <IconButton
                icon="cross"
                label={common.close}
                onPress={onClose}
                className="dialog-close"
              />
            )}
          </header>
          <div className="dialog-body">{children}</div>
          {footer ? <footer className="dialog-footer">{footer}</footer> : null}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}
