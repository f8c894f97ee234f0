import type { Messages } from '../en.ts';

export const practice: Messages['practice'] = {
  offer: 'Essayer d’abord avec des personnes inventées',
  searchWords: 'essai formation exercice démonstration inventé practice training demo',
  openFromVault: 'Ouvrir l’organisme d’essai',
  openText:
    'Trente personnes inventées, et rien qui puisse mal tourner. Pour un premier jour, pour une nouvelle collègue, ou pour essayer quelque chose avant de le faire pour de vrai.',
  starting: 'Préparation de l’organisme d’essai…',

  strip: 'Organisme d’essai : ici, tout le monde est inventé.',
  stripMore: 'N’y inscrivez aucune vraie personne. Rien n’est gardé.',
  onPaper: 'ESSAI : toutes les personnes de cette page sont inventées.',
  again: 'Recommencer',
  leave: 'Quitter l’essai',
  stay: 'Rester ici',

  tryTitle: 'Ouvrir l’organisme d’essai ?',
  tryText:
    'Votre propre coffre est d’abord verrouillé ; ce que vous écriviez y est gardé. En quittant l’essai, vous le déverrouillez comme d’habitude.',
  tryYes: 'Verrouiller et ouvrir l’essai',
  againTitle: 'Recommencer l’essai ?',
  againText:
    'Tout ce que vous avez fait ici disparaît, et les mêmes personnes inventées reviennent comme au début.',
  leaveTitle: 'Quitter l’essai ?',
  leaveText:
    'Tout ce que vous avez fait ici disparaît ; il n’y avait personne de réel. Dans votre propre coffre, le verrouillage garde ce que vous écriviez.',
  ended: 'L’essai est terminé. Rien n’en a été gardé.',

  listTitle: 'S’exercer avec une liste inventée',
  listText:
    'Huit personnes inventées, avec ce que contiennent ces listes : des dates qui se lisent de deux façons, des remarques qui sont des consignes d’appel, quelqu’un qui a déjà un dossier. Vos propres fichiers ne sont pas pris ici.',
  listChoose: 'Prendre la liste inventée',

  guide: {
    title: 'Dix premières minutes',
    open: 'Dix premières minutes',
    progress: (done, total) =>
      done < 2 ? `${done} faite sur ${total}` : `${done} faites sur ${total}`,
    now: 'Maintenant',
    isDone: 'faite',
    isSkipped: 'passée',
    skip: 'Passer cette étape',
    show: 'M’y conduire',
    close: 'Fermer le guide',
    ticked: (step, next) => `Fait\u00a0: ${step}. Ensuite\u00a0: ${next}`,
    tickedLast: (step) => `Fait\u00a0: ${step}. C’était la dernière étape.`,
    allDone: 'Voilà un premier jour.',
    allDoneText:
      'Restez et essayez ce qui vous plaît, ou quittez l’essai et créez votre propre coffre. Ce guide reste dans l’aide.',
    allSteps: 'Toutes les étapes',
    steps: {
      number: {
        title: 'Trouver un numéro sûr',
        what: 'Ouvrez le dossier de Maryna Sydorenko, lisez les consignes et copiez le numéro sûr. Essayez ensuite l’autre numéro, et choisissez Pas maintenant.',
        why: 'Elle se cache de quelqu’un. Un appel de trop, à la mauvaise heure, et il l’apprend.',
      },
      attempt: {
        title: 'Noter un appel sans réponse',
        what: 'Commencez une rencontre avec n’importe qui, choisissez le téléphone et appuyez sur Alt+1.',
        why: 'Deux touches, et vos collègues voient que quelqu’un a essayé.',
      },
      service: {
        title: 'Noter un service',
        what: 'Appuyez sur Ctrl+Maj+L, dites qui et quoi, puis Ctrl+Entrée.',
        why: 'Cela marche depuis tout écran : c’est fait avant que la personne suivante s’assoie.',
      },
      intake: {
        title: 'Accueillir quelqu’un',
        what: 'Appuyez sur Ctrl+N. Inventez une personne : un nom et un autre fait, comme une langue, puis Ctrl+S.',
        why: 'Le reste peut attendre : ce qui n’est pas demandé reste « non demandé », jamais deviné.',
      },
      sign: {
        title: 'Écrire une rencontre et la signer',
        what: 'Ouvrez une rencontre qui a déjà eu lieu, écrivez une ligne, puis Ctrl+Entrée et Signer.',
        why: 'Une note signée ne peut être changée par personne. Pendant trente secondes, vous pouvez la reprendre.',
      },
      duplicate: {
        title: 'Trancher un doublon possible',
        what: 'Ouvrez Doublons et regardez les deux dossiers de Mᵐᵉ Nguyễn. Une personne ou deux ?',
        why: 'Fusionner ne perd rien et se défait. Carnet ne décide jamais à votre place.',
      },
      crisis: {
        title: 'Savoir où est « Quelque chose ne va pas »',
        what: 'Ouvrez-le depuis un dossier, une rencontre ou la recherche.',
        why: 'Un mauvais jour, personne ne le cherche. Les numéros y sont, et il marche sans réseau.',
      },
      cover: {
        title: 'Couvrir l’écran',
        what: 'Appuyez sur F9, puis encore sur F9. Ctrl+L verrouille aussitôt ; ici, cela mettrait fin à l’essai.',
        why: 'Pour qui entre pendant qu’un dossier est à l’écran.',
      },
    },
  },
};
