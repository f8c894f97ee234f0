import { type ReactNode, useState } from 'react';
import { call } from '../../app/bridge/bridge.ts';
import { useMessages } from '../../app/language/useMessages.ts';
import { Banner } from '../../components/Banner.tsx';
import { Button } from '../../components/Button.tsx';
import { RadioList } from '../../components/RadioList.tsx';

/** How words get onto paper: by hand first, or printed. There is no file to keep. */
export function OnPaper({
  label,
  paper,
  children,
}: {
  label: string;
  /** What is printed. */
  paper: ReactNode;
  /** Buttons that go on. */
  children: ReactNode;
}) {
  const { start } = useMessages();
  const [how, setHow] = useState<'hand' | 'print'>('hand');
  return (
    <div className="stack-close">
      <RadioList
        label={label}
        labelHidden
        value={how}
        onChange={setHow}
        options={[
          { value: 'hand', label: start.writeByHand, hint: start.writeByHandHint },
          { value: 'print', label: start.printThem },
        ]}
      />
      {how === 'print' ? (
        <>
          <Banner kind="care">{start.printWarning}</Banner>
          {paper}
        </>
      ) : null}
      <div className="start-buttons">
        {how === 'print' ? (
          <Button icon="print" onPress={() => void call('shell.print', {})}>
            {start.printThem}
          </Button>
        ) : null}
        {children}
      </div>
    </div>
  );
}
