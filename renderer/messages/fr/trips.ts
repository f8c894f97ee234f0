import type { Messages } from '../en.ts';

export const trips: Messages['trips'] = {
  title: 'Déplacements',
  sub: 'Avant un déplacement, mettez les seuls dossiers nécessaires sur un ordinateur qui ne contient rien d’autre. Ce que vous y écrivez revient à votre retour.',
  courtesy:
    'Le terme d’une trousse est une convention entre gens qui la respectent, pas une protection : qui a l’ordinateur et sa phrase de passe peut lire ce qui s’y trouve. Ce qui protège, c’est ce qui reste à l’organisme.',

  prepare: 'Préparer un déplacement',
  label: 'Comment s’appelle l’ordinateur de déplacement ?',
  labelHint: 'Tel qu’il figurera dans la liste : « Portable bleu ».',
  ends: 'Dernier jour',
  endsHint: 'Un rappel s’affiche 7, 2 et 1 jours avant.',
  endsMissing: 'Choisissez un jour à venir.',
  who: 'Qui emporter ?',
  whoPeople: 'Des personnes choisies',
  whoProgram: 'Un programme entier',
  clients: 'Personnes',
  clientsHint: 'Tapez un nom. Tout le dossier est emporté, sauf les incidents.',
  program: 'Programme',
  nobody: 'Choisissez au moins une personne, ou un programme.',
  labelMissing: 'Donnez un nom à l’ordinateur.',
  counted: (count, one) => (one ? '1 dossier est emporté.' : `${count} dossiers sont emportés.`),
  write: 'Écrire la trousse sur une clé USB…',
  writing: 'Écriture de la trousse…',
  madeTitle: 'La trousse est écrite',
  madeFile: (file) => `Elle se trouve sur la clé USB\u00a0: ${file}.`,
  madeWords: 'Ces cinq mots l’ouvrent. Ils ne s’affichent que maintenant.',
  madeWordsWhy: 'Notez-les et gardez-les à part de la clé USB.',
  madeNext: [
    'Sur l’ordinateur de déplacement, lancez Carnet et choisissez « Ouvrir une trousse ».',
    'Choisissez le fichier sur la clé USB et tapez les cinq mots.',
    'Au retour, choisissez-y « Rentrer », puis faites la remise sur les deux ordinateurs.',
  ],
  madeWaits:
    'Une administratrice ou un administrateur admet l’ordinateur de déplacement entre-temps. D’ici là, rien de ce qui revient n’est réuni.',
  madeDone: 'Je les ai notés',

  underWay: 'En cours',
  over: 'Terminés',
  none: 'Personne n’est en déplacement.',
  line: (people, one, worker) =>
    one ? `1 dossier, avec ${worker}` : `${people} dossiers, avec ${worker}`,
  until: (day) => `jusqu’au ${day}`,
  overdue: (day) => `arrivée à terme le ${day}`,
  fromHere: 'Préparée sur cet ordinateur : c’est ici qu’elle revient.',
  fromOther: (laptop) => `Préparée sur ${laptop}\u00a0: c’est là qu’elle revient.`,
  states: {
    away: 'Rien n’est encore revenu.',
    waiting: 'Quelque chose est revenu et attend d’être réuni.',
    partly: 'Tout ce qui est revenu jusqu’ici est réuni.',
    back: 'De retour. L’ordinateur de déplacement ne contient plus rien.',
    givenUp: 'Terminé. Personne n’a dit que l’ordinateur de déplacement a été vidé.',
  },
  notLetIn: 'Attend d’être admis par une administratrice ou un administrateur.',
  letIn: 'Admettre',
  letInDone: 'L’ordinateur de déplacement est admis.',
  cameBack: (changes, drafts) =>
    `Modifications revenues\u00a0: ${changes}. Brouillons\u00a0: ${drafts}.`,
  overSince: (day) => `Terminé\u00a0: ${day}.`,
  take: 'Reprendre ce qui est revenu',
  moreDays: 'Prolonger…',
  end: 'Terminer…',

  moreTitle: 'Prolonger par téléphone',
  moreText:
    'Choisissez le nouveau dernier jour. Carnet crée un code à lire à voix haute ; il sert une fois, sur l’ordinateur de déplacement seulement.',
  moreDo: 'Créer le code',
  codeTitle: 'Lisez ce code à voix haute',
  codeUntil: (day) => `Il prolonge la trousse jusqu’au ${day}.`,
  codeHow: 'Quatre groupes de quatre chiffres. Si l’un est mal entendu, Carnet dit là-bas lequel.',

  endTitle: 'Terminer ce déplacement ?',
  endText: 'Plus rien ne pourra revenir ensuite. Ce qui est revenu reste.',
  endEmptied: 'L’ordinateur de déplacement a été vidé',
  endEmptiedHint: 'Il a montré son reçu, et cet ordinateur n’en a rien su.',
  endLost: 'La trousse n’a jamais été ouverte, ou l’ordinateur est perdu',
  endLostHint:
    'S’il est perdu, retirez-le aussi sous Équipe et ordinateurs, et imprimez son constat.',
  endDo: 'Terminer le déplacement',

  road: 'Cette trousse',
  strip: 'En déplacement',
  stripOpen: (day) => `La trousse arrive à terme le ${day}.`,
  stripWarn: {
    7: 'Il reste moins d’une semaine.',
    2: 'Il reste moins de deux jours.',
    1: 'Il reste moins d’un jour.',
  },
  stripReadOnly: (day) =>
    `La trousse est arrivée à son terme. Vous pouvez lire, et enregistrer des moyens de joindre quelqu’un, des brouillons, de nouvelles notes et une nouvelle personne. Verrouillage\u00a0: ${day}.`,
  stripHome: 'Rentrer',
  clockBack: 'L’horloge de cet ordinateur a été reculée. L’heure qu’elle indiquait avant fait foi.',
  roadFacts: {
    from: 'Organisme',
    made: 'Préparée',
    ends: 'Terme',
    people: 'Dossiers',
    handed: 'Dernière remise',
    left: 'Pas encore à l’organisme',
  },
  never: 'jamais',
  leftNothing: 'rien : l’ordinateur d’attache a tout',
  leftChanges: (count, one) => (one ? '1 modification' : `${count} modifications`),
  leftAside: 'des brouillons, ou qui a consulté quoi',
  leftUnknown: 'inconnu tant que l’ordinateur d’attache n’a pas répondu',
  homeTitle: 'Rentrer',
  homeText:
    'Choisissez une clé USB, ou un dossier que l’ordinateur d’attache peut atteindre. Faites la remise ici, puis là-bas (Réglages, Déplacements), puis ici une dernière fois : cet ordinateur sait alors que tout est rentré.',
  homeOften:
    'En route, faites une remise sur une clé USB de temps en temps : elle garde votre travail, scellé, si cet ordinateur se perd.',
  handOver: 'Remettre sur une clé USB ou dans un dossier…',
  handing: 'Remise en cours…',
  handed: (changes, one) =>
    one ? '1 modification a été remise.' : `${changes} modifications ont été remises.`,
  handedAll: 'Tout avait déjà été remis.',
  finishTitle: 'Vider cet ordinateur',
  finishText:
    'L’ordinateur d’attache a tout ce qui a été écrit ici. La trousse est supprimée de cet ordinateur pour de bon, et vous recevez un reçu.',
  finishNot:
    'Une fois que l’ordinateur d’attache a dit qu’il a tout, la trousse peut être supprimée ici.',
  finish: 'Supprimer la trousse…',
  finishAsk: 'Supprimer la trousse de cet ordinateur ?',
  finishAskText: 'Tout est rentré. Il n’en restera rien ici.',
  finishDo: 'Supprimer',
  codeEnter: 'Prolonger',
  codeEnterText:
    'Appelez une administratrice ou un administrateur de votre organisme, qui vous lira seize chiffres.',
  code: 'Code',
  codeCheck: 'Vérifier',
  codeWrong: 'Ce code n’est pas de ce déplacement, ou il a déjà servi. Demandez-en un nouveau.',
  codeMisheard: (group) =>
    group === 0
      ? 'Un code compte seize chiffres, en quatre groupes.'
      : `Le groupe ${group} a été mal entendu. Faites-le répéter.`,
  codeRight: (day) => `La trousse arrive alors à terme le ${day}.`,
  codeTake: 'Prolonger la trousse',
  codeTaken: (day) => `La trousse arrive maintenant à terme le ${day}.`,
  lockedTitle: 'Cette trousse est arrivée à son terme',
  lockedText: (day) =>
    `Son terme était le ${day}, et ses trois jours de lecture sont passés. Rien n’est perdu\u00a0: ce qui a été écrit ici est gardé et peut être remis.`,

  receiptTitle: 'Reçu',
  receiptText: (laptop, day) =>
    `La trousse sur ${laptop} a été supprimée le ${day}, une fois que l’ordinateur d’attache eut confirmé chaque modification.`,
  receiptFacts: {
    worker: 'Intervenant·e',
    made: 'Trousse préparée',
    people: 'Dossiers dans la trousse',
    records: 'Fiches dans la trousse',
    changes: 'Modifications rentrées',
  },
  receiptPrint: 'Imprimer',

  door: 'Ouvrir une trousse',
  doorText: 'Cet ordinateur part en déplacement : une trousse a été préparée sur une clé USB.',
  openTitle: 'Ouvrir une trousse',
  openText:
    'Une trousse est un fichier dont le nom finit par « .carnetpack ». Elle s’ouvre une fois ; cet ordinateur la contient alors, et rien d’autre.',
  openPick: 'Choisir le fichier…',
  openWords: 'Les cinq mots',
  openWordsHint: 'Dans leur ordre, séparés par des espaces. Les majuscules n’importent pas.',
  openDo: 'Ouvrir',
  opening: 'Ouverture…',
  openFound: (worker) => `Trousse pour ${worker}`,
  openFacts: (people, one, day) =>
    one ? `1 dossier, jusqu’au ${day}.` : `${people} dossiers, jusqu’au ${day}.`,
  openPassphrase: 'Choisissez une phrase de passe pour cet ordinateur',
  openPassphraseWhy:
    'Elle est demandée à chaque ouverture de Carnet ici. Ce n’est pas forcément celle de l’ordinateur d’attache.',
  openMake: 'Mettre la trousse sur cet ordinateur',
  openMaking: 'Lecture de la trousse…',

  notice: 'Un ordinateur de déplacement attend d’être admis',
  noticeText: 'Tant qu’il n’est pas admis, ce qui revient de ce déplacement n’est pas réuni.',
  noticeDo: 'Voir les déplacements',
};
