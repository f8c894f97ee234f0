import type { ReactNode } from 'react';
import { useMessages } from '../../app/language/useMessages.ts';
import { FormSection } from '../../components/FormSection.tsx';
import { Kbd } from '../../components/Kbd.tsx';
import { type SectionName, sectionNames } from './stillToAsk.ts';

/** One of the six headed sections; Alt and its number go there. */
export function IntakeSection({ name, children }: { name: SectionName; children: ReactNode }) {
  const { intake } = useMessages();
  return (
    <div data-section={name}>
      <FormSection
        title={intake.sections[name]}
        note={<Kbd keys={`alt+${sectionNames.indexOf(name) + 1}`} />}
      >
        {children}
      </FormSection>
    </div>
  );
}
