import { countries, type Country } from './countries.ts';
import { type Aliases, recogniser } from './recognise.ts';

/** Other names of countries, official, old and short, English and French; ISO alpha-3 codes. */
export const countryAliases: Aliases<Country> = {
  AF: ['afg', 'islamic republic of afghanistan', 'afganistan'],
  BA: ['bosnia', 'bosnie'],
  BI: ['bdi'],
  BO: ['plurinational state of bolivia'],
  BY: ['belarus', 'bielorussie', 'byelorussia'],
  CD: [
    'dr congo',
    'drc',
    'rdc',
    'rd congo',
    'd r congo',
    'd r c',
    'r d c',
    'congo kinshasa',
    'congo dr',
    'congo drc',
    'congo rdc',
    'dem rep congo',
    'democratic republic of congo',
    'democratic republic of the congo',
    'republique democratique du congo',
    'zaire',
    'cod',
  ],
  CG: [
    'congo brazzaville',
    'republic of the congo',
    'republic of congo',
    'republique du congo',
    'cog',
  ],
  CF: ['car', 'rca', 'centrafrique', 'central africa'],
  CI: ['ivory coast', 'cote d ivoire', 'civ'],
  CN: ['prc', 'people s republic of china', 'mainland china', 'chn', 'chine populaire'],
  CO: ['col', 'columbia', 'colombie'],
  CV: ['cabo verde'],
  CZ: ['czech republic', 'republique tcheque'],
  DO: ['dominican rep', 'rep dominicaine'],
  ER: ['eri', 'eritrea', 'erythree'],
  ET: ['eth'],
  GB: [
    'uk',
    'great britain',
    'england',
    'scotland',
    'wales',
    'angleterre',
    'ecosse',
    'grande bretagne',
  ],
  GM: ['the gambia'],
  HT: ['hti'],
  IN: ['ind'],
  IQ: ['irq'],
  IR: ['irn', 'islamic republic of iran', 'persia', 'republique islamique d iran'],
  KP: ['dprk', 'north korea', 'coree du nord'],
  KR: ['korea', 'south korea', 'republic of korea', 'coree', 'coree du sud'],
  LA: ['lao pdr', 'lao'],
  MD: ['moldova', 'republic of moldova'],
  MK: ['macedonia', 'macedoine'],
  MM: ['burma', 'birmanie', 'myanmar', 'mmr'],
  NL: ['holland', 'the netherlands', 'hollande'],
  PH: ['phil', 'the philippines'],
  PS: [
    'palestinian territories',
    'west bank',
    'gaza',
    'territoires palestiniens',
    'cisjordanie',
    'palestinian territory',
  ],
  RU: ['russian federation', 'federation de russie', 'rus'],
  RW: ['rwa'],
  SD: ['north sudan', 'sdn'],
  SO: ['som', 'somaliland', 'somalie'],
  SS: ['s sudan', 'ssd', 'sud soudan'],
  SV: ['el salvador', 'salvador'],
  SY: ['syr', 'syria', 'syrian arab republic', 'republique arabe syrienne', 'syrie'],
  SZ: ['swaziland', 'eswatini'],
  TL: ['east timor', 'timor oriental'],
  TR: ['turkey', 'turkiye', 'turquie', 'tur'],
  TZ: ['united republic of tanzania'],
  UA: ['ukr', 'ukraine'],
  US: [
    'usa',
    'united states of america',
    'u s a',
    'u s',
    'america',
    'etats unis d amerique',
    'e u',
    'eu',
  ],
  VE: ['ven', 'bolivarian republic of venezuela'],
  VN: ['viet nam', 'vnm'],
  stateless: ['stateless', 'no country', 'apatride', 'sans etat'],
};

const byName = recogniser(countries, countryAliases);

/**
 * A country from what someone wrote: its name in English or French, another name, or its
 * two-letter ISO code in capitals ("CA", but not "ca", which may be a word).
 */
export function recogniseCountry(text: string): Country | undefined {
  const trimmed = text.trim();
  return byName(trimmed) ?? (countries.has(trimmed) ? trimmed : undefined);
}
