import type { ShownName } from '../../../shared/contract/common.ts';
import { useMessages } from '../../app/language/useMessages.ts';
import { IconButton } from '../../components/IconButton.tsx';
import { Name } from '../../components/Name.tsx';

/** The name on top of a person's own page. While names are hidden it takes a press to show it, and one to hide it. */
export function OwnPageName({
  name,
  mayReveal,
  revealed,
  onReveal,
}: {
  name: ShownName;
  /** Names are hidden on this laptop. */
  mayReveal: boolean;
  revealed: boolean;
  onReveal: (revealed: boolean) => void;
}) {
  const { common } = useMessages();
  return (
    <>
      <Name name={name} />
      {mayReveal ? (
        <IconButton
          icon={revealed ? 'barred' : 'eye'}
          label={revealed ? common.hideThisName : common.showThisName}
          onPress={() => onReveal(!revealed)}
        />
      ) : null}
    </>
  );
}
