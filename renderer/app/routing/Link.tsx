import type { ComponentProps } from 'react';
import { Link as WouterLink } from 'wouter';

/** A link inside Carnet: `/clients/0193…`. */
export function Link({ to, ...rest }: { to: string } & Omit<ComponentProps<'a'>, 'href'>) {
  return <WouterLink href={to} {...rest} />;
}
