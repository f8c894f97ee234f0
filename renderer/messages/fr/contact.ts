import type { Messages } from '../en.ts';

export const contact: Messages['clients']['contact'] = {
  howToReach: 'Comment joindre',
  asOf: (day) => `au ${day}`,
  asKnownOn: (day, heard) =>
    `selon ce qu’on savait le ${day}\u202f; dernières nouvelles des autres ordinateurs\u00a0: ${heard}`,
  otherWays: 'Autres façons de joindre',
  nothingHeld: 'Aucun téléphone ni adresse au dossier.',
  call: 'Appeler',
  callNumber: (value) => `Appeler le ${value}`,
  copyNumber: (value) => `Copier ${value}`,
  owner: (owner, detail) =>
    detail === ''
      ? owner.replace('…', '')
      : owner.endsWith('…')
        ? owner.replace('…', ` ${detail}`)
        : `${owner}\u00a0: ${detail}`,
  first: (way) => `${way} d’abord`,
  rulesFor: (value) => `Consignes pour ${value}`,
  notSafeYet: 'Pas encore demandé si c’est sûr',

  short: {
    doNotUse: 'ne pas utiliser',
    notAskedChannel: 'pas demandé si c’est sûr',
    doNotNameAgency: 'ne pas nommer l’organisme',
    noVoicemail: 'ne pas laisser de message vocal',
    noText: 'pas de textos',
    noWhatsapp: 'pas de WhatsApp',
    notBefore: (time) => `après ${time}`,
    notAfter: (time) => `avant ${time}`,
    between: (from, to) => `entre ${from} et ${to}`,
    monitored: 'une autre personne écoute ou lit',
    sharedLine: (who) => (who === '' ? 'ligne partagée' : `ligne partagée\u00a0: ${who}`),
    mustNotKnow: (who) => `ne doit pas savoir\u00a0: ${who}`,
    codeWord: (word) => `mot convenu\u00a0: ${word}`,
    guardiansNumber: (who: string) =>
      who === ''
        ? 'numéro du tuteur ou de la tutrice'
        : `numéro du tuteur ou de la tutrice\u00a0: ${who}`,
    notDirectly: 'moins de 18 ans : joindre un tuteur ou une tutrice',
    notAsked: 'non demandé',
  },

  sentence: {
    notToCall: (name) => `${name} a demandé de ne pas recevoir d’appel.`,
    notToText: (name) => `${name} a demandé de ne pas recevoir de texto.`,
    notToWhatsapp: (name) => `${name} a demandé de ne pas recevoir de message WhatsApp.`,
    notThisWay: (name) => `${name} a demandé qu’on n’utilise pas ce moyen.`,
    notAskedChannel: 'Personne n’a encore demandé si ce moyen est sûr.',
    notBefore: (name, time) => `${name} a demandé de ne pas recevoir d’appel avant ${time}.`,
    notAfter: (name, time) => `${name} a demandé de ne pas recevoir d’appel après ${time}.`,
    doNotNameAgency: 'Une autre personne peut répondre : ne nommez pas l’organisme.',
    mayNotNameYet: 'Personne n’a demandé si l’organisme peut être nommé : ne le nommez pas.',
    noVoicemail: 'Ne laissez aucun message vocal.',
    voicemailNotAsked: 'Personne n’a posé la question du message vocal : n’en laissez pas.',
    monitored: 'Une autre personne écoute ou lit peut-être.',
    sharedLine: (who) =>
      who === ''
        ? 'D’autres utilisent aussi cette ligne.'
        : `D’autres utilisent aussi cette ligne\u00a0: ${who}.`,
    mustNotKnow: (who) => `Ne doit pas savoir\u00a0: ${who}.`,
    codeWord: (word) => `Mot convenu\u00a0: «\u00a0${word}\u00a0».`,
    guardiansNumber: (who: string) =>
      who === ''
        ? 'C’est le numéro du tuteur ou de la tutrice, pas celui de la personne.'
        : `C’est le numéro du tuteur ou de la tutrice (${who}), pas celui de la personne.`,
    notDirectly:
      'Moins de 18 ans, ne pas joindre directement : passer par un tuteur ou une tutrice.',
    directlyNotAsked:
      'Moins de 18 ans, contact direct non demandé : passer par un tuteur ou une tutrice.',
  },

  beforeCall: 'Avant d’appeler',
  beforeCopy: 'Avant de copier le numéro',
  beforeOther: 'Avant d’écrire',
  notNow: 'Pas maintenant',
  callAnyway: 'Appeler quand même',
  copyAnyway: 'Copier quand même',
  writeAnyway: 'Écrire quand même',
  reason: 'Raison',
  reasonHint: 'Gardée dans le journal de ce qui est fait. La supervision peut la lire.',
  reasonNeeded: 'Dites pourquoi cela ne peut pas attendre.',
  alsoKeep: 'Aussi :',
};
