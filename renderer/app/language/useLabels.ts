import { useMemo } from 'react';
import type { CodeList } from '../../../shared/vocabulary/codeList.ts';
import type { Choice } from '../../components/ChipGroup.tsx';
import { useLanguage } from './LanguageProvider.tsx';

/** The words for one code, in the reader's language. */
export function useLabel<C extends string>(list: CodeList<C>, code: string): string {
  return list.label(code, useLanguage().language);
}

/** `label(list, code)` for several lists. */
export function useLabels(): (list: CodeList<string>, code: string) => string {
  const { language } = useLanguage();
  return (list, code) => list.label(code, language);
}

/** A code list as options of Select, Segmented, ChipGroup or ComboBox. `only` keeps these codes, in this order. */
export function useOptions<C extends string>(list: CodeList<C>, only?: readonly C[]): Choice<C>[] {
  const { language } = useLanguage();
  return useMemo(
    () => (only ?? list.codes).map((code) => ({ value: code, label: list.label(code, language) })),
    [list, only, language],
  );
}
