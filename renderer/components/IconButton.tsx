import { Button, type ButtonProps } from './Button.tsx';
import { classNames } from './classNames.ts';
import type { IconName } from './Icon.tsx';
import { Tooltip } from './Tooltip.tsx';

export interface IconButtonProps extends Omit<ButtonProps, 'children' | 'icon' | 'keys'> {
  icon: IconName;
  /** What it does, in words: the accessible name and the tooltip. */
  label: string;
  /** Keys that do the same, shown in the tooltip. */
  keys?: string | undefined;
}

export function IconButton({ icon, label, keys, className, ...rest }: IconButtonProps) {
  return (
    <Tooltip text={label} keys={keys}>
      <Button
        {...rest}
        aria-label={label}
        icon={icon}
        className={classNames('icon-button', className)}
      />
    </Tooltip>
  );
}
