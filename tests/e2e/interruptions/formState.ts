import type { Page } from '@playwright/test';

export interface FormState {
  /** Every control on screen, by its field, with what is in it. */
  readonly fields: readonly (readonly [field: string, value: string])[];
  /** The field with the focus and the selection in it. */
  readonly caret: string;
}

/** What a worker sees in the form: the value of every field, the focus, the caret. */
export function formState(page: Page): Promise<FormState> {
  return page.evaluate(() => {
    const seen = new Map<string, number>();
    const names = new Map<Element, string>();
    const fields: [string, string][] = [];
    const controls = document.querySelectorAll<HTMLInputElement>(
      ':is(main, [role="dialog"]) :is(input, textarea, select)',
    );
    for (const control of controls) {
      const own = control.closest<HTMLElement>('[data-field]')?.dataset['field'];
      const field = own ?? control.labels?.[0]?.textContent ?? 'control';
      const count = (seen.get(field) ?? 0) + 1;
      seen.set(field, count);
      names.set(control, `${field} ${count}`);
      const ticked = control.type === 'checkbox' || control.type === 'radio';
      fields.push([`${field} ${count}`, ticked ? String(control.checked) : control.value]);
    }
    const active = document.activeElement;
    const typed = active instanceof HTMLInputElement || active instanceof HTMLTextAreaElement;
    const selection = typed ? ` ${active.selectionStart}-${active.selectionEnd}` : '';
    return { fields, caret: `${active ? (names.get(active) ?? active.tagName) : ''}${selection}` };
  });
}
