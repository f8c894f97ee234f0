import type { Messages } from '../en.ts';
import { de } from './de.ts';

export const joining: Messages['joining'] = {
  title: 'Votre invitation',
  text: 'Une personne qui administre votre organisme l’a faite pour vous : un fichier, ou un code à coller. Ayez-la sous la main.',
  openFile: 'Ouvrir le fichier',
  opened: (name) => `Ouvert\u00a0: ${name}`,
  paste: 'Ou collez le code ici',
  pasteHint: 'En entier, du premier signe au dernier.',
  missing: 'Ouvrez le fichier de l’invitation, ou collez son code.',
  openedFirst: (name) =>
    `L’invitation ${name} s’ouvrira dès que cet ordinateur aura un coffre à vous\u00a0: cela prend deux minutes.`,
  waitsFor: 'Une invitation a été ouverte. Elle attend sous Réglages, Équipe et ordinateurs.',
  whoInvites: (from, agency) => `${from} vous invite dans ${agency}`,
  goodUntil: (day) => `Valable jusqu’au ${day}.`,
  expiredTitle: 'Cette invitation n’est plus valable',
  expired: (from, day) =>
    `Elle était valable jusqu’au ${day}. Rien n’a été modifié. Demandez-en une nouvelle à ${from}\u202f; cela prend une minute.`,
  another: 'Prendre une autre invitation',
  alone: 'J’ai une invitation d’un organisme qui a déjà Carnet',
  startInstead: 'Je crée plutôt un organisme',

  bringTitle: 'Ce qui est déjà dans ce coffre',
  bringPeople: (count) => (count === 1 ? 'Il y a 1 dossier ici.' : `Il y a ${count} dossiers ici.`),
  bringOther: 'Il y a ici des choses que vous avez déjà écrites.',
  bring: 'Tout cela me suit dans l’organisme',
  bringHint:
    'Dans des programmes à part, que l’administration de l’organisme peut voir. Si quelque chose doit rester inconnu là-bas, créez plutôt un nouveau coffre pour l’organisme.',
  bringMissing: 'Dites que tout cela vous suit. Sinon, ce coffre ne peut pas s’y joindre.',

  ask: 'Demander à entrer',

  askedTitle: (agency) => `Demande d’entrée dans ${agency}`,
  askedText: 'Il reste trois étapes. Vous pouvez fermer Carnet entre-temps : il attend ici.',
  handOver: (from) => `Remettez votre demande à ${from}`,
  handOverText:
    'En fichier sur une clé USB, ou par courriel ou clavardage. Elle ne contient rien sur votre clientèle, et personne d’autre ne peut s’en servir.',
  saveRequest: 'Enregistrer la demande',
  copyRequest: 'Copier comme code',
  savedAs: (name) => `Enregistré sous ${name}.`,
  through:
    'Ou sans fichiers : si cet ordinateur atteint déjà le lieu partagé de l’organisme, la demande et la réponse y passent toutes seules.',
  throughChoose: 'Choisir le lieu partagé',
  throughSoon: (place) => `Votre demande part vers ${place}.`,
  throughNow: (place, ago) => `Votre demande est dans ${place}. Réponse cherchée ${ago}.`,
  throughLook: 'Chercher la réponse',
  compare: 'Comparez six mots',
  compareText: (from) =>
    `${from} voit aussi six mots. Lisez les vôtres à voix haute, au téléphone ou face à face. Seulement si les six sont identiques, c’est bien votre ordinateur qui entre, et nul autre.`,
  words: 'Les six mots de cet ordinateur',
  otherLanguage: 'Si l’autre personne lit Carnet en anglais',
  answer: 'Prenez la réponse',
  answerText: (from) =>
    `${from} vous remet un fichier en retour, à moins qu’elle ne vienne d’elle-même par le lieu partagé.`,
  openAnswer: 'Ouvrir la réponse',
  pasteAnswer: 'Ou collez ici le code de la réponse',
  takeAnswer: 'Prendre cette réponse',
  lapsed: (day) =>
    `L’invitation était valable jusqu’au ${day}. Si la réponse est déjà faite, elle reste bonne\u202f; sinon, demandez une nouvelle invitation.`,
  cancel: 'Abandonner la demande',
  cancelTitle: 'Abandonner la demande ?',
  cancelText:
    'Votre demande est retirée sur cet ordinateur. Votre coffre reste tel quel, et vous pourrez entrer plus tard avec une nouvelle invitation.',
  keepWaiting: 'Continuer d’attendre',

  letInTitle: (agency) => `${agency} vous accueille`,
  letInText:
    'Votre phrase de passe achève la démarche. Dès lors, la feuille de l’organisme, rangée dans un coffre-fort, ouvre aussi ce coffre, si vous perdiez un jour la phrase de passe et les mots.',
  finish: 'Entrer maintenant',
  finishing: 'Entrée en cours…',

  doneTitle: (agency) => `Vous faites partie ${de(agency)}`,
  doneText:
    'Ce que vos collègues ont écrit arrive ici dès que les ordinateurs échangent leurs modifications : par le lieu partagé, ou par clé USB. D’ici là, les listes paraissent plus vides qu’elles ne le sont.',
  exchanged: 'Ce que vos collègues avaient transmis jusqu’ici est arrivé.',
  noPlaceTitle: 'Cet ordinateur ne connaît pas encore de lieu partagé',
  noPlaceText:
    'Demandez à l’administration où les ordinateurs se rencontrent, et choisissez-le ici ou plus tard dans Réglages, Partage. Une clé USB convient aussi.',
  placeElsewhere: (path) =>
    `Carnet a cherché ${path}. Dans cet ordinateur, il est peut-être ailleurs, ou sous un autre nom.`,

  againTitle: 'Demander à entrer de nouveau',
};
