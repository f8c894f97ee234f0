import type { Messages } from '../en.ts';

export const today: Messages['today'] = {
  sub: (due, late) =>
    due === 0
      ? 'Rien à faire'
      : late === 0
        ? `${due} à faire`
        : late === due
          ? `${due} à faire, ${due === 1 ? 'en retard' : 'toutes en retard'}`
          : `${due} à faire, dont ${late} en retard`,
  empty: 'Rien à faire.',
  emptyText: 'Les suivis, les notes à finir et les doublons possibles s’afficheront ici.',
  dueToday: 'À faire aujourd’hui',
  late: 'en retard',
  anyTime: 'aujourd’hui',
  allTasks: 'Toutes les tâches',
  allDrafts: 'Tous les brouillons',

  call: (name) => `Appeler ${name}`,
  video: (name) => `Vidéo avec ${name}`,
  text: (name) => `Texto à ${name}`,
  whatsapp: (name) => `WhatsApp à ${name}`,
  messenger: (name) => `Messenger à ${name}`,
  email: (name) => `Courriel à ${name}`,
  meet: (name) => `Rencontrer ${name}`,
  callButton: 'Appeler',
  writeButton: 'Écrire',
  meetButton: 'Commencer',
  doneButton: 'Fait',
  callFor: (title) => `Appeler\u00a0: ${title}`,
  doneFor: (title) => `Fait\u00a0: ${title}`,
  taskDone: (what) => `Fait\u00a0: ${what}`,
  rules: {
    doNotNameAgency: 'ne pas nommer l’organisme',
    monitored: 'une autre personne écoute',
    mustNotKnow: 'quelqu’un ne doit pas savoir',
    noVoicemail: 'pas de message vocal',
    noText: 'pas de textos',
    noWhatsapp: 'pas de WhatsApp',
    after: (time) => `après ${time}`,
    before: (time) => `avant ${time}`,
  },

  unfinished: 'À finir',
  noUnfinished: 'Aucun brouillon.',
  draft: {
    intake: (name) => `Accueil, ${name}`,
    session: (name) => `Note de rencontre, ${name}`,
    service: (name) => `Service, ${name}`,
    amendment: (name) => `Complément, ${name}`,
    import: () => 'Importation d’une liste',
    incident: () => 'Quelque chose à finir',
  },
  noNameYet: 'pas encore de nom',
  unknownCaller: 'personne inconnue',
  nobodyYet: 'aucune personne choisie',
  started: (when) => `commencé ${when}`,
  notSigned: 'non signée',
  isRunning: 'en cours',

  duplicates: 'Doublons possibles',
  seeAll: 'Tout voir',
  possiblyOne: 'Peut-être une seule personne',
  born: (year) => String(year),

  noticeRecovery: 'Vos mots de récupération ne sont pas encore confirmés',
  noticeRecoveryText:
    'Si la phrase de passe est oubliée, rien d’autre n’ouvre ce coffre. Il suffit de deux minutes.',
  noticeRecoveryDo: 'Les confirmer',

  noticeCrisis: 'Vérifiez la liste de « Quelque chose ne va pas »',
  noticeCrisisText:
    'Personne n’a encore vérifié, ou pas depuis douze mois, qui appeler en cas de crise et à quel numéro.',
  noticeCrisisDo: 'La vérifier',
  toCheck: 'À vérifier',
  somethingToCheck: 'Quelque chose à vérifier',

  discardTitle: 'Jeter ce brouillon ?',

  tasksOpen: 'À faire',
  tasksDone: 'Faites',
  tasksShow: 'Afficher',
  noTasks: 'Rien à faire.',
  noTasksDone: 'Rien de fait encore.',
  newFollowUp: 'Nouveau suivi',
  followUpSaved: 'Suivi gardé.',
  forWhom: 'Pour qui',
  forWhomNote: 'facultatif',
  noDay: 'sans date',
  markDone: (what) => `Marquer comme fait\u00a0: ${what}`,
  markOpen: (what) => `Pas fait finalement\u00a0: ${what}`,
  by: (name) => name,
  more: (count) => `Afficher ${count} de plus`,
};
