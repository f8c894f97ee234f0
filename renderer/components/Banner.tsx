import './banner.css';
import { type ReactNode, useRef } from 'react';
import { classNames } from './classNames.ts';
import { Icon, type IconName } from './Icon.tsx';
import { useKeptAbove } from './useKeptAbove.ts';

export interface BannerProps {
  /** `care` (amber) for what protects someone, `wrong` (brick), `plain` (sky) to tell, `done` (spruce). */
  kind?: 'care' | 'wrong' | 'plain' | 'done';
  title?: ReactNode;
  children?: ReactNode;
  /** Buttons, below the words. */
  actions?: ReactNode;
  /** `now` interrupts a screen reader; `politely` waits; none: it was there from the start. */
  announce?: 'now' | 'politely' | 'none';
  /** Stays at the top while the page scrolls. */
  sticky?: boolean;
}

const icons = {
  care: 'warning',
  wrong: 'error',
  plain: 'information',
  done: 'check',
} as const satisfies Record<string, IconName>;

export function Banner({
  kind = 'care',
  title,
  children,
  actions,
  announce = 'none',
  sticky = false,
}: BannerProps) {
  const box = useRef<HTMLDivElement>(null);
  useKeptAbove(box, '--kept-above', sticky);
  const role = { now: 'alert', politely: 'status', none: sticky ? 'note' : undefined }[announce];
  return (
    <div
      ref={box}
      role={role}
      className={classNames('banner', `banner-${kind}`, sticky && 'banner-sticky')}
    >
      <Icon name={icons[kind]} />
      <div className="banner-words">
        {title ? <b>{title}</b> : null}
        {children ? <div>{children}</div> : null}
        {actions ? <div className="cluster banner-actions">{actions}</div> : null}
      </div>
    </div>
  );
}
