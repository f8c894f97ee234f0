import './button.css';
import type { ReactNode, Ref } from 'react';
import {
  Button as AriaButton,
  type ButtonProps as AriaButtonProps,
} from 'react-aria-components/Button';
import { classNames } from './classNames.ts';
import { Icon, type IconName } from './Icon.tsx';
import { Kbd } from './Kbd.tsx';

export interface ButtonProps extends Omit<AriaButtonProps, 'className' | 'children'> {
  children?: ReactNode;
  /** `go` is the one primary button of a screen; `quiet` has no edge; `danger` can't be taken back. */
  kind?: 'plain' | 'go' | 'quiet' | 'danger';
  size?: 'small' | 'regular' | 'large';
  icon?: IconName | undefined;
  /** Keys that do the same, as `useShortcut` takes them (`mod+k`); shown after the words. */
  keys?: string | undefined;
  className?: string | undefined;
  ref?: Ref<HTMLButtonElement>;
}

export function Button({
  kind = 'plain',
  size = 'regular',
  icon,
  keys,
  className,
  children,
  ...rest
}: ButtonProps) {
  return (
    <AriaButton
      {...rest}
      className={classNames('button', `button-${kind}`, `button-${size}`, className)}
    >
      {icon ? <Icon name={icon} /> : null}
      {children}
      {keys ? <Kbd keys={keys} /> : null}
    </AriaButton>
  );
}
