import * as z from 'zod/mini';
import basketball from './rights-holders/basketball.json' with { type: 'json' };
import conferences from './rights-holders/conferences.json' with { type: 'json' };
import cycling from './rights-holders/cycling.json' with { type: 'json' };
import footballCompetitions from './rights-holders/football-competitions.json' with {
  type: 'json',
};
import footballEast from './rights-holders/football-east.json' with { type: 'json' };
import footballNorthWest from './rights-holders/football-north-west.json' with { type: 'json' };
import footballWest from './rights-holders/football-west.json' with { type: 'json' };
import motorSport from './rights-holders/motor-sport.json' with { type: 'json' };
import otherSports from './rights-holders/other-sports.json' with { type: 'json' };
import outside from './rights-holders/outside.json' with { type: 'json' };
import { tableOf } from './table.ts';

const RightsHolder = z.strictObject({
  /** The name it is shown by; one that a whole-word match in page text can be trusted with. */
  name: z.string().check(z.minLength(4)),
  /** Further spellings: without accents, in other languages, with a title sponsor. */
  aliases: z.array(z.string().check(z.minLength(4))),
  kind: z.enum([
    'club',
    'league',
    'team',
    'athlete',
    'event',
    'conference',
    'circuit',
    'federation',
  ]),
  sport: z.enum([
    'football',
    'basketball',
    'cycling',
    'motor-sport',
    'tennis',
    'handball',
    'ice-hockey',
    'esports',
    'skiing',
    'volleyball',
    'rugby',
    'athletics',
    'crypto',
    'fintech',
    'technology',
  ]),
  /**
   * ISO 3166-1 alpha-2: seat of a club, team, league or federation, place of an event, conference
   * or circuit, the nation an athlete competes for; `EU` where a competition spans the Union.
   */
  country: z.string().check(z.regex(/^[A-Z]{2}$/)),
  /** League or series it took part in; left out where that changed or does not matter. */
  competition: z.optional(z.string()),
  /** Set where the words also mean something else: they count only beside a word of the sport. */
  needs: z.optional(z.literal('context')),
});
/** Somebody or something that firms sponsor or attend: a club, a race, a conference. */
export type RightsHolder = z.infer<typeof RightsHolder>;

const Table = tableOf(RightsHolder);

/**
 * What crypto firms sponsor or attend, in the Union and (to tell look-alikes apart) outside it.
 * Names contain one another (`Bundesliga`, `Handball-Bundesliga`): the longest match counts.
 * A row says where the rights-holder is, never that anybody sponsors it.
 */
export const rightsHolders: readonly RightsHolder[] = [
  footballWest,
  footballNorthWest,
  footballEast,
  footballCompetitions,
  basketball,
  cycling,
  motorSport,
  otherSports,
  conferences,
  outside,
].flatMap((json) => Table.parse(json).rows);
