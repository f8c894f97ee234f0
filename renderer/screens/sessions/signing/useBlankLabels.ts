import { useMessages } from '../../../app/language/useMessages.ts';
import type { SessionBody } from '../../../../shared/contract/work.ts';
import { afterFields, blankFields, firstFields } from '../body/blanks.ts';

/** The questions that nobody answered, in the form's own words and order. */
export function useBlankLabels(body: SessionBody): string[] {
  const { sessions } = useMessages();
  return blankFields([...firstFields, ...afterFields], body).map((field) => sessions[field]);
}
