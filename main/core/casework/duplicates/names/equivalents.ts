/**
 * Names that are one name across neighbouring languages or in usual short spelling, where sound
 * does not show it: a person registered in Russian by one worker and in Ukrainian by another.
 * Only what the rules of sound can't reach; ordinary spelling variants don't belong here.
 */
const groups = `
mykola nikolai nikolay nicolai nikola mikola
mykhailo mikhail mikhailo michail mihail
pavlo pavel
petro piotr pyotr petr
dmytro dmitri dmitry dmitriy dmitrii
oleksii oleksiy alexei aleksei alexey aleksey
andrii andriy andrei andrey
serhii serhiy sergei sergey serguei sergii sergiy
yevhen evgeny yevgeny evgenii yevgeniy evgueni eugen yevheniy yevhenii
yevheniia yevgenia evgenia evgeniya
hanna anna ganna
olha olga
olena elena yelena
halyna galina
ihor igor
oleh oleg
hryhorii grigory grigori hryhoriy grigoriy
heorhii georgy georgi georgiy heorhiy
illia ilya ilia
ivan iwan
vasyl vasily vasili vasyliy vassili
volodymyr vladimir wladimir
yosyp iosif osip josip
nataliia natalia natalya natalie
kateryna ekaterina yekaterina katerina
anastasiia anastasia nastya
viktoriia victoria viktoria
mohamed md mohd muhd mhd mohammad muhammad mohammed maxamed mehmet mehmed
lee yi rhee ri li
roh noh no
lim im rim
yoo ryu ryoo yu
oh o
woo u
park pak bak
choi choe
hur huh heo her
shin sin
`;
const groupOf = new Map<string, readonly number[]>();
groups
  .trim()
  .split('\n')
  .forEach((line, group) => {
    for (const word of line.split(' ')) groupOf.set(word, [...(groupOf.get(word) ?? []), group]);
  });

const none: readonly number[] = [];

/** Groups of equivalent names to which a romanised word belongs. */
export function equivalenceGroups(word: string): readonly number[] {
  return groupOf.get(word) ?? none;
}

/**
 * Two names that sound alike and are two names: brothers are called so. Compared by sound after
 * the usual variants are folded.
 */
const lookAlikes: readonly (readonly [RegExp, RegExp])[] = [
  [/^x?h?as+an$/, /^h?[uo]s+[ae]y?i?n$/],
  [/^h?as+an[ae]?$/, /^h?[uo]s+n[ae]?$/],
  [/^omar$|^umar$/, /^amr$|^ami?r$/],
  [/^salim$|^salem$/, /^selma$|^salma$/],
  [/^(?:ren|andr|aim|desir|honor)e$/, /^(?:ren|andr|aim|desir|honor)ee$/],
  [/^jos[eu]e$/, /^jose$/],
  [/^yonas$|^jonas$/, /^[yj]oh?an+e?s$/],
  [/^ch?ristian$/, /^ch?ristin[ae]?$/],
  [/^amin[ae]$/, /^i?man[ae]?$/],
];

/** Words by romanised spelling. Symmetric. */
export function areLookAlikes(a: string, b: string): boolean {
  return lookAlikes.some(
    ([one, other]) => (one.test(a) && other.test(b)) || (one.test(b) && other.test(a)),
  );
}
