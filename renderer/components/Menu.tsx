import './comboBox.css';
import './menu.css';
import type { ReactElement } from 'react';
import { Menu as AriaMenu, MenuItem, MenuTrigger } from 'react-aria-components/Menu';
import { Popover } from 'react-aria-components/Popover';
import { Icon, type IconName } from './Icon.tsx';
import { Kbd } from './Kbd.tsx';

export interface MenuChoice {
  readonly id: string;
  readonly label: string;
  readonly icon?: IconName;
  readonly keys?: string;
  readonly run: () => void;
}

/** A button of this kit (the child) that opens a short list of actions. */
export function Menu({
  label,
  choices,
  children,
}: {
  label: string;
  choices: readonly MenuChoice[];
  children: ReactElement;
}) {
  return (
    <MenuTrigger>
      {children}
      <Popover className="popover" offset={4}>
        <AriaMenu
          className="list-box menu"
          aria-label={label}
          onAction={(id) => choices.find((choice) => choice.id === id)?.run()}
        >
          {choices.map((choice) => (
            <MenuItem
              key={choice.id}
              id={choice.id}
              className="list-item menu-item"
              textValue={choice.label}
            >
              {choice.icon ? <Icon name={choice.icon} /> : null}
              <span className="grow">{choice.label}</span>
              {choice.keys ? <Kbd keys={choice.keys} /> : null}
            </MenuItem>
          ))}
        </AriaMenu>
      </Popover>
    </MenuTrigger>
  );
}
