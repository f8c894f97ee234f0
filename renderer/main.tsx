import './theme/theme.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { config } from 'zod';
import { App } from './app/App.tsx';
import { LanguageProvider } from './app/language/LanguageProvider.tsx';

// Schemas are not compiled with `new Function`, which the page's policy forbids.
config({ jitless: true });

const root = document.getElementById('root');
if (!root) throw new Error('The page has no root element.');

createRoot(root).render(
  <StrictMode>
    <LanguageProvider first={navigator.language.startsWith('fr') ? 'fr' : 'en'}>
      <App />
    </LanguageProvider>
  </StrictMode>,
);
