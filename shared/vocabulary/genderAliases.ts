import { genders, type Gender } from './genders.ts';
import { type Aliases, recogniser } from './recognise.ts';

/** What lists write for gender. "H" is homme in French and nothing in English. */
export const genderAliases: Aliases<Gender> = {
  woman: ['f', 'w', 'female', 'feminine', 'girl', 'fille', 'feminin', 'mme', 'mrs', 'ms', 'madame'],
  man: ['m', 'h', 'male', 'masculine', 'boy', 'garcon', 'masculin', 'mr', 'monsieur'],
  nonBinary: ['nb', 'x', 'non binary', 'nonbinary', 'non binaire', 'enby', 'gender diverse'],
  twoSpirit: ['2s', 'two spirit', 'two spirited', 'bispirituel', 'bispirituelle', 'bispirituel le'],
  another: ['other', 'another gender', 'autre', 'autre genre'],
  doesNotKnow: ['unknown', 'inconnu', 'u'],
  declined: ['prefer not to say', 'declined', 'prefere ne pas repondre', 'refus'],
  notAsked: ['not asked', 'non demande', 'not stated'],
};

export const recogniseGender = recogniser(genders, genderAliases);
