import { chooseList, writeList } from '../../support/chooseList.ts';
import type { OpenAgency } from '../../support/openAgency.ts';

const list = [
  'Client number,Name,Date of birth,Phone,Status,Family number,Remarks',
  'C1,Olena Kovalenko,03/04/1984,204 555 0148,PR,F1,call after 5 pm',
  'C2,Luz Ortega,14/02/1985,204 555 0150,Permanent resident,F3,',
  'C3,Luz Ortega,14/02/1985,204 555 0150,Zebra,F3,needs interpreter',
  'C4,Mina Rahimi,sometime in May,204 555 0152,GAR,F4,likes chess',
].join('\n');

/** Reads a list, so that the import stands at its first step. */
export async function readList(agency: OpenAgency): Promise<void> {
  await agency.go('/import');
  await chooseList(agency, writeList('clients of the spring.csv', list));
}
