/** Updates of Carnet: this laptop's, and what an administrator decides for all. */
export const updates = {
  title: 'Updates',
  sub: 'Carnet installs only what the people who make it have signed, and only when somebody here says so.',

  // This laptop
  here: 'This laptop',
  version: (version: string) => `Carnet ${version}`,
  states: {
    off: 'This Carnet was started without being installed: it can’t replace itself. Install a new version as this one was put here.',
    notKnown: 'Nothing newer was seen. Whether there is something newer is not known.',
    upToDate: 'This is the newest version.',
    found: (version: string) => `Carnet ${version} is out.`,
    fetching: (version: string) => `Carnet ${version} is being fetched. You can go on working.`,
    ready: (version: string) =>
      `Carnet ${version} is here and checked. Install it when it suits you.`,
  },
  waits: {
    turn: (at: string) =>
      `It is fetched by itself from ${at} on, so that not all laptops fetch it at once.`,
    pilots: 'Your agency lets a few laptops try it first. It comes here once it is offered to all.',
    hold: 'Your agency has put it on hold. It comes here once it is offered.',
    administrator:
      'It is genuine, but its makers’ word for it has run out: there is probably a newer one. An administrator can allow it all the same.',
    metered: 'This network costs money, or sharing is paused: it is fetched when you say so.',
  },
  lookedAt: (at: string, where: string) => `Last looked ${at}, ${where}`,
  lookedNever: 'Not looked yet since Carnet was unlocked',
  looksIn: {
    place: 'in the shared place',
    web: 'on the internet',
    both: 'in the shared place and on the internet',
  },
  looksNowhere: 'This laptop has nowhere to look by itself: its updates come on a stick.',
  looksWhenTold:
    'This network costs money, or sharing is paused: Carnet looks only when you say so.',
  unreached: {
    place: 'The shared place could not be reached.',
    web: 'The internet could not be reached. Carnet works without it, and will look again.',
  },
  from: {
    place: 'It comes from the shared place.',
    web: 'It comes from the internet, where the makers of Carnet publish it.',
    file: 'It came in a file.',
  },
  look: 'Look for updates',
  fetch: 'Fetch it now',
  allow: 'Allow it for all laptops',
  fetching: 'Fetching the update',
  stages: {
    fetching: 'Fetching the update',
    checking: 'Checking the release, then putting it there',
  },
  whatChanged: 'What changed',
  size: (size: string) => `${size} to fetch`,
  fromStick: 'From a stick',
  fromStickText:
    'A .carnet-update file can be chosen here, dropped anywhere into the window, or opened by a double click.',
  chooseFile: 'Choose a file',
  drop: 'Drop it: Carnet checks it and makes it ready.',
  dropped: 'Taking in the file',

  // The offer
  offer: 'A newer Carnet is ready',
  offerText: (version: string) =>
    `Version ${version} is here and checked. Install it when you finish today; your work stays as it is.`,
  installNow: 'Install now',
  installOnClose: 'When I close Carnet',
  later: 'Later',
  onClose: (version: string) => `Carnet ${version} is installed when you close Carnet.`,
  notOnClose: 'Don’t, after all',
  closing: 'Carnet closes and installs it…',
  ready: 'Update ready',
  openReady: 'Update ready. Open Updates',

  // After a start
  took: (version: string) => `Carnet was updated to version ${version}`,
  tookText:
    'Your data is as it was. Where it had to be fitted to the new version, a backup was made first.',
  didNotTake: (version: string) => `The update to version ${version} did not take`,
  didNotTakeText: (running: string, at: string) =>
    `It was started ${at}, and version ${running} still runs. Nothing is lost: your data is as it was. The update stays ready: install it again, and if the system asks for a permission, say yes.`,
  understood: 'All right',

  // A file
  file: (name: string) => `Carnet was opened with ${name}`,
  fileText: 'Carnet checks it before anything of it is used.',
  fileTake: 'Check it and make it ready',
  filePut: 'For the whole agency…',
  fileForget: 'Not now',
  taken: (version: string) => `Version ${version} is ready.`,

  // The agency
  agency: 'Releases of the agency',
  agencyNote: 'put into the shared place once, found by every laptop',
  agencyFrom: { web: 'On the internet', file: 'In a file, on this laptop only' },
  agencyNone: 'No release is in the shared place',
  agencyNoneText:
    'Put a .carnet-update file there: laptops that can reach the place need no other network.',
  noPlace: 'Your laptops have no place in common yet',
  noPlaceText:
    'Choose one under Sharing; then a release is put there once for all. Until then, updates go from laptop to laptop on a stick.',
  noPlaceWebText:
    'Laptops find releases on the internet by themselves. With a place under Sharing, those that have no network find them too.',
  goToSharing: 'Go to Sharing',
  put: 'Add a release',
  putTitle: 'Put a release into the shared place',
  putText:
    'Choose the .carnet-update file. It is checked first; laptops that it is for find it by themselves. There is one file for each kind of laptop.',
  putWhom: 'Offered to',
  putChoose: 'Choose the file and put it there',
  putDone: (version: string, system: string) => `Version ${version} for ${system} is there.`,
  released: (day: string) => `of ${day}`,
  expired: 'expired',
  offers: {
    all: 'All laptops',
    pilots: 'Pilot laptops first',
    hold: 'Nobody yet',
  },
  offerOf: (version: string) => `Version ${version}: offered to`,
  systems: {
    win32: 'Windows',
    darwin: 'macOS',
    linux: 'Linux',
  } as Readonly<Record<string, string>>,
  processors: {
    x64: 'Intel or AMD',
    arm64: 'ARM',
    universal: 'every Mac',
  } as Readonly<Record<string, string>>,

  // Laptops
  laptops: 'Laptops',
  laptopsNote: 'what they said they run, the oldest first',
  laptopOf: (label: string, name: string) => `${label} · ${name}`,
  noLabel: 'Laptop without a name',
  runs: (version: string, system: string) => `Carnet ${version}, ${system}`,
  runsUnknown: 'has not said yet which Carnet it runs',
  heard: (ago: string) => `last heard ${ago}`,
  heardNever: 'not heard yet',
  thisLaptop: 'This laptop',
  tooOld: 'Too old to share',
  pilot: 'Tries first',
  pilotNamed: (label: string) => `Tries first: ${label}`,

  // The minimum
  minimum: 'Oldest version that may share',
  minimumHint:
    'Laptops with an older one stop passing changes on, and say so; they still open their data and go on working. Useful when an old version has a fault. Never newer than the Carnet on this laptop.',
  minimumNone: 'Any version',
  minimumWho: (count: number) =>
    count === 1
      ? 'This stops 1 laptop until it is updated.'
      : `This stops ${count} laptops until they are updated.`,
};
