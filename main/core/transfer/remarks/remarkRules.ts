import type { RemarkFactKey } from '../../../../shared/vocabulary/remarkFacts.ts';
import { clockMinutes, timeWords } from './clockTime.ts';

/**
 * Phrases of English and French that say how a person may be reached. Each rule sees one clause,
 * folded, without apostrophes ("don t", "d interprete"), and must account for all of it: a rule that
 * understands half a sentence would turn "do not leave a message with his son" into permission.
 */
export interface RemarkRule {
  readonly phrase: RegExp;
  readonly facts: (match: RegExpExecArray) => readonly RemarkFactKey[];
}

const polite = '(?:please |pls |svp |s il vous plait |always |toujours |note |nb )*';
const call =
  '(?:call|calls|phone|ring|telephone|contact|reach|tel|be called|appeler|appels?|rappeler|telephoner|joindre|contacter)';
const them = '(?: (?:her|him|them|client|the client|la cliente|le client))?';
const only = '(?: only| seulement| uniquement)?';
const not = '(?:do not|don t|dont|never|no|not to|ne pas|ne jamais|pas de?|pas d|aucune?)';
const text = '(?:texts?|texting|text messages?|sms|textos?|texter|messages? textes?)';
const leave = '(?:leave |leaving |laisser (?:de |un |des )?)?';
const voicemail =
  '(?:a |any |de |un |le )?(?:voicemails?|voice mails?|vm|messages?(?: on (?:the )?(?:phone|voicemail|machine))?|messages? vocaux|message vocal|messages? (?:sur|dans) (?:le repondeur|la boite vocale)|boite vocale|repondeur)';
const agency =
  '(?:the |our |l |le nom de l |the name of the |of )?(?:agency|organization|organisation|office|centre|center|organisme|agence|bureau)(?: s)?(?: name)?';
const person =
  '(?:ex husband|ex wife|ex partner|husband|wife|spouse|partner|ex|father in law|mother in law|father|mother|parents|brother|sister|son|daughter|children|family|uncle|aunt|employer|boss|landlord|sponsor|roommate|neighbou?r|' +
  'ex mari|ex conjointe?|mari|epoux|epouse|conjointe?|beau pere|belle mere|pere|mere|frere|soeur|fils|fille|enfants|famille|oncle|tante|employeur|patron|proprietaire|parrain|colocataire|voisine?)';
const whose = '(?:the |her |his |their |my |a |au |aux |le |la |les |l |son |sa |ses |du |de la )?';
const interpreter =
  '(?:an? |une? |d une? |d |l )?(?:\\p{L}+ )?(?:interpreter|interprete|interpretation|translator)';

function rule(
  pattern: string,
  facts: RemarkFactKey | ((match: RegExpExecArray) => readonly RemarkFactKey[]),
): RemarkRule {
  return {
    phrase: new RegExp(`^${polite}(?:${pattern})(?: please| svp| s il vous plait)?$`, 'u'),
    facts: typeof facts === 'function' ? facts : () => [facts],
  };
}

function timed(kind: 'callAfter' | 'callBefore', words: string | undefined): RemarkFactKey[] {
  const minutes = clockMinutes(words ?? '');
  return minutes === undefined ? [] : [{ kind, minutes }];
}

const after = (match: RegExpExecArray) => timed('callAfter', match[1]);
const before = (match: RegExpExecArray) => timed('callBefore', match[1]);

export const remarkRules: readonly RemarkRule[] = [
  // interpreter
  rule(
    '(?:no|pas (?:besoin )?(?:d )?|sans|does not need|doesn t need|ne pas|n a pas besoin d) ?(?:an? |une? )?(?:interpreter|interprete)(?: needed| required| necessaire| requise?)?',
    { kind: 'interpreterNotNeeded' },
  ),
  rule(
    '(?:interpreter|interprete) (?:sometimes|at times|for appointments|parfois|au besoin)|sometimes (?:needs )?(?:an )?interpreter|parfois (?:besoin d )?interprete',
    { kind: 'interpreterSometimes' },
  ),
  rule(
    '(?:needs |wants |prefers |besoin d une |souhaite une |prefere une )?(?:an? |une )?(?:female|woman|lady|femme) (?:interpreter|interprete)|interprete (?:femme|feminine)',
    () => [{ kind: 'interpreterNeeded' }, { kind: 'interpreterWoman' }],
  ),
  rule(
    '(?:needs |wants |prefers |besoin d un |souhaite un |prefere un )?(?:an? |un )?(?:male|man|homme) (?:interpreter|interprete)|interprete (?:homme|masculin)',
    () => [{ kind: 'interpreterNeeded' }, { kind: 'interpreterMan' }],
  ),
  rule(
    '(?:no|not an?|pas de|pas d un) (?:family(?: members?)?|relatives?|proches?|membres? de la famille|famille)(?: as| to| for| comme| pour)? (?:interpreters?|interpret|interpreting|interprete|interpreter|l interpretation)',
    { kind: 'interpreterNotRelative' },
  ),
  rule(
    `(?:(?:she |he |client |clt )?(?:needs?|requires?|wants?|must have|will need|a besoin|besoin|necessite|requiert|il faut|prevoir|avec|with) )${interpreter}(?: needed| required| requise?)?|${interpreter} (?:is )?(?:needed|required|requise?|necessaire)|interpreter|interprete`,
    { kind: 'interpreterNeeded' },
  ),

  // hours
  rule(
    `(?:best (?:time )?(?:to )?)?(?:only )?(?:can )?${call}${only}${them}${only} (?:between|from|entre|de|d) ${timeWords} (?:and|to|et|a) ${timeWords}`,
    (match) => between(match[1], match[2]),
  ),
  rule(`${not} ${call}${them} (?:before|avant) ${timeWords}`, after),
  rule(`${not} ${call}${them} (?:after|apres) ${timeWords}`, before),
  rule(
    `(?:best (?:time )?(?:to )?)?(?:only )?(?:can )?${call}${only}${them}${only} (?:after|apres|a partir de|des|from) ${timeWords}${only}`,
    after,
  ),
  rule(
    `(?:best (?:time )?(?:to )?)?(?:only )?(?:can )?${call}${only}${them}${only} (?:before|avant) ${timeWords}${only}`,
    before,
  ),
  rule(
    `(?:best (?:time )?(?:to )?)?(?:only )?${call}?${only}${them} ?(?:in the|on|the|le|en|la|les|best(?: in the)?|dans la)? ?(mornings?|afternoons?|evenings?|weekends?|weekdays?|lunch ?time|matins?|apres midi|soirs?|soiree|fins? de semaine|en semaine|midi)${only}`,
    (match) => [{ kind: 'bestTime', word: match[1] ?? '' }],
  ),

  // who must not know; before "do not call", which is about the person
  rule(
    `${not} (?:to )?(?:call|contact|tell|inform|talk to|speak to|appeler|contacter|dire|informer|parler a|parler)(?: rien)? ${whose}(${person})`,
    mustNotKnow,
  ),
  rule(
    `${whose}(${person}) (?:must not|should not|shouldn t|does not|doesn t|must never|ne doit pas|ne doivent pas|ne sait pas|n est pas au courant)(?: know| find out| be told| savoir| apprendre| l apprendre)?(?: about (?:this|us|file|visits?))?`,
    mustNotKnow,
  ),
  rule(
    `(?:confidential|secret|confidentiel|hide|cacher)(?: from| to| a| au| aux)? ${whose}(${person})`,
    mustNotKnow,
  ),

  // naming the agency
  rule(
    `(?:${not}|without|sans) (?:say|saying|mention|mentioning|give|giving|name|naming|use|using|leave|reveal|identify|nommer|mentionner|dire|donner|identifier|reveler) ${agency}(?: on (?:the )?(?:phone|voicemail)| au telephone| sur le repondeur)?|${not} (?:say|tell|dire) (?:who|qui) (?:is calling|we are|you are|appelle|nous sommes|vous etes)`,
    { kind: 'doNotNameAgency' },
  ),
  rule(
    `${not} name ${agency}|discreet|discretion|be discreet|rester discrets?|appel(?:s|er)? discre(?:t|ts|tement)`,
    {
      kind: 'doNotNameAgency',
    },
  ),

  // channels
  rule(`${not} ${leave}${voicemail}|${voicemail} not (?:ok|safe)`, { kind: 'noVoicemail' }),
  rule(
    `(?:ok to |may |can |peut |on peut )?${leave}${voicemail} (?:ok|okay|is fine|fine|accepte|permis)|(?:ok to|may|can|on peut) ${leave}${voicemail}`,
    {
      kind: 'voicemailOk',
    },
  ),
  rule(
    `(?:by )?${text}(?: messages?)? (?:only|seulement|uniquement)|only ${text}|(?:par )?${text} (?:seulement|uniquement)|${text} (?:do not|don t|not|ne pas|pas d|no) ${call}|(?:seulement|uniquement) (?:par |des )?${text}`,
    { kind: 'textOnly' },
  ),
  rule(
    `(?:whatsapp|whats app) (?:only|seulement|uniquement)|only (?:by |on )?(?:whatsapp|whats app)|(?:seulement|uniquement) (?:par |sur )?whatsapp`,
    {
      kind: 'whatsappOnly',
    },
  ),
  rule(
    '(?:e ?mail|courriel) (?:only|seulement|uniquement)|only (?:by )?e ?mail|(?:seulement|uniquement) par courriel',
    {
      kind: 'emailOnly',
    },
  ),
  rule(`${not} ${text}`, { kind: 'noTexts' }),
  rule(
    `(?:prefers |prefere (?:les )?)${text}|${text} (?:ok|okay|is fine|preferred|accepte|prefere)`,
    { kind: 'textOk' },
  ),
  rule(
    '(?:prefers |prefere |uses |utilise )(?:whatsapp|whats app)|(?:whatsapp|whats app) (?:ok|okay|is fine|preferred|accepte)',
    {
      kind: 'whatsappOk',
    },
  ),
  rule(`${not} ${call}${them}`, { kind: 'noCalls' }),

  // the line itself
  rule(
    `(?:(?:phone|telephone|cell|line) (?:is )?shared|shares? (?:the |a )?(?:phone|telephone|cell)|shared (?:phone|telephone|cell|line|number)|(?:telephone|cellulaire|numero|ligne) partagee?|partage (?:le |son |un )?(?:telephone|cellulaire))(?: (?:with|avec) .{1,60})?`,
    { kind: 'sharedLine' },
  ),
  rule(
    `(?:phone|telephone|cell|line|calls|telephone|appels|ligne) (?:is |are |est |sont )?(?:monitored|checked|surveillee?s?|controlee?s?|ecoutee?s?)(?: (?:by|par) .{1,60})?|${whose}${person} (?:checks|monitors|controls|reads|surveille|controle|lit) (?:the |her |his |le |son |les |ses )?(?:phone|telephone|cell|messages|texts|textos|cellulaire)`,
    { kind: 'monitoredLine' },
  ),
  rule(
    'no fixed address|nfa|homeless|couch surfing|sans adresse fixe|saf|sans abri|sans domicile fixe|sdf',
    {
      kind: 'noFixedAddress',
    },
  ),
];

function between(from: string | undefined, to: string | undefined): RemarkFactKey[] {
  const end = clockMinutes(to ?? '');
  let start = clockMinutes(from ?? '');
  // "between 9 and 5": only the later one is in the afternoon; "between 5 and 7 pm": both are.
  if (start !== undefined && end !== undefined && start > end) start -= 720;
  const bare = /^\d{1,2}$/.test(from ?? '');
  if (bare && start !== undefined && end !== undefined && start < 720 && start + 720 < end) {
    start += 720;
  }
  if (start === undefined || end === undefined || start < 0 || start >= end) return [];
  return [
    { kind: 'callAfter', minutes: start },
    { kind: 'callBefore', minutes: end },
  ];
}

function mustNotKnow(match: RegExpExecArray): RemarkFactKey[] {
  return [{ kind: 'mustNotKnow', word: match[1] ?? '' }];
}
