import './tag.css';
import type { ReactNode } from 'react';
import { classNames } from './classNames.ts';
import { Icon, type IconName } from './Icon.tsx';

export type Tone = 'neutral' | 'amber' | 'brick' | 'sky' | 'spruce';

/** A short word in a pill. The words carry the meaning; the tone only repeats it. */
export function Tag({
  tone = 'neutral',
  icon,
  children,
}: {
  tone?: Tone;
  icon?: IconName;
  children: ReactNode;
}) {
  return (
    <span className={classNames('tag', `tag-${tone}`)}>
      {icon ? <Icon name={icon} /> : null}
      {children}
    </span>
  );
}
