/** What an agency decided of releases, and which one each laptop runs. */
export const sql = `
ALTER TABLE agency ADD COLUMN updateMinimum TEXT;
ALTER TABLE agency ADD COLUMN updateOffers TEXT;
ALTER TABLE agency ADD COLUMN updatePilots TEXT;
ALTER TABLE agency ADD COLUMN updateApproved TEXT;
ALTER TABLE device ADD COLUMN runs TEXT;
`;
