import type { Messages } from '../en.ts';

const safe = 'Rien n’est perdu : vos modifications attendent dans cet ordinateur.';

const problems: Messages['sync']['problems'] = {
  gone: {
    what: 'Le dossier partagé n’est pas là.',
    next: `${safe} Branchez la clé USB ou connectez-vous au réseau du bureau. Si le dossier a été déplacé, choisissez-le de nouveau. S’il a été supprimé, l’administration en choisit un autre\u202f; les ordinateurs ont tout ce qu’il contenait.`,
  },
  unreachable: {
    what: 'Le lieu partagé est hors d’atteinte.',
    next: `${safe} Carnet réessaie de lui-même dès qu’il y a un réseau. Si d’autres pages s’ouvrent et que cela continue, demandez à la personne qui s’occupe du lieu s’il fonctionne.`,
  },
  timeout: {
    what: 'Le lieu partagé a mis trop de temps à répondre.',
    next: `${safe} Le réseau est peut-être lent\u202f; Carnet réessaie de lui-même.`,
  },
  denied: {
    what: 'Le lieu partagé n’accepte pas ce nom d’utilisateur et ce mot de passe.',
    next: `${safe} Entrez-les de nouveau ou demandez-en d’autres à votre administration\u00a0: ils ont peut-être été changés ou retirés.`,
  },
  readOnly: {
    what: 'Le lieu partagé laisse cet ordinateur lire, mais pas écrire.',
    next: `${safe} Ce que les autres ont écrit arrive toujours. Demandez à la personne qui s’occupe du lieu de permettre l’écriture.`,
  },
  full: {
    what: 'Le lieu partagé est plein.',
    next: `${safe} Ce que les autres ont écrit arrive toujours. Demandez plus d’espace à la personne qui s’occupe du lieu\u202f; ne supprimez rien à la main dans le dossier «\u00a0carnet\u00a0».`,
  },
  tooLarge: {
    what: 'Le lieu partagé refuse les fichiers de cette taille.',
    next: `${safe} Demandez à la personne qui s’occupe du lieu de permettre l’envoi de fichiers de 10 Mo.`,
  },
  busy: {
    what: 'Le lieu partagé est occupé ou fermé pour entretien.',
    next: `${safe} Carnet attend le temps demandé, puis réessaie de lui-même.`,
  },
  certificateExpired: {
    what: 'Le lieu partagé n’a pas pu prouver aujourd’hui qu’il est authentique : son certificat n’est plus à jour, ou la date de cet ordinateur est fausse.',
    next: `${safe} Rien n’a été envoyé, pas même le mot de passe. Vérifiez la date et l’heure de l’ordinateur. Si elles sont justes, demandez à la personne qui s’occupe du lieu de renouveler le certificat.`,
  },
  certificateUntrusted: {
    what: 'Le lieu partagé n’a pas pu prouver qu’il est authentique. Quelqu’un d’autre répond peut-être.',
    next: `${safe} Rien n’a été envoyé, pas même le mot de passe. Sur le Wi-Fi d’un hôtel ou d’un lieu public, ouvrez d’abord une page Web et connectez-vous au réseau. Si cela continue au bureau, avertissez votre administration.`,
  },
  portal: {
    what: 'Ce réseau répond à la place du lieu partagé : il faut d’abord s’y connecter.',
    next: `${safe} Ouvrez une page Web, connectez-vous au Wi-Fi, puis synchronisez de nouveau.`,
  },
  clock: {
    what: 'Le lieu partagé refuse la date et l’heure de cet ordinateur.',
    next: `${safe} Réglez l’horloge et le fuseau horaire de l’ordinateur, puis synchronisez de nouveau.`,
  },
  wrongAddress: {
    what: 'Quelque chose répond à cette adresse, mais on ne peut pas y laisser de fichiers.',
    next: `${safe} Vérifiez l’adresse, lettre par lettre, avec la personne qui s’occupe du lieu.`,
  },
  unsafe: {
    what: 'Ce serveur ne peut pas empêcher un ordinateur d’écraser le fichier d’un autre ; Carnet ne l’utilise donc pas.',
    next: `${safe} Choisissez un autre lieu\u00a0: un dossier partagé, une clé USB ou un Nextcloud conviennent.`,
  },
  stopped: {
    what: 'La synchronisation a été interrompue.',
    next: `${safe} Elle reprendra là où elle s’est arrêtée.`,
  },
  failed: {
    what: 'Le lieu partagé est en panne.',
    next: `${safe} Carnet réessaie de lui-même. Si cela continue, prévenez la personne qui s’occupe du lieu, en lui donnant l’heure affichée ici.`,
  },
};

export const sync: Messages['sync'] = { problems };
