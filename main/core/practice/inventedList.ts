import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { UiLanguage } from '../../../shared/contract/vault.ts';
import { sayingWhenFull } from '../vault/fileProblems.ts';

const names = { en: 'invented-clients.csv', fr: 'clientele-inventee.csv' } as const;

/** Whether a path is that of the list that `writeInventedList` wrote into a practice agency's folder. */
export function isInventedList(folder: string, path: string): boolean {
  return Object.values(names).some((name) => path === join(folder, name));
}

/**
 * Writes a client list as an agency might keep one, with what such lists have: a date that could be
 * read either way, a remark that is a rule of safe contact, a status in the office's own words, and
 * somebody who has a file already. Everyone on it is invented. Gives its path.
 */
export async function writeInventedList(folder: string, language: UiLanguage): Promise<string> {
  const path = join(folder, names[language]);
  await sayingWhenFull(
    writeFile(path, `\ufeff${lists[language].join('\r\n')}\r\n`, { mode: 0o600 }),
  );
  return path;
}

const lists = {
  en: [
    'Client number,First name,Last name,Date of birth,Phone,Language,Status,Family number,Remarks',
    'A-201,Nadia,Haddad,03/04/1988,604-555-0171,Arabic,PR,F-9,needs interpreter',
    'A-202,Karim,Haddad,14/09/1985,604-555-0172,Arabic,PR,F-9,',
    'A-203,Tuyet,Pham,22/11/1990,604-555-0173,Vietnamese,PR,,call after 5 pm',
    'A-204,Mateo,Salinas,07/02/1979,604-555-0174,Spanish,Refugee claimant,,',
    'A-205,Amina,Yusuf,30/06/2001,604-555-0175,Somali,GAR,,do not leave voicemail',
    'A-206,Taras,Kravets,19/08/1972,604-555-0176,Ukrainian,CUAET,,prefers mornings',
    'A-207,Olena,Marchuk,02/09/1984,604-555-0114,Ukrainian,CUAET,,',
    'A-208,Priya,Nadarajah,05/05/1995,,Tamil,Permanent resident,,no phone yet',
  ],
  fr: [
    'Numéro de client;Prénom;Nom;Date de naissance;Téléphone;Langue;Statut;Numéro de famille;Remarques',
    'A-201;Nadia;Haddad;03/04/1988;604-555-0171;Arabe;RP;F-9;besoin d’un interprète',
    'A-202;Karim;Haddad;14/09/1985;604-555-0172;Arabe;RP;F-9;',
    'A-203;Tuyet;Pham;22/11/1990;604-555-0173;Vietnamien;RP;;appeler après 17 h',
    'A-204;Mateo;Salinas;07/02/1979;604-555-0174;Espagnol;Demande d’asile;;',
    'A-205;Amina;Yusuf;30/06/2001;604-555-0175;Somali;RPG;;ne pas laisser de message',
    'A-206;Taras;Kravets;19/08/1972;604-555-0176;Ukrainien;AVUCU;;préfère le matin',
    'A-207;Olena;Marchuk;02/09/1984;604-555-0114;Ukrainien;AVUCU;;',
    'A-208;Priya;Nadarajah;05/05/1995;;Tamoul;Résidence permanente;;pas encore de téléphone',
  ],
} as const;
