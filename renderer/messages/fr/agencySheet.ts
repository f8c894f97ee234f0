import type { Messages } from '../en.ts';
import { de } from './de.ts';

export const agencySheet: Messages['agencySheet'] = {
  title: 'La feuille de l’organisme',
  stepTitle: 'Une feuille pour le coffre-fort de l’organisme',
  why: 'Si toutes les personnes qui administrent Carnet partent, tombent malades ou oublient, ce papier redonne ce rôle à quelqu’un et ouvre les coffres des membres de l’organisme. Il n’y a pas d’autre moyen.',
  danger:
    'Qui l’a en main avec l’un de vos ordinateurs peut lire ce qui s’y trouve, et rien ne le montre. Gardez-la comme le sceau de l’organisme : dans un coffre-fort, loin de tout ordinateur.',
  howMany: 'Comment la garder',
  whichHave: 'Qu’avez-vous en main\u202f?',
  whole: 'Une seule feuille',
  wholeHint: 'Pour un coffre-fort que deux personnes peuvent ouvrir.',
  split: 'Trois parties, dont deux suffisent',
  splitHint:
    'Pour trois personnes ou trois endroits. Une partie seule ne dit rien, et l’une peut se perdre.',
  showWords: 'Voir les mots',
  part: (number) => `Partie ${number} de 3`,
  onlyTwo: 'Deux parties suffisent, peu importe lesquelles.',
  haveIt: 'Je l’ai sur papier',
  haveThem: 'J’ai les trois sur papier',
  later: 'Plus tard',
  state: {
    kept: 'Pas encore relue sur papier. Carnet garde les mots jusque-là.',
    notShown: 'Personne ne l’a encore écrite.',
    tested: (day) => `Relue sur papier le ${day}. Carnet ne la garde plus.`,
    elsewhere: 'Elle a été faite sur l’ordinateur où l’organisme a été créé.',
  },
  show: 'L’écrire',
  test: 'La relire',
  testTitle: 'La relire sur papier',
  testText:
    'Une feuille que personne n’a essayée n’est qu’un espoir. Tapez ce qui est sur le papier : Carnet voit si c’est exact, puis oublie les mots.',
  testedOne: 'Les mots de la feuille',
  testedPart: (number) => (number === 1 ? 'Les mots d’une partie' : 'Les mots d’une autre partie'),
  testedHint:
    'Dans l’ordre, séparés par des espaces. Les accents et les majuscules ne comptent pas.',
  testMissing: 'Tapez les mots du papier.',
  testWrong:
    'Ce ne sont pas les mots de la feuille de cet organisme. Regardez le papier encore une fois.',
  tested: 'La feuille est exacte. Rangez-la maintenant ; Carnet l’a oubliée.',
  slotDue: 'La feuille n’ouvre pas encore votre coffre',
  slotDueText:
    'Ce coffre est antérieur à la feuille de l’organisme. Votre phrase de passe permet à la feuille de l’ouvrir aussi.',
  slotDo: 'Permettre à la feuille de l’ouvrir',
  appoint: 'Utiliser la feuille pour administrer Carnet',
  appointTitle: 'Administrer Carnet grâce à la feuille',
  appointText:
    'Pour le jour où plus personne n’administre Carnet. Toute l’équipe voit sur sa page Aujourd’hui que la feuille a servi.',
  appointDo: 'Prendre ce rôle',
  appointed: 'Vous administrez Carnet maintenant. Toute l’équipe le voit sur sa page Aujourd’hui.',

  recoverAsk: 'Utiliser la feuille de l’organisme',
  recoverTitle: (name) => `Ouvrir avec la feuille de l’organisme le coffre ${de(name)}`,
  recoverText:
    'Sortez la feuille du coffre-fort de l’organisme. Elle ouvre les coffres de ses membres, et le journal de ce coffre dit qu’elle a servi.',
  recoverDo: 'Ouvrir avec la feuille',

  paperTitle: (agency) => `Feuille de l’organisme ${agency}`,
  paperPart: (number, agency) => `Partie ${number} de 3 de la feuille de l’organisme ${agency}`,
  paperMade: (date) => `Carnet, imprimé le ${date}`,
  paperDanger:
    'Qui a cette page et l’un des ordinateurs de l’organisme peut lire tout ce qui s’y trouve, sans laisser de trace.',
  paperPartDanger:
    'Qui a deux des trois parties et l’un des ordinateurs de l’organisme peut lire tout ce qui s’y trouve, sans laisser de trace.',
  paperKeep:
    'À garder sous pli scellé dans le coffre-fort de l’organisme, jamais avec un ordinateur, jamais en photo. Si quelqu’un qui n’aurait pas dû la voir l’a vue, prévenez l’administration.',
  paperPartKeep:
    'À garder sous pli scellé, loin des autres parties et de tout ordinateur, jamais en photo.',
  paperStepsTitle: 'Pour l’utiliser',
  paperSteps: [
    'Ouvrez Carnet sur un ordinateur de l’organisme, avec le coffre de la personne qui doit l’administrer.',
    'Dans Réglages, Équipe et ordinateurs, choisissez « Utiliser la feuille pour administrer Carnet ».',
    'Tapez les mots dans l’ordre. Les accents et les majuscules ne comptent pas.',
  ],
  paperPartSteps: [
    'Réunissez deux des trois parties devant un ordinateur de l’organisme.',
    'Dans Réglages, Équipe et ordinateurs, choisissez « Utiliser la feuille pour administrer Carnet ».',
    'Tapez les mots des deux parties. Les accents et les majuscules ne comptent pas.',
  ],

  noticeTitle: 'Si vous partiez pour de bon, personne ne pourrait admettre un ordinateur',
  noticeText:
    'Vous administrez Carnet sans relève, et la feuille de l’organisme n’a pas encore été relue sur papier. Faites l’un des deux : cinq minutes suffisent.',
  noticeDo: 'La feuille de l’organisme',
};
