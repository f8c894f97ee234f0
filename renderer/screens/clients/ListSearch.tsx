import type { Ref } from 'react';
import { useMessages } from '../../app/language/useMessages.ts';
import { Icon } from '../../components/Icon.tsx';
import { IconButton } from '../../components/IconButton.tsx';
import { Kbd } from '../../components/Kbd.tsx';

/** Search as you type. Arrow down goes into the list, Enter opens the first, Esc clears. */
export function ListSearch({
  ref,
  value,
  onValue,
  onDown,
  onEnter,
}: {
  ref: Ref<HTMLInputElement>;
  value: string;
  onValue: (text: string) => void;
  onDown: () => void;
  onEnter: () => void;
}) {
  const { clients } = useMessages();
  return (
    <div className="input-box list-search">
      <Icon name="search" />
      <input
        ref={ref}
        className="input"
        type="text"
        role="searchbox"
        aria-label={clients.searchLabel}
        placeholder={clients.searchPlaceholder}
        title={clients.searchPlaceholder}
        autoComplete="off"
        spellCheck={false}
        dir="auto"
        value={value}
        onChange={(event) => onValue(event.target.value)}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing) return;
          if (event.key === 'ArrowDown') {
            event.preventDefault();
            onDown();
          }
          if (event.key === 'Enter') onEnter();
          if (event.key === 'Escape' && value !== '') {
            event.preventDefault();
            onValue('');
          }
        }}
      />
      {value === '' ? (
        <Kbd keys="/" />
      ) : (
        <IconButton
          icon="cross"
          size="small"
          label={clients.clearSearch}
          onPress={() => onValue('')}
        />
      )}
    </div>
  );
}
