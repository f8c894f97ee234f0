import type { Messages } from '../en.ts';
import { de } from './de.ts';

export const members: Messages['members'] = {
  title: 'Équipe et ordinateurs',
  list: 'Qui fait partie de l’organisme',
  you: 'vous',
  thisLaptop: 'cet ordinateur',
  laptopWithoutName: 'Ordinateur sans nom',
  nameNotHere: 'Nom pas encore arrivé',
  laptopsOf: (name) => `Ordinateurs ${de(name)}`,
  noLaptops: 'aucun ordinateur',
  wholeAgencyOnly: 'Tout l’organisme',
  programsNotHere: (count) =>
    count === 1
      ? '1 programme, dont le nom n’est pas encore arrivé'
      : `${count} programmes, dont les noms ne sont pas encore arrivés`,
  roleHints: {
    worker: 'Écrit et lit les dossiers de ses programmes.',
    supervisor: 'Lit aussi le journal et règle ce que les autres ne peuvent pas régler.',
    administrator:
      'Invite et retire aussi personnes et ordinateurs, et modifie les réglages de l’organisme.',
  },

  heard: (daysAgo) =>
    daysAgo <= 0
      ? 'dernières nouvelles aujourd’hui'
      : daysAgo === 1
        ? 'dernières nouvelles hier'
        : `dernières nouvelles il y a ${daysAgo} jours`,
  neverHeard: 'aucune nouvelle encore',
  behind: (count) =>
    count === 1 ? '1 modification pas encore vue' : `${count} modifications pas encore vues`,
  allSeen: 'a tout vu',
  quietTag: 'silencieux depuis une semaine ou plus',
  travelling: (day) => `en déplacement jusqu’au ${day}`,
  overdue: (day) => `déplacement terminé le ${day}`,
  overdueTag: 'pas de retour',
  tripOver: 'déplacement terminé',
  quietTitle: (count) =>
    count === 1
      ? 'Demandez des nouvelles d’un ordinateur'
      : `Demandez des nouvelles de ${count} ordinateurs`,
  quietText:
    'Silence depuis une semaine ou plus, ou pas de retour d’un déplacement. Si l’un est perdu, retirez-le ici et imprimez son constat.',
  allHeard: 'Chaque ordinateur a donné de ses nouvelles depuis moins d’une semaine.',

  invite: 'Inviter un ordinateur',
  inviteFor: 'Pour qui',
  inviteForHint: 'Pour votre propre liste. Le nom ne figure pas dans l’invitation.',
  inviteMake: 'Créer l’invitation',
  inviteReady: 'L’invitation est prête',
  inviteHow:
    'Remettez-la sur une clé USB, ou par courriel ou clavardage : elle n’ouvre rien à elle seule, car vous comparez d’abord six mots.',
  inviteNext:
    'Sur le nouvel ordinateur, la personne choisit « Se joindre à un organisme » et vous remet une demande en retour. Prenez-la ici.',
  saveFile: 'Enregistrer le fichier',
  copyCode: 'Copier comme code',
  savedAs: (name) => `Enregistré sous ${name}.`,
  invitations: 'Invitations',
  invitationFor: (name) => `Pour ${name}`,
  invitedOn: (day) => `invitation du ${day}`,
  invitationForNobody: 'Sans nom',
  goodUntil: (day) => `valable jusqu’au ${day}`,
  states: {
    open: 'pas encore de réponse',
    asked: 'demande à entrer',
    approved: 'admis',
    refused: 'refusée',
    cancelled: 'retirée',
    expired: 'plus valable',
  },
  noInvitations: 'Aucune invitation en cours',
  noInvitationsText:
    'Chaque ordinateur a besoin de sa propre invitation, même le deuxième d’une même personne.',
  theFile: 'Le fichier encore une fois',
  theAnswer: 'La réponse encore une fois',
  withdraw: 'Retirer',
  withdrawNamed: (name) => `Retirer l’invitation pour ${name}`,
  takeRequest: 'Prendre une demande',
  takeText: 'Le fichier ou le code fait sur le nouvel ordinateur à partir de votre invitation.',
  openFile: 'Ouvrir le fichier',
  opened: (name) => `Ouvert\u00a0: ${name}`,
  pasteCode: 'Ou collez le code ici',
  takeMissing: 'Ouvrez le fichier de la demande, ou collez son code.',
  take: 'La prendre',

  askingNotice: (count) =>
    count === 1 ? 'Un ordinateur demande à entrer' : `${count} ordinateurs demandent à entrer`,
  waiting: 'En attente d’entrer',
  compare: 'Comparer et décider',
  compareNamed: (name) => `Comparer et décider\u00a0: ${name}`,
  decideTitle: 'Un ordinateur demande à entrer',
  asksAs: (name) => `${name} demande à entrer`,
  withLaptop: (label) => `avec l’ordinateur «\u00a0${label}\u00a0»`,
  wordsTitle: 'Les six mots qui doivent vous être lus',
  wordsText: (name) =>
    `Appelez ${name}, ou asseyez-vous ensemble. La personne lit six mots sur son écran. Un message ne suffit pas\u00a0: qui pourrait échanger la demande pourrait aussi échanger les mots.`,
  otherLanguage: 'Si l’autre personne lit Carnet en anglais',
  wordsSame: 'Les six sont identiques',
  wordsDiffer: 'Ils ne sont pas identiques',
  differTitle: 'Alors ne laissez pas entrer cet ordinateur',
  differText:
    'Quelqu’un a pu mettre sa propre demande à la place de la vraie. Refusez-la, puis créez une nouvelle invitation que vous remettez en mains propres.',
  who: 'Qui est-ce',
  somebodyNew: 'Une nouvelle personne dans l’organisme',
  furtherOf: (name) => `Un autre ordinateur ${de(name)}`,
  sameName: (name) =>
    `${name} fait déjà partie de l’organisme. S’il s’agit de la même personne, choisissez «\u00a0Un autre ordinateur ${de(name)}\u00a0»\u202f; sinon, poursuivez.`,
  saysToBe: (name) => `La personne dit être ${name}.`,
  bringsPeople: (count) =>
    count === 1 ? 'Elle apporte 1 dossier.' : `Elle apporte ${count} dossiers.`,
  bringsPrograms: (names) => `Dans des programmes à part\u00a0: ${names}.`,
  role: 'Rôle',
  programs: 'Programmes',
  programsHint:
    'Un programme est un mur : seules les personnes qui y travaillent voient ses dossiers. « Tout l’organisme » est commun à tous.',
  noPrograms: 'Il n’y a pas de programme hors de « Tout l’organisme », qui est commun à tous.',
  approve: 'Laisser entrer',
  refuse: 'Refuser',
  back: 'Revoir les mots',
  approvedTitle: (name) => `${name} peut entrer`,
  approvedText:
    'Remettez-lui la réponse, en fichier ou en code. Si les deux ordinateurs atteignent le lieu partagé, elle y va d’elle-même.',
  askedNoMore: 'Cette demande a été tranchée ou n’est plus valable.',

  change: 'Modifier',
  changeNamed: (name) => `Modifier le rôle et les programmes ${de(name)}`,
  changeTitle: (name) => `Rôle et programmes ${de(name)}`,
  changeText:
    'Toute l’équipe voit chaque changement sur sa page Aujourd’hui. Qui quitte un programme n’en reçoit plus rien ; ce qui a été lu ne peut pas être repris.',
  changed: 'C’est modifié.',
  withoutPast: (names) =>
    `${names}\u00a0: ce qui s’y trouve n’est pas sur cet ordinateur. Tout arrivera de soi-même dès que l’ordinateur de quelqu’un qui administre Carnet et travaille dans ce programme aura échangé.`,

  remove: 'Retirer',
  removeLaptopNamed: (label, name) => `Retirer ${label} ${de(name)}`,
  removeMemberNamed: (name) => `Retirer ${name}`,
  removeLaptopTitle: (label) => `Retirer «\u00a0${label}\u00a0»\u202f?`,
  removeMemberTitle: (name) => `Retirer ${name}\u202f?`,
  removeThen: 'Dès lors, les autres ne lui remettent plus rien et ne prennent plus rien de lui.',
  removeMemberThen: (count) =>
    count === 1
      ? 'Dès lors, plus rien n’est remis à son ordinateur, et plus rien n’en est pris.'
      : `Dès lors, plus rien n’est remis à ses ${count} ordinateurs, et plus rien n’en est pris.`,
  removeStays:
    'Ce qui s’y trouve déjà ne peut être ni repris ni supprimé d’ici. La phrase de passe de la personne le protège.',
  removeKept:
    'Ce que la personne a écrit et que les autres ont déjà reste dans les dossiers, sous son nom.',
  removePlace: 'Si elle connaît le mot de passe du lieu partagé, faites-le changer aussi.',
  removeGoOn: 'Poursuivre',
  removeSureLaptop: (label, name) =>
    `«\u00a0${label}\u00a0» ${de(name)} quitte l’organisme maintenant.`,
  removeSureMember: (name) => `${name} quitte l’organisme maintenant.`,
  removeSureText: 'C’est définitif. Seule une nouvelle invitation permet de revenir.',
  removeMyself: 'C’est vous : vous vous fermeriez la porte.',
  removeYes: (name) => `Oui, retirer ${name}`,
  keep: 'Garder',
  removedLaptopDone: (label, name) => `«\u00a0${label}\u00a0» ${de(name)} est retiré`,
  removedMemberDone: (name) => `${name} ne fait plus partie de l’organisme`,
  removedDoneText:
    'Si un ordinateur est perdu ou volé, imprimez son constat maintenant, pendant que vous savez ce qui s’est passé.',
  removedPlace: (place) =>
    `Chaque ordinateur connaît le mot de passe ${de(place)}, et celui-ci aussi le connaissait. Faites-le changer par la personne qui s’occupe de ce lieu, puis tapez le nouveau ici. Les autres ordinateurs le demanderont une fois.`,
  removedPlaceChange: 'Taper le nouveau mot de passe',
  former: 'Ne fait plus partie de l’organisme',
  removedTag: 'retiré',
  takeInMore: 'Prendre ce qui est arrivé tard',
  takeInMoreHint: (label) =>
    `Prendre ce qui est arrivé tard\u00a0: ce que «\u00a0${label}\u00a0» a écrit avant d’être retiré`,
  tookMore: 'Ce qui est arrivé tard est pris.',
  nothingMore: 'Rien n’est arrivé tard.',

  record: 'Constat',
  recordNamed: (label, name) => `Constat ${de(label)}, ${name}`,
  recordTitle: 'Constat d’un ordinateur perdu ou volé',
  recordText:
    'Pour le registre que demandent les lois sur la vie privée. Carnet remplit ce qu’il sait ; ce qui s’est passé s’écrit à la main sur le papier.',
  recordPrint: 'Imprimer le constat',
  recordFacts: 'Ce que Carnet sait',
  recordKnown: (when) =>
    `Selon cet ordinateur, ${when}. Ce qui a été écrit ailleurs et n’est pas arrivé ici manque.`,
  recordLaptop: 'Ordinateur',
  recordOwner: 'Utilisé par',
  recordAdded: 'Dans l’organisme depuis',
  recordHeard: 'Dernières nouvelles',
  recordRemoved: 'Retiré',
  recordNotRemoved: 'pas encore retiré',
  recordUnknown: 'inconnu ici',
  recordPrograms: 'Ce qui s’y trouvait',
  recordProgramsText:
    'Un ordinateur contient les programmes de la personne qui l’utilise, et aucun autre. Voici les données de ces programmes, donc le plus qui ait pu s’y trouver.',
  recordProgram: 'Programme',
  recordSince: 'Depuis',
  recordUntil: 'Jusqu’au',
  recordCounts: {
    people: 'Dossiers',
    services: 'Services',
    sessions: 'Rencontres',
    notes: 'Notes',
    tasks: 'Suivis',
  },
  recordNotHere: 'cet ordinateur ne le contient pas',
  recordProtected:
    'Ce que Carnet garde sur un ordinateur ne se lit qu’avec la phrase de passe ou les mots de récupération de la personne, ou avec la feuille de l’organisme. Personne ne peut l’effacer à distance.',
  recordNames: (count) => `Ajouter la liste des ${count} dossiers`,
  recordNamesHint:
    'Pour prévenir les personnes concernées. Le papier est alors aussi confidentiel que les dossiers.',
  recordNamesMany: (count) =>
    `${count} dossiers sont trop pour une liste de noms. Prévenez les personnes par programme.`,
  recordNamesTitle: 'Dossiers qui ont pu s’y trouver',
  recordTheirs: 'suivi par cette personne',
  recordByHand: 'À écrire à la main',
  recordBlanks: [
    'Ce qui s’est passé, où et quand',
    'Quand nous l’avons appris, et de qui',
    'L’ordinateur était-il verrouillé ou éteint ? Quelqu’un pouvait-il connaître la phrase de passe ou avoir les mots de récupération ?',
    'Y a-t-il un risque réel de préjudice sérieux pour quelqu’un ? Pourquoi, ou pourquoi pas',
    'Qui a été prévenu, et quand : personnes concernées, commissariat ou commission d’accès, police',
    'Ce qui a été fait pour que cela ne se reproduise pas',
    'Écrit par, date, signature',
  ],
  recordKeep: 'Gardez ce constat : la loi fédérale demande deux ans, celle du Québec, cinq.',

  leftProgram: {
    title: (program) => `Vous ne travaillez plus dans le programme ${program}`,
    withoutName: 'sans nom',
    gone: (files) =>
      files === 0
        ? 'Cet ordinateur n’en avait aucun dossier.'
        : files === 1
          ? 'Son dossier, avec tout ce qui s’y rattache, n’est plus sur cet ordinateur.'
          : `Ses ${files} dossiers, avec tout ce qui s’y rattache, ne sont plus sur cet ordinateur.`,
    going: (files) =>
      files === 1
        ? 'Son dossier est en train d’être retiré de cet ordinateur.'
        : `Ses ${files} dossiers sont en train d’être retirés de cet ordinateur.`,
    others: 'Les personnes qui y travaillent ont toujours tout.',
    unsent: (changes) =>
      changes === 1
        ? 'Une de vos modifications attendait encore. Elle leur est transmise.'
        : `${changes} de vos modifications attendaient encore. Elles leur sont transmises.`,
    drafts: (drafts) =>
      drafts === 1
        ? 'Un de vos brouillons n’existe nulle part ailleurs\u00a0: il reste ici, sous «\u00a0À finir\u00a0», à lire ou à jeter.'
        : `${drafts} de vos brouillons n’existent nulle part ailleurs\u00a0: ils restent ici, sous «\u00a0À finir\u00a0», à lire ou à jeter.`,
    incidents: (incidents) =>
      incidents === 1
        ? 'Un incident n’a jamais été ailleurs que sur cet ordinateur. Il y reste.'
        : `${incidents} incidents n’ont jamais été ailleurs que sur cet ordinateur. Ils y restent.`,
  },
  newsTitle: 'La composition de l’organisme a changé',
  newsSeen: 'Vu',
  newsAll: 'Équipe et ordinateurs',
  somebody: 'Quelqu’un',
  newsRoles: {
    worker: 'd’intervenant·e',
    supervisor: 'de supervision',
    administrator: 'd’administration',
  },
  news: {
    found: (author) => `${author} a créé l’organisme`,
    appoint: (author, member, as) => `${author} a donné à ${member} le rôle ${as}`,
    appointMe: (author, as) => `${author} vous a donné le rôle ${as}`,
    appointBySheet: (member) =>
      `La feuille de l’organisme a donné à ${member} le rôle d’administration`,
    grant: (author, member, program) => `${author} a ouvert le programme ${program} à ${member}`,
    grantMe: (author, program) => `${author} vous a ouvert le programme ${program}`,
    withdraw: (author, member, program) => `${author} a fermé le programme ${program} à ${member}`,
    withdrawMe: (author, program) => `${author} vous a fermé le programme ${program}`,
    device: (author, member, device) =>
      `${author} a laissé entrer un ordinateur ${de(member)}\u00a0: ${device}`,
    follow: (member, device) =>
      `Un ordinateur ${de(member)} a été copié ou restauré, et continue sous le nom ${device}. Rien n’est perdu. Si personne ne l’a voulu, retirez-le`,
    followMe: (device) =>
      `Cet ordinateur est la copie d’un autre, ou a été restauré. Il continue sous le nom ${device}, et rien n’est perdu`,
    removeMember: (author, member) => `${author} a retiré ${member} de l’organisme`,
    removeDevice: (author, member, device) =>
      `${author} a retiré un ordinateur ${de(member)}\u00a0: ${device}`,
    cut: (author, device) =>
      `${author} a fait prendre davantage d’un ordinateur retiré\u00a0: ${device}`,
    refused: (author) =>
      `${author} a tenté de modifier l’équipe sans en avoir le droit. Rien n’en a été changé`,
  },

  removedTitle: 'Cet ordinateur a été retiré de l’organisme',
  removedText:
    'Ce qui s’y trouve reste ici, derrière votre phrase de passe. Ce que vous écrivez désormais n’est transmis à personne. Appelez qui administre Carnet ; si c’était une erreur, une nouvelle invitation vous fait entrer de nouveau.',
  removedDo: 'Que faire',
  notLetInTitle: 'Cet ordinateur n’est pas encore admis',
  notLetInText:
    'Après une restauration, il compte comme un nouvel ordinateur. Vous pouvez travailler ; ce que vous écrivez attend ici. Demandez une invitation à qui administre Carnet.',
  nobodyTitle: 'Plus personne n’administre votre organisme',
  nobodyText:
    'Vous pouvez continuer à travailler, et ce que vous écrivez parvient à vos collègues. Mais personne ne peut admettre un ordinateur, en retirer un ni modifier les programmes. Sortez la feuille de l’organisme du coffre-fort\u00a0: sous Équipe et ordinateurs, ses mots redonnent ce rôle à quelqu’un.',
  nobodyDo: 'Où utiliser la feuille',
  openedWith: (name) => `Carnet a été ouvert avec ${name}`,
  belongsAlready:
    'Cet ordinateur fait déjà partie d’un organisme : l’invitation n’a pas été employée et rien n’a changé.',
  haveInvitation: 'J’ai une invitation',

  joinOther: 'Se joindre à un autre organisme',
  joinOtherText:
    'Vous travaillez ici en solo jusqu’ici. Avec une invitation, ce coffre passe dans l’organisme qui vous invite.',

  details: 'Détails',
  detailsWaiting: (count) => `Étapes qui en attendent d’autres\u00a0: ${count}`,
  detailsRefused: (count) => `Étapes refusées\u00a0: ${count}`,
};
