import { type ErrorMessages, fieldNames, say } from '../errorMessages.ts';
import { audit } from './audit.ts';

const ourFault =
  'Rien n’a été modifié. Réessayez ; si cela persiste, verrouillez puis déverrouillez Carnet. C’est un défaut de Carnet, pas une erreur de votre part.';

const staysAsItIs = 'Rien n’a été modifié ; Carnet continue tel quel.';

export const errors: ErrorMessages = {
  'contract.unknownCall': say(
    'Une partie de Carnet a demandé à une autre ce qu’elle ne connaît pas.',
    ourFault,
  ),
  'contract.invalidInput': say(
    'Une réponse du formulaire ne peut pas être gardée telle quelle.',
    ourFault,
  ),
  'contract.invalidOutput': say('Carnet n’a pas pu lire sa propre réponse.', ourFault),
  'contract.notAllowed': say(
    'Votre rôle ne le permet pas.',
    'Rien n’a été modifié. Demandez à une personne qui administre Carnet dans votre organisme.',
  ),
  'contract.wrongSender': say(
    'Carnet a refusé une demande qui ne venait pas de sa fenêtre.',
    ourFault,
  ),
  'contract.internal': say('Un problème est survenu dans Carnet.', ourFault),

  'core.stopped': say(
    'La partie de Carnet qui garde les données s’est arrêtée.',
    'Ce qui était enregistré est en sûreté. Déverrouillez pour continuer ; vos brouillons reviennent.',
  ),

  'vault.locked': say('Carnet est verrouillé.', 'Rien n’est perdu. Déverrouillez-le et réessayez.'),
  'vault.alreadyOpen': say('Un coffre est déjà ouvert.', 'Verrouillez-le d’abord.'),
  'vault.notFound': say(
    'Ce coffre n’est plus sur cet ordinateur.',
    'Si son dossier a été déplacé, remettez-le en place ; sinon, restaurez une copie de sauvegarde.',
  ),
  'vault.wrongSecret': say(
    'Le coffre ne s’est pas ouvert.',
    'Réessayez. Rien n’est jamais effacé.',
  ),
  'vault.tooManyTries': ({ waitSeconds }) => ({
    what: 'Le coffre ne s’est pas ouvert.',
    next: `Réessayez dans ${Number(waitSeconds ?? 10)} ${Number(waitSeconds ?? 10) < 2 ? 'seconde' : 'secondes'}. Rien n’est jamais effacé.`,
  }),
  'vault.weakPassphrase': say(
    'Cette phrase de passe est trop facile à deviner.',
    'Qui prendrait l’ordinateur pourrait en essayer des millions. Prenez les cinq mots proposés ou ajoutez des mots.',
  ),
  'vault.damaged': say(
    'Un fichier qui sert à ouvrir le coffre est endommagé.',
    'Rien n’a été supprimé. Sa copie précédente suffit peut-être : réessayez, puis restaurez une copie de sauvegarde.',
  ),
  'vault.newerFormat': say(
    'Ce coffre a été créé par un Carnet plus récent.',
    'Rien n’a été modifié. Mettez Carnet à jour sur cet ordinateur, puis ouvrez-le.',
  ),
  'vault.noKeychain': say(
    'Cet ordinateur n’offre à Carnet aucun endroit assez sûr.',
    'Utilisez votre phrase de passe.',
  ),
  'vault.badRecoveryWords': ({ reason, count, position }) => ({
    what:
      reason === 'count'
        ? `Il y a douze mots\u202f; vous en avez tapé ${Number(count)}.`
        : reason === 'unknown'
          ? `Le mot ${Number(position)} n’est pas dans la liste des mots de récupération.`
          : 'Ce ne sont pas les douze mots de ce coffre.',
    next: 'Vérifiez l’ordre et l’orthographe ; les accents et les majuscules ne comptent pas. Rien n’est jamais effacé.',
  }),
  'vault.keyDerivationFailed': say(
    'L’ordinateur n’avait pas assez de mémoire pour vérifier la phrase de passe.',
    'Rien n’a été modifié. Fermez d’autres applications et réessayez.',
  ),
  'vault.changingLock': say(
    'Carnet pose un nouveau verrou sur ce coffre.',
    'Rien n’est perdu. Attendez la fin ; elle s’affichera sur cette page.',
  ),

  'backup.busy': say(
    'Une copie de sauvegarde est en train d’être faite, vérifiée ou transférée.',
    'Rien n’a été modifié. Attendez la fin, puis réessayez.',
  ),
  'backup.cancelled': say(
    'L’opération a été arrêtée avant la fin.',
    'Rien n’a été modifié, et les copies de sauvegarde précédentes sont toujours là. Vous pouvez recommencer.',
  ),
  'backup.failed': say(
    'L’opération s’est arrêtée avant la fin, et Carnet ne sait pas pourquoi.',
    'Rien n’a été modifié, et les copies de sauvegarde précédentes sont toujours là. Réessayez ; si cela persiste, redémarrez l’ordinateur.',
  ),
  'backup.notFound': say(
    'Cette copie de sauvegarde n’est plus à sa place.',
    'Rien n’a été modifié. Rebranchez la clé USB ou choisissez une autre copie de sauvegarde.',
  ),
  'backup.notABackup': say(
    'Ce fichier n’est pas une copie de sauvegarde faite par Carnet.',
    'Rien n’a été modifié. Son nom se termine par « .carnet-backup » : choisissez un autre fichier.',
  ),
  'backup.halfCopied': say(
    'Cette copie de sauvegarde n’est pas entière : il en manque la fin.',
    'Rien n’a été modifié. Le transfert est peut-être en cours : attendez et copiez-la de nouveau, ou choisissez une autre copie de sauvegarde.',
  ),
  'backup.damaged': say(
    'Cette copie de sauvegarde est endommagée et ne peut pas servir.',
    'Rien n’a été modifié. Copiez-la de nouveau à partir de l’original ou choisissez une autre copie de sauvegarde.',
  ),
  'backup.tampered': say(
    'Cette copie de sauvegarde a été modifiée après avoir été faite.',
    'Rien n’a été modifié sur cet ordinateur. Ne vous en servez pas : choisissez une autre copie de sauvegarde.',
  ),
  'backup.newer': say(
    'Cette copie de sauvegarde a été faite par un Carnet plus récent.',
    'Rien n’a été modifié. Mettez Carnet à jour sur cet ordinateur, puis réessayez.',
  ),
  'backup.wrongSecret': say(
    'La copie de sauvegarde ne s’est pas ouverte.',
    'Elle s’ouvre avec la phrase de passe ou les mots de récupération du jour où elle a été faite. Essayez ceux-là. Rien n’est jamais effacé.',
  ),
  'backup.placeMissing': say(
    'Le deuxième endroit pour les copies de sauvegarde est introuvable.',
    'La copie de sauvegarde de cet ordinateur est gardée. Branchez la clé USB ou connectez-vous au dossier partagé ; Carnet réessaiera de lui-même.',
  ),
  'backup.placeReadOnly': say(
    'Carnet ne peut pas écrire au deuxième endroit pour les copies de sauvegarde.',
    'La copie de sauvegarde de cet ordinateur est gardée. Déverrouillez la clé USB ou choisissez un autre dossier.',
  ),
  'backup.placeFull': say(
    'Il n’y a plus d’espace au deuxième endroit pour les copies de sauvegarde.',
    'La copie de sauvegarde de cet ordinateur est gardée. Libérez-y de l’espace ou choisissez un autre dossier.',
  ),
  'backup.placeIsCarnet': say(
    'Ce dossier est celui de Carnet : il serait perdu avec les données de l’ordinateur.',
    'Rien n’a été modifié. Choisissez une clé USB ou un dossier partagé.',
  ),
  'backup.noneSince': say(
    'Il n’y a pas encore de bonne copie de sauvegarde depuis le nouveau verrou.',
    'Rien n’a été supprimé. Faites d’abord une copie de sauvegarde ; les anciennes pourront ensuite être supprimées.',
  ),

  'members.notAllowed': say(
    'Seul un administrateur ou une administratrice de votre organisme peut faire cela, et ce n’est plus votre rôle.',
    'Rien n’a été modifié. Demandez à un administrateur ou à une administratrice.',
  ),
  'members.lastAdministrator': say(
    'Il ne resterait plus personne pour administrer votre organisme.',
    'Rien n’a été modifié. Donnez d’abord ce rôle à quelqu’un d’autre.',
  ),
  'members.notFound': say(
    'Cette personne ou cet ordinateur ne fait pas partie de votre organisme.',
    'Rien n’a été modifié. Quelqu’un a pu être retiré entre-temps : regardez de nouveau la liste.',
  ),
  'members.invitationExpired': say(
    'Cette invitation n’est plus valable.',
    'Rien n’a été modifié. Demandez-en une nouvelle à qui administre l’organisme.',
  ),
  'members.notAnInvitation': say(
    'Ce n’est pas une invitation de Carnet.',
    'Rien n’a été modifié. Choisissez le fichier que l’administration vous a remis.',
  ),
  'members.notARequest': say(
    'Ce n’est pas une réponse à l’une de vos invitations.',
    'Rien n’a été modifié. Choisissez le fichier fait sur le nouvel ordinateur à partir de votre invitation.',
  ),
  'members.notAWelcome': say(
    'Ce fichier n’ouvre pas l’organisme à cet ordinateur.',
    'Rien n’a été modifié. Choisissez le fichier fait pour cet ordinateur, ou demandez-le de nouveau.',
  ),
  'members.otherAgency': say(
    'Ce fichier vient d’un autre organisme que le vôtre.',
    'Rien n’a été modifié. Choisissez un fichier de votre organisme.',
  ),
  'members.halfCopied': say(
    'Le fichier n’est pas là en entier.',
    'Rien n’a été modifié. Copiez-le de nouveau et attendez la fin de la copie.',
  ),
  'members.newerFile': say(
    'Ce fichier a été fait par un Carnet plus récent.',
    'Rien n’a été modifié. Mettez Carnet à jour sur cet ordinateur, puis reprenez le fichier.',
  ),
  'members.alreadyJoining': say(
    'Cet ordinateur attend déjà d’être admis.',
    'Rien n’a été modifié. Attendez la réponse, ou abandonnez la demande et recommencez.',
  ),
  'members.notJoining': say(
    'Cet ordinateur n’attend pas d’être admis.',
    'Rien n’a été modifié. Commencez par l’invitation.',
  ),
  'members.hasRecords': say(
    'Il y a des dossiers dans ce coffre.',
    'Rien n’a été modifié. Dites s’ils vous suivent dans l’organisme, ou créez un nouveau coffre pour celui-ci.',
  ),
  'members.sheetGone': say(
    'Carnet n’a plus la feuille de votre organisme.',
    'Elle a été relue sur papier puis oubliée, ou l’organisme a été créé sur un autre ordinateur. Le papier reste valable : regardez dans le coffre-fort de l’organisme.',
  ),
  'members.wrongSheet': say(
    'Ces mots ne sont pas ceux de la feuille de votre organisme.',
    'Rien n’a été modifié. Vérifiez que le papier est bien celui de votre organisme et que les deux parties viennent de la même impression.',
  ),
  'members.removed': say(
    'Cet ordinateur a été retiré de l’organisme.',
    'Ce qui s’y trouve reste lisible ici et n’est transmis à personne. Demandez à qui administre l’organisme.',
  ),

  'trip.nothingChosen': say(
    'Personne n’a été choisi.',
    'Aucune trousse n’a été préparée. Choisissez des personnes, ou un programme qui en compte.',
  ),
  'trip.endsInThePast': say(
    'Ce jour est passé, ou trop lointain.',
    'Rien n’a été modifié. Choisissez un jour plus tard, au plus 999 jours après le premier.',
  ),
  'trip.notAPack': say(
    'Ce fichier n’est pas une trousse.',
    'Rien n’a été modifié. Le nom d’une trousse finit par « .carnetpack » ; elle vient de « Préparer un déplacement » sur l’ordinateur d’attache.',
  ),
  'trip.newerPack': say(
    'Cette trousse vient d’une version plus récente de Carnet.',
    'Rien n’a été modifié. Mettez Carnet à jour sur cet ordinateur, puis ouvrez-la de nouveau.',
  ),
  'trip.wrongWords': say(
    'Ces mots n’ont pas ouvert la trousse.',
    'Rien n’a été modifié. Vérifiez les cinq mots. S’ils sont justes, le fichier n’a été copié qu’en partie : copiez-le de nouveau, ou préparez une nouvelle trousse.',
  ),
  'trip.atHome': say(
    'Cela se fait sur l’ordinateur d’attache.',
    'Rien n’a été modifié. Cet ordinateur contient une trousse, et rien d’autre de l’organisme : faites-le au retour.',
  ),
  'trip.notHere': say(
    'Cet ordinateur ne contient pas de trousse.',
    'Rien n’a été modifié. Une trousse s’ouvre par « Ouvrir une trousse » sur la première page de Carnet.',
  ),
  'trip.readOnly': say(
    'La trousse est arrivée à son terme : ceci n’a pas pu être enregistré.',
    'Ce qui s’y trouvait est en sécurité, et ce que vous avez tapé reste à l’écran. Les moyens de joindre quelqu’un, les brouillons, les nouvelles notes et l’accueil d’une nouvelle personne restent possibles. Qui administre Carnet peut la prolonger par téléphone.',
  ),
  'trip.locked': say(
    'La trousse est arrivée à son terme et verrouillée.',
    'Rien n’est perdu : tout ce qui a été écrit ici est gardé et peut être remis. Qui administre Carnet peut la prolonger par téléphone.',
  ),
  'trip.notBack': say(
    'Une partie de cette trousse n’est encore qu’ici.',
    'Rien n’a été supprimé. Faites la remise, laissez l’ordinateur d’attache la reprendre, puis faites-la une dernière fois pour apprendre qu’il a tout.',
  ),
  'trip.noCodeHere': say(
    'Cet ordinateur ne peut pas créer de code pour ce déplacement.',
    'Rien n’a été modifié. Les ordinateurs des personnes qui étaient administratrices au moment de la préparation le peuvent : demandez à l’une d’elles.',
  ),
  'trip.tryLater': (details) => {
    const minutes = Math.max(1, Math.ceil(Number(details['seconds'] ?? 60) / 60));
    return {
      what: 'Trop de codes erronés.',
      next: `Rien n’a été modifié. Réessayez dans ${minutes} min, avec un nouveau code.`,
    };
  },

  'practice.notHere': say(
    'L’organisme d’essai n’a rien de tout cela.',
    'Il prend fin au verrouillage et ne garde rien : ni phrase de passe, ni mots de récupération, ni copie de sauvegarde. Essayez-le dans votre propre coffre.',
  ),
  'practice.onlyThere': say(
    'La liste inventée fait partie de l’organisme d’essai.',
    'Rien n’a été modifié. Laissez votre coffre tel quel et ouvrez l’organisme d’essai pour essayer une importation.',
  ),
  'practice.noRealFiles': say(
    'L’organisme d’essai ne prend aucun de vos fichiers.',
    'Le fichier n’a pas été ouvert. Exercez-vous avec la liste inventée ; importez les vraies personnes dans votre propre coffre, où elles sont protégées et gardées.',
  ),

  'store.full': say(
    'Le disque est plein : l’enregistrement n’a pas pu se faire.',
    'Ce que vous avez tapé reste à l’écran et ce qui était enregistré est en sûreté. Libérez de l’espace, puis enregistrez de nouveau.',
  ),
  'store.damaged': say(
    'La base de données est endommagée, ou n’est plus où elle était.',
    'Rien n’a été supprimé ni modifié. Verrouillez puis déverrouillez Carnet : si elle ne peut toujours pas être lue, l’écran de verrouillage propose vos copies de sauvegarde.',
  ),
  'store.wrongKey': say(
    'La base de données n’est pas celle de ce coffre.',
    'Rien n’a été modifié. Le fichier vient peut-être d’un autre coffre : remettez le bon ou restaurez une copie de sauvegarde.',
  ),
  'store.notEncrypted': say(
    'La base de données de cet ordinateur est lisible par n’importe qui. Carnet refuse de l’ouvrir.',
    'Rien n’a été modifié. Quelqu’un a remplacé le fichier : restaurez une copie de sauvegarde.',
  ),
  'store.newerSchema': say(
    'Cette base de données a servi avec un Carnet plus récent.',
    'Rien n’a été modifié. Mettez Carnet à jour sur cet ordinateur, puis ouvrez-la.',
  ),
  'store.migrationFailed': say(
    'Carnet n’a pas pu adapter vos données à cette version.',
    'Vos données sont telles qu’elles étaient, et une copie de sauvegarde vient d’en être faite. Remettez la version précédente de Carnet pour continuer à travailler, ne supprimez rien et prévenez l’administration.',
  ),
  'store.busy': say(
    'La base de données est occupée par une tâche longue.',
    'Rien n’est perdu. Réessayez dans un instant.',
  ),

  'record.notFound': say(
    'Cet élément n’est plus ici.',
    'Il a peut-être été annulé ou supprimé. Rien d’autre n’a changé.',
  ),
  'record.notHereYet': say(
    'Cet élément n’est pas encore arrivé sur cet ordinateur.',
    'Il s’affichera quand l’ordinateur qui l’a écrit l’aura transmis.',
  ),
  'record.changedMeanwhile': ({ fields }) => {
    const what = fieldNames(fields, audit.fields);
    return {
      what:
        what === ''
          ? 'Ceci a été modifié entre-temps.'
          : `Ceci a été modifié entre-temps, ici et ailleurs\u00a0: ${what}.`,
      next: 'Rien n’a été écrasé et rien de ce que vous avez tapé n’est perdu. Indiquez ce qui doit rester, puis enregistrez de nouveau.',
    };
  },
  'review.changed': say(
    'Cette question n’est plus celle que vous avez vue : on y a répondu ailleurs, ou un autre ordinateur a écrit autre chose.',
    'Rien n’a été modifié et rien n’est perdu. Regardez ce qu’elle dit maintenant.',
  ),
  'record.takingIn': say(
    'Carnet recueille les dossiers de l’organisme sur cet ordinateur.',
    'Ce que vous avez tapé est gardé. Enregistrez de nouveau dans un instant, quand ce sera terminé.',
  ),
  'record.pastAway': say(
    'Ce programme vous a été rendu par quelqu’un qui n’a pas ce qui y avait été écrit auparavant. Tant que cela n’est pas ici, rien ne peut y être enregistré.',
    'Ce que vous avez tapé est gardé, et rien n’est perdu. Tout arrive de soi-même dès que l’ordinateur de quelqu’un qui administre Carnet et travaille dans ce programme aura échangé, puis le vôtre. Demandez-lui d’ouvrir Carnet.',
  ),
  'record.signed': say(
    'Une note signée ne peut pas être modifiée.',
    'Elle est gardée telle qu’elle a été signée. Vous pouvez y ajouter un complément.',
  ),
  'record.beingSigned': say(
    'Cette note vient d’être signée : elle ne peut pas être modifiée.',
    'Elle reste telle que vous l’avez signée. Dans les 30 secondes, vous pouvez annuler la signature, puis la modifier.',
  ),
  'record.tooLate': say(
    'Le délai pour revenir en arrière est passé.',
    'L’élément reste tel quel. Une note signée peut recevoir un complément ; un service peut être modifié.',
  ),
  'record.incomplete': say(
    'Il manque encore un élément nécessaire.',
    'Ce que vous avez tapé est gardé. Remplissez ce qui est indiqué, puis enregistrez.',
  ),

  'contact.needsReason': say(
    'Cela va contre ce que la personne a demandé, et aucune raison n’a été donnée.',
    'Personne n’a été appelé et rien n’a été copié. Recommencez et dites pourquoi cela ne peut pas attendre.',
  ),

  'file.notFound': say(
    'Le fichier n’est plus là.',
    'Rien n’a été modifié. Choisissez-le de nouveau.',
  ),
  'file.unreadable': say(
    'Le fichier ne peut pas être lu.',
    'Rien n’a été modifié. S’il est ouvert dans une autre application, fermez-le et réessayez.',
  ),
  'file.notWritten': say(
    'Le fichier n’a pas pu être enregistré à cet endroit.',
    'Rien d’autre n’a été modifié. Vérifiez que la clé USB est branchée, qu’elle a de la place et qu’on peut y écrire, ou choisissez un autre dossier ; puis enregistrez de nouveau.',
  ),
  'update.unsigned': say(
    'Cette mise à jour n’est pas signée.',
    `${staysAsItIs} Prenez la mise à jour là où Carnet est publié, avec les deux petits fichiers qui l’accompagnent.`,
  ),
  'update.wrongSignature': say(
    'Cette mise à jour ne vient pas des personnes qui font Carnet, ou a été modifiée depuis.',
    `${staysAsItIs} Ne l’installez pas autrement. Dites à votre administration d’où elle vient.`,
  ),
  'update.retiredKey': say(
    'Cette mise à jour porte une signature que les auteurs de Carnet n’emploient plus.',
    `${staysAsItIs} Ne l’installez pas autrement. Cherchez une mise à jour plus récente là où Carnet est publié.`,
  ),
  'update.unreadable': say(
    'Ce que la mise à jour dit d’elle-même ne peut pas être lu.',
    `${staysAsItIs} Reprenez-la là où Carnet est publié.`,
  ),
  'update.otherProduct': say(
    'C’est la mise à jour d’une autre application.',
    `${staysAsItIs} Cherchez celle de Carnet.`,
  ),
  'update.otherChannel': say(
    'Cette mise à jour est destinée à qui essaie les nouvelles versions à l’avance, ou l’inverse.',
    `${staysAsItIs} Prenez la mise à jour qui a été proposée à votre organisme.`,
  ),
  'update.otherSystem': say(
    'Cette mise à jour est destinée à un autre système.',
    `${staysAsItIs} Il y en a une pour Windows, une pour macOS et une pour Linux\u00a0: prenez celle de cet ordinateur.`,
  ),
  'update.otherProcessor': say(
    'Cette mise à jour est destinée à des ordinateurs qui ont un autre type de processeur.',
    `${staysAsItIs} Prenez celle dont le nom se termine comme celui du Carnet installé ici.`,
  ),
  'update.otherKind': say(
    'Cette mise à jour est destinée à un Carnet installé d’une autre manière.',
    `${staysAsItIs} Prenez celle dont le nom se termine comme celui du fichier qui a servi à installer Carnet. Si personne ne le sait, installez-la à la main\u00a0: les données restent.`,
  ),
  'update.sameVersion': ({ version }) => ({
    what: `C’est la version ${String(version ?? '')}, qui est déjà installée.`,
    next: 'Il n’y a rien à faire.',
  }),
  'update.olderVersion': ({ version, installed }) => ({
    what: `C’est la version ${String(version ?? '')}, plus ancienne que la version ${String(installed ?? '')} installée ici.`,
    next: `${staysAsItIs} Une version plus ancienne ne pourrait pas ouvrir vos données et a peut-être des défauts corrigés depuis.`,
  }),
  'update.withdrawn': ({ version }) => ({
    what: `La version ${String(version ?? '')} a été retirée.`,
    next: `${staysAsItIs} Cherchez-en une plus récente là où Carnet est publié.`,
  }),
  'update.missing': say(
    'Le fichier de la mise à jour n’est pas là.',
    `${staysAsItIs} S’il était sur une clé USB, rebranchez-la.`,
  ),
  'update.truncated': say(
    'La mise à jour n’est pas arrivée au complet.',
    `${staysAsItIs} Elle sera reprise\u202f; si elle est venue sur une clé USB, copiez-la de nouveau.`,
  ),
  'update.tooLong': say(
    'Le fichier de la mise à jour est plus long qu’il ne devrait.',
    `${staysAsItIs} Reprenez la mise à jour là où Carnet est publié.`,
  ),
  'update.wrongBytes': say(
    'Le fichier de la mise à jour n’est pas celui qui a été signé.',
    `${staysAsItIs} Il a été abîmé en chemin, ou quelqu’un l’a modifié. Reprenez-le\u202f; si cela persiste, dites-le à votre administration.`,
  ),
  'update.swapped': say(
    'La mise à jour qui était prête n’est pas celle qui a été vérifiée.',
    `${staysAsItIs} Quelque chose sur cet ordinateur a modifié le fichier, qui a donc été retiré. Dites-le à votre administration\u202f; une analyse antivirus est une bonne idée.`,
  ),
  'update.expired': ({ version }) => ({
    what: `La version ${String(version ?? '')} est authentique mais ancienne\u00a0: il y en a sans doute une plus récente.`,
    next: `${staysAsItIs} Cherchez-en une plus récente\u202f; s’il n’y en a pas, une personne de l’administration peut permettre celle-ci.`,
  }),
  'update.unsavedWork': say(
    'Quelque chose n’est pas encore enregistré.',
    'Rien n’a été interrompu. Terminez ou enregistrez, puis installez la mise à jour.',
  ),
  'update.notAnUpdate': say(
    'Ce fichier n’est pas une mise à jour de Carnet.',
    `${staysAsItIs} Le nom du fichier se termine par .carnet-update.`,
  ),
  'update.unreachable': say(
    'L’endroit où sont publiées les mises à jour est injoignable.',
    `${staysAsItIs} Carnet fonctionne sans lui et essaiera plus tard. Une mise à jour peut aussi venir sur une clé USB.`,
  ),
  'update.notStarted': say(
    'La mise à jour n’a pas pu démarrer.',
    `${staysAsItIs} Elle reste prête\u00a0: essayez de nouveau. Si rien n’y fait, installez-la à la main depuis l’endroit où Carnet est publié\u202f; les données restent.`,
  ),
  'update.notAllowed': ({ command }) => ({
    what: 'La mise à jour n’a pas été installée : seul l’administrateur de cet ordinateur peut y installer des programmes.',
    next: `${staysAsItIs} Elle reste prête\u00a0: essayez de nouveau avec la personne qui a le mot de passe. Elle peut aussi taper ceci dans un terminal\u00a0: ${String(command ?? '')}`,
  }),
  'update.noneReady': say('Aucune mise à jour n’est prête.', 'Cherchez d’abord les mises à jour.'),
  'update.held': ({ version }) => ({
    what: `Votre organisme n’a pas encore proposé la version ${String(version ?? '')} à cet ordinateur.`,
    next: `${staysAsItIs} Elle viendra d’elle-même quand l’administration la proposera à tout le monde.`,
  }),
  'update.notHere': say(
    'Ce Carnet a été lancé sans être installé : il ne peut pas se remplacer.',
    `${staysAsItIs} Installez la nouvelle version comme celle-ci a été mise ici.`,
  ),
  'update.noPlace': say(
    'Vos ordinateurs n’ont pas encore de lieu partagé où déposer une version.',
    'Rien n’a été modifié. Choisissez d’abord un lieu sous Partage, ou portez la mise à jour d’un ordinateur à l’autre sur une clé USB.',
  ),
  'update.cancelled': say(
    'La mise à jour a été arrêtée.',
    'Rien n’a été installé. Ce qui est déjà ici n’aura pas à être repris.',
  ),
  'import.tooLarge': say(
    'Le fichier est trop gros.',
    'Rien n’a été importé. Divisez-le en fichiers plus petits et importez-les l’un après l’autre.',
  ),
  'import.tooManyRows': say(
    'Le fichier compte trop de lignes.',
    'Rien n’a été importé. Divisez-le en fichiers plus petits et importez-les l’un après l’autre.',
  ),
  'import.tooManyColumns': say(
    'Le fichier compte trop de colonnes.',
    'Rien n’a été importé. Supprimez les colonnes inutiles et enregistrez-le de nouveau.',
  ),
  'import.cellTooLong': say(
    'Une cellule du fichier contient beaucoup trop de texte.',
    'Rien n’a été importé. Cherchez-la dans le tableur et raccourcissez-la.',
  ),
  'import.tookTooLong': say(
    'La lecture du fichier a pris trop de temps et a été arrêtée.',
    'Rien n’a été importé. Enregistrez-le en CSV et essayez ainsi.',
  ),
  'import.notATable': say(
    'Ce fichier n’est pas un tableau.',
    'Rien n’a été importé. Carnet lit les fichiers CSV et les classeurs Excel (.xlsx).',
  ),
  'import.damagedFile': say(
    'Le fichier est endommagé ou n’a été copié qu’à moitié.',
    'Rien n’a été importé. Copiez-le de nouveau, ou ouvrez-le dans le tableur et réenregistrez-le.',
  ),
  'import.oldExcel': say(
    'C’est un classeur d’un ancien Excel (.xls).',
    'Rien n’a été importé. Ouvrez-le et enregistrez-le en .xlsx ou en CSV.',
  ),
  'import.openDocument': say(
    'C’est un tableau OpenDocument (.ods).',
    'Rien n’a été importé. Ouvrez-le et enregistrez-le en .xlsx ou en CSV.',
  ),
  'import.passwordProtected': say(
    'Le classeur est protégé par un mot de passe.',
    'Rien n’a été importé. Ouvrez-le, enregistrez une copie sans mot de passe et supprimez-la ensuite.',
  ),
  'import.suspicious': say(
    'Le fichier est construit comme une attaque contre l’application qui le lit.',
    'Il n’a pas été ouvert davantage et rien n’a été importé. Demandez d’où il vient.',
  ),
  'import.empty': say(
    'Le fichier ne contient aucune ligne.',
    'Rien n’a été importé. Choisissez un autre fichier ou une autre feuille.',
  ),
  'import.needsChoices': say(
    'Des questions sur le fichier restent ouvertes.',
    'Rien n’a encore été importé. Répondez à celles qui sont indiquées.',
  ),
  'import.parserStopped': say(
    'La lecture du fichier s’est arrêtée avant la fin.',
    'Rien n’a été importé. Réessayez ; si elle s’arrête encore, enregistrez le fichier en CSV.',
  ),
  'import.cancelled': say('L’importation a été annulée.', 'Rien n’en a été gardé.'),
  'import.notStaged': say(
    'Cette importation n’est plus prête.',
    'Rien n’a été importé. Choisissez le fichier de nouveau.',
  ),
};
