/** Whether the agency's crisis list must be gone through: never done, or not within twelve months. */
export function crisisReviewDue(reviewedOn: string | null, today: string): boolean {
  if (reviewedOn === null) return true;
  const yearAgo = `${String(Number(today.slice(0, 4)) - 1).padStart(4, '0')}${today.slice(4)}`;
  return reviewedOn < yearAgo;
}
