import { expect, test, vi } from 'vitest';
import { databaseName } from '../../../../main/core/databaseName.ts';
import { addProgram } from '../../../../main/core/members/addProgram.ts';
import { caseOf, newLaptop } from '../../../support/twoLaptops.ts';

/** As after a restart: nothing is remembered in the process. */
async function cold() {
  vi.resetModules();
  const { sodium } = await import('../../../../main/core/vault/sodium.ts');
  const verify = vi.spyOn(sodium, 'crypto_sign_verify_detached');
  const { openDatabase } = await import('../../../../main/core/store/openDatabase.ts');
  const { membershipHere } = await import('../../../../main/core/members/storedEntries.ts');
  return { verify, openDatabase, membershipHere };
}

test('what was found of each entry is kept: after a restart no signature is checked again', async () => {
  const amara = await newLaptop('Amara Diallo');
  const open = await caseOf(amara);
  for (const program of ['shelter', 'settlement', 'school']) {
    open.write((unit) => addProgram(unit, program));
  }
  open.close();
  await amara.close();

  const { verify, openDatabase, membershipHere } = await cold();
  const database = openDatabase(`${amara.vaultFolder}/${databaseName}`, amara.key);
  const { members, refused } = membershipHere(database);
  expect([...members.values()].map(({ programs }) => [...programs].toSorted())).toEqual([
    ['school', 'settlement', 'shelter'],
  ]);
  expect(refused).toEqual([]);
  expect(verify).not.toHaveBeenCalled();

  // Where it was not kept it is found again, and comes to the same.
  database.write((writer) => writer.run('UPDATE memberEntry SET verdict = NULL'));
  const again = await cold();
  expect(again.membershipHere(database).members).toEqual(members);
  // The founding, its keys, and a program each.
  expect(again.verify).toHaveBeenCalledTimes(5);
  database.close();
});
