import type { ContactForm, GuardianForm, IntakeForm } from './intakeForm.ts';

/** What a guardian's telephone calls a guardian that has no id yet. */
export function nextGuardianRef(guardians: IntakeForm['guardians']): string {
  const used = new Set((guardians ?? []).map((guardian) => guardian.ref));
  for (let number = 1; ; number += 1) {
    if (!used.has(`guardian ${number}`)) return `guardian ${number}`;
  }
}

const refOf = (guardian: GuardianForm) => guardian.ref ?? guardian.id ?? '';

/** Where the telephone of a guardian stands among the ways to reach, or -1. */
export function contactIndexOf(
  guardian: GuardianForm,
  contacts: readonly ContactForm[] | undefined,
): number {
  const ref = refOf(guardian);
  return (contacts ?? []).findIndex(
    (contact) => ref !== '' && contact.whose === 'guardian' && contact.guardianId === ref,
  );
}

/** The guardian who answers at a way to reach. */
export function guardianOf(
  contact: ContactForm | undefined,
  guardians: IntakeForm['guardians'],
): GuardianForm | undefined {
  const ref = contact?.guardianId ?? '';
  if (ref === '' || contact?.whose !== 'guardian') return undefined;
  return (guardians ?? []).find((guardian) => refOf(guardian) === ref);
}

export { refOf as guardianRef };
