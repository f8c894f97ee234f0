import { useState } from 'react';
import { useLanguage } from '../../app/language/LanguageProvider.tsx';
import { useMessages } from '../../app/language/useMessages.ts';

/** What is new in a release, in the words of who made it, in the language of the screen. */
export function WhatChanged({
  changes,
}: {
  changes: { readonly en: string; readonly fr: string };
}) {
  const { updates } = useMessages();
  const { language } = useLanguage();
  const [isOpen, setOpen] = useState(false);
  const text = changes[language].trim();
  if (text === '') return null;
  return (
    <details
      className="update-changes"
      onToggle={({ currentTarget }) => setOpen(currentTarget.open)}
    >
      <summary>{updates.whatChanged}</summary>
      {isOpen ? <p>{text}</p> : null}
    </details>
  );
}
