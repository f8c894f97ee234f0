/** Minutes of idling after which the vault locks, from 2 to 30. */
export const lockChoices = [2, 5, 10, 15, 20, 30] as const;
