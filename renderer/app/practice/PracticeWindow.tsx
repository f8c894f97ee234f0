import type { ReactNode } from 'react';
import { GuidePanel } from './guide/GuidePanel.tsx';
import { PracticeQuestions } from './PracticeQuestions.tsx';
import { PracticeStrip } from './PracticeStrip.tsx';
import { usePractice } from './practice.ts';

/** The frame, and in a practice agency its mark over it and the guide beside it. */
export function PracticeWindow({ children }: { children: ReactNode }) {
  const { isOpen } = usePractice();
  return (
    <>
      {isOpen ? (
        <div className="practice-window">
          <PracticeStrip />
          {children}
          <GuidePanel />
        </div>
      ) : (
        children
      )}
      <PracticeQuestions />
    </>
  );
}
