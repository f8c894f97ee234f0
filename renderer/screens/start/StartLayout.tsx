import '../../components/card.css';
import './start.css';
import type { ReactNode } from 'react';
import { openHelpHere } from '../../app/help/help.ts';
import { LanguageSwitch } from '../../app/layout/LanguageSwitch.tsx';
import { useMessages } from '../../app/language/useMessages.ts';
import { PracticeNews } from '../../app/practice/PracticeStart.tsx';
import { Button } from '../../components/Button.tsx';

/** The page of everything before the frame: the name of the program, the language, one sheet. */
export function StartLayout({
  step,
  children,
  below,
  wide = false,
}: {
  /** "Step 2 of 4". */
  step?: string;
  children: ReactNode;
  below?: ReactNode;
  wide?: boolean;
}) {
  const { common, help } = useMessages();
  return (
    <div className="start">
      <header className="start-bar">
        <span className="brand">{common.appName}</span>
        {step ? <span className="hint">{step}</span> : null}
        <span className="grow" />
        <Button kind="quiet" size="small" icon="information" keys="f1" onPress={openHelpHere}>
          {help.help}
        </Button>
        <LanguageSwitch />
      </header>
      <main className={wide ? 'start-main start-wide' : 'start-main'}>
        <PracticeNews />
        <div className="card start-card">{children}</div>
        {below ? <div className="start-below">{below}</div> : null}
      </main>
    </div>
  );
}
