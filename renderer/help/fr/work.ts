import type { HelpPages } from '../helpPage.ts';

/** Les écrans d’une journée de travail. */
export const work = {
  today: {
    title: 'Aujourd’hui',
    words: 'home tasks due late follow-up accueil tâches suivi retard',
    about:
      'Ce qui vous attend : les retards, puis ce qui est pour aujourd’hui, puis ce qui n’est pas fini, puis les dossiers qui sont peut-être une seule personne.',
    asked: [
      {
        question: 'Comment ajouter quelque chose à cette liste ?',
        answer:
          'Ajoutez un suivi dans le dossier d’une personne, ou à la fin d’une rencontre. Il paraît ici le jour venu.',
      },
      {
        question: 'Que fait le bouton d’une ligne ?',
        answer:
          'L’étape suivante : il commence l’appel ou ouvre ce que vous aviez commencé. La ligne elle-même ouvre le dossier.',
      },
      {
        question: 'C’est fait. Comment le cocher ?',
        answer: 'Ouvrez toutes les tâches et marquez-la faite. Cela aussi se reprend.',
      },
    ],
    keys: [
      ['mod+k', 'Trouver une personne, une note ou une action'],
      ['mod+n', 'Accueillir quelqu’un'],
    ],
    see: ['client', 'session', 'duplicates'],
  },
  clients: {
    title: 'Clientèle',
    words: 'people list search filter names script liste chercher personnes noms',
    about:
      'Toutes les personnes qui ont un dossier ici. La recherche accepte toute orthographe, toute écriture, un numéro de dossier ou de téléphone.',
    asked: [
      {
        question: 'J’ai tapé le nom et je ne trouve rien.',
        answer:
          'Essayez deux lettres du nom de famille, ou le numéro de téléphone. Sans nom donné, cherchez sous Aucun nom donné.',
      },
      {
        question: 'D’autres voient mon écran.',
        answer:
          'Masquez les noms avec l’œil, en haut : il reste les initiales et le numéro de dossier. F9 couvre tout.',
      },
      {
        question: 'Puis-je ne voir que les personnes que je suis ?',
        answer:
          'Servez-vous des filtres au-dessus de la liste : intervenant·e, langue, interprète, statut.',
      },
    ],
    keys: [
      ['arrowdown', 'Personne suivante'],
      ['enter', 'Ouvrir le dossier'],
    ],
    see: ['client', 'reaching', 'cover'],
  },
  client: {
    title: 'Le dossier d’une personne',
    words: 'file timeline history household guardian historique ménage tuteur',
    about:
      'L’essentiel est en haut : langue, interprète, comment joindre la personne sans danger, besoins. Dessous, tout ce qui s’est passé, le plus récent d’abord.',
    asked: [
      {
        question: 'Comment corriger quelque chose ?',
        answer:
          'Modifier ouvre le même formulaire que l’accueil. Ce qui est signé ne change pas : ajoutez un complément dessous.',
      },
      {
        question: 'Où est la famille ?',
        answer: 'Sous Ménage. Chaque membre a son propre dossier, qui s’ouvre de là.',
      },
      {
        question: 'Qui a regardé ce dossier ?',
        answer:
          'Les consultations et les changements sont au journal, que la supervision peut lire.',
      },
    ],
    keys: [
      ['mod+shift+l', 'Noter un service pour cette personne'],
      ['f9', 'Couvrir l’écran'],
    ],
    see: ['reaching', 'intake', 'crisis'],
  },
  reaching: {
    title: 'Joindre une personne sans danger',
    words: 'safe contact call voicemail rule number code word appeler numéro sûr message consigne',
    about:
      'Un téléphone qui sonne peut mettre quelqu’un en danger. Carnet montre les consignes à côté du numéro, et demande avant qu’une consigne soit enfreinte.',
    asked: [
      {
        question: 'Que veut dire « non demandé » ici ?',
        answer:
          'Pour laisser un message et pour nommer l’organisme, cela compte comme un non. Demandez à la prochaine conversation, et notez la réponse.',
      },
      {
        question: 'Je dois appeler malgré une consigne.',
        answer:
          'Choisissez d’appeler quand même et dites pourquoi. La raison est gardée ; la supervision peut la lire.',
      },
      {
        question: 'C’est la personne qui appelle. La consigne vaut-elle ?',
        answer:
          'Un appel reçu n’est jamais bloqué. Demandez d’abord si la personne peut parler librement.',
      },
      {
        question: 'La consigne est peut-être vieille.',
        answer: 'Sa date est à côté. Redemandez de temps en temps ; la vie à la maison change.',
      },
    ],
    keys: [],
    see: ['client', 'session', 'crisis'],
  },
  intake: {
    title: 'Accueil',
    words:
      'new client form register consent draft nouvelle personne formulaire consentement inscrire',
    about:
      'Une seule page, pour une nouvelle personne ou pour modifier un dossier. Un nom et un autre fait suffisent pour enregistrer ; le reste peut attendre.',
    asked: [
      {
        question: 'La personne ne veut pas le dire, ou ne sait pas.',
        answer:
          'Choisissez cette réponse. « Non demandé », « ne sait pas » et « préfère ne pas répondre » sont trois choses différentes dans vos rapports.',
      },
      {
        question: 'Quelqu’un m’interrompt.',
        answer:
          'Tout est gardé à mesure que vous tapez. Cela vous attend dans Aujourd’hui, le curseur là où il était.',
      },
      {
        question: 'La personne refuse qu’on garde un dossier.',
        answer:
          'Mettez Non au consentement. Carnet garde qu’une personne est venue et ce qui a été fait, et rien qui dise qui.',
      },
      {
        question: 'Elle a moins de 18 ans.',
        answer:
          'Dites qui s’en occupe et si on peut la joindre directement. Le numéro d’un tuteur ou d’une tutrice n’est pas celui de l’enfant.',
      },
    ],
    keys: [
      ['mod+s', 'Enregistrer'],
      ['mod+n', 'Accueillir quelqu’un, de partout'],
    ],
    see: ['duplicates', 'reaching', 'services'],
  },
  services: {
    title: 'Noter un service',
    words: 'service log minutes group several note durée groupe',
    about:
      'Ce qui a été fait et pour qui, en quelques secondes, depuis tout écran. Une entrée pour chaque personne servie.',
    asked: [
      {
        question: 'C’était hier.',
        answer: 'La date comprend « hier », « lun » ou « -2 », aussi bien qu’une date.',
      },
      {
        question: 'Il y a une erreur.',
        answer:
          'Annuler reste en bas de l’écran trente secondes. Plus tard, changez l’entrée dans l’historique.',
      },
      {
        question: 'Plusieurs personnes sont venues ensemble.',
        answer: 'Mettez-les toutes sous Qui. Chacune a l’entrée dans son propre dossier.',
      },
    ],
    keys: [
      ['mod+shift+l', 'L’ouvrir de partout'],
      ['mod+enter', 'Enregistrer'],
      ['mod+shift+enter', 'Enregistrer, et la même chose pour une autre personne'],
    ],
    see: ['client', 'session'],
  },
  sessions: {
    title: 'Rencontres',
    words: 'calls list drafts parked signed sessions appels brouillons liste',
    about:
      'Chaque appel, vidéo, échange de textos et visite : celles qui sont ouvertes d’abord, puis celles qui sont signées.',
    asked: [
      {
        question: 'Deux personnes appellent en même temps.',
        answer:
          'Mettez-en une de côté : elle garde son temps et son texte, et attend ici. Plusieurs peuvent être ouvertes.',
      },
      {
        question: 'Comment retrouver ce qui s’est dit en juin ?',
        answer: 'Tapez un mot dans la recherche, en haut. Les notes se trouvent par leurs mots.',
      },
      {
        question: 'Que puis-je supprimer ?',
        answer:
          'Un brouillon, tant qu’il n’est pas signé. Une note signée reste ; ajoutez un complément dessous.',
      },
    ],
    keys: [
      ['mod+shift+n', 'Quelqu’un appelle'],
      ['mod+k', 'Trouver une note par ses mots'],
    ],
    see: ['session', 'today'],
  },
  session: {
    title: 'Une rencontre',
    words: 'call telephone video timer note sign attempt session appel signer minuterie',
    about:
      'Appeler maintenant, déjà eu lieu, ou quelqu’un appelle. Seuls qui et comment sont nécessaires ; écrivez, puis signez.',
    asked: [
      {
        question: 'Personne n’a répondu.',
        answer:
          'Appuyez sur Alt+1. Alt+2 : mauvais numéro ; Alt+3 : message laissé ; Alt+4 : appel coupé.',
      },
      {
        question: 'Je ne sais pas encore qui appelle.',
        answer: 'Écrivez. Vous choisirez la personne plus tard, ou la laisserez inconnue.',
      },
      {
        question: 'J’ai signé trop tôt.',
        answer:
          'Annuler reste là trente secondes. Ensuite, la note ne change plus ; ajoutez un complément dessous.',
      },
      {
        question: 'L’ordinateur s’est verrouillé pendant l’appel.',
        answer: 'Le temps continue de courir. Déverrouillez : vous revenez à la même ligne.',
      },
    ],
    keys: [
      ['alt+1', 'Pas de réponse'],
      ['mod+enter', 'Prêt à signer'],
      ['mod+shift+n', 'Quelqu’un appelle'],
    ],
    see: ['reaching', 'crisis', 'services'],
  },
  crisis: {
    title: 'Quelque chose ne va pas',
    words:
      'crisis danger emergency suicide abuse incident report 911 urgence détresse violence signalement',
    about:
      'Quand quelqu’un est en danger. La page montre qui appeler et où est la personne ; elle fonctionne sans réseau et n’interrompt jamais la rencontre.',
    asked: [
      {
        question: 'Que faire d’abord ?',
        answer:
          'La personne, puis le téléphone. Appelez le 911 si quelqu’un peut être blessé maintenant. Écrire peut attendre.',
      },
      {
        question: 'Qui peut lire un incident ?',
        answer:
          'Vous, et la supervision sur cet ordinateur. Il n’est jamais envoyé aux autres ordinateurs : prévenez vous-même la supervision. Rien dans le dossier, la recherche, une impression ou une exportation n’en laisse deviner l’existence.',
      },
      {
        question: 'Dois-je faire un signalement ?',
        answer:
          'Carnet n’en décide pas. Les étapes de votre organisme sont sur la page ; demandez à la supervision.',
      },
    ],
    keys: [['f9', 'Couvrir l’écran']],
    see: ['reaching', 'agency', 'cover'],
  },
  cover: {
    title: 'Couvrir l’écran, masquer les noms, verrouiller',
    words: 'privacy hide screen shoulder f9 blank cover lock cacher discrétion épaule',
    about:
      'Trois façons d’empêcher qu’on lise votre écran : le couvrir, masquer les noms, ou verrouiller.',
    asked: [
      {
        question: 'Quelqu’un entre.',
        answer: 'F9 : une page blanche aussitôt. F9 encore, dans les deux minutes, ramène tout.',
      },
      {
        question: 'Mon bureau est à la vue de tous.',
        answer: 'Masquez les noms avec l’œil, en haut. Cet ordinateur s’en souvient.',
      },
      {
        question: 'Je quitte mon bureau.',
        answer: 'Verrouillez avec Ctrl+L, ou fermez le couvercle. Ce que vous écriviez est gardé.',
      },
    ],
    keys: [
      ['f9', 'Couvrir l’écran, et revenir'],
      ['mod+l', 'Verrouiller'],
    ],
    see: ['lock', 'settings'],
  },
  duplicates: {
    title: 'Doublons possibles',
    words: 'merge same person twice twins duplicates fusionner jumeaux même personne',
    about:
      'Deux dossiers qui sont peut-être une seule personne, avec les raisons. C’est vous qui décidez ; Carnet ne fusionne jamais de lui-même.',
    asked: [
      {
        question: 'Que se passe-t-il quand je fusionne ?',
        answer:
          'Les deux dossiers se montrent comme un seul. Rien n’est perdu, et vous pouvez les séparer de nouveau.',
      },
      {
        question: 'Ce sont des jumeaux, ou une mère et sa fille.',
        answer:
          'Choisissez que ce sont deux personnes. La question ne revient plus, ni d’un dossier ni de l’autre.',
      },
      {
        question: 'Leurs consignes d’appel diffèrent.',
        answer: 'La plus stricte vaut jusqu’à votre décision : un non passe avant un oui.',
      },
    ],
    keys: [],
    see: ['client', 'intake'],
  },
  import: {
    title: 'Importer une liste',
    words: 'excel csv spreadsheet xlsx file columns undo import tableur liste colonnes fichier',
    about:
      'Reprend la liste que votre organisme tient dans un tableur. Rien ne paraît avant que vous confirmiez, et vous pouvez tout reprendre.',
    asked: [
      {
        question: 'Une date se lit de deux façons.',
        answer: 'Carnet dit combien, et demande : jour d’abord, mois d’abord, ou laisser vide.',
      },
      {
        question: 'Les remarques disent quand appeler.',
        answer:
          'Les phrases reconnues deviennent des propositions, avec leur nombre. Vous les acceptez ; le reste demeure une note.',
      },
      {
        question: 'Cela a mal tourné.',
        answer:
          '« Retirer cette importation » reprend tout. Les dossiers modifiés depuis restent, et la liste en est donnée.',
      },
      {
        question: 'Et le tableur ?',
        answer:
          'Il est toujours sur l’ordinateur, lisible pour tous. Supprimez-le ou rangez-le en lieu sûr.',
      },
    ],
    keys: [],
    see: ['duplicates', 'clients'],
  },
} satisfies Partial<HelpPages>;
