import { describe, expect, it } from 'vitest';
import { accessByState } from '../../../../shared/assessment/access/access-by-state.ts';
import { accessOf } from '../../../../shared/assessment/access/access-of.ts';
import { refusalsThatHeld } from '../../../../shared/assessment/access/refusals-that-held.ts';
import { withinReach } from '../../../../shared/assessment/access/within-reach.ts';
import { countedVisits } from '../../../../shared/assessment/counted-visits.ts';
import { memberStates } from '../../../../shared/assessment/member-states.ts';
import { refusalOn } from '../../../../shared/assessment/refusal-on.ts';
import { factsOf } from '../../../../shared/facts/facts-of.ts';
import type { Observation } from '../../../../shared/observation/observation.ts';
import { finding as sampleFinding } from '../sample-finding.ts';
import { from, promotion, url, visited, words } from './sample-visit.ts';

const refusal = visited(words('Sorry', 'KestrelX is not available in your country.'));
const forbidden = visited(words('Sorry', 'KestrelX is not available in Germany.'), { status: 403 });
const open = visited(promotion);
const down = visited({}, { outcome: 'unreachable', because: 'timed out: no answer' });
const bare = visited(words('403 Forbidden'), { status: 403 });

const accesses = (observations: Observation[]) =>
  observations.map((observation) => ({ observation, access: accessOf(observation) }));
const outcomes = (observations: Observation[]) =>
  Object.fromEntries(
    [...accessByState(accesses(observations))].map(([state, { outcome }]) => [state, outcome]),
  );
const by = (country: string, exit: number, observation: Observation) =>
  from(country, observation, {
    id: `${country}-${exit}`,
    exit: { kind: 'proxy', verified: true, country, label: `${country}-${exit}` },
  });
const away = (observation: Observation) =>
  refusalOn(observation, factsOf(observation, { detectLanguage: () => undefined }));

describe('access of a state', () => {
  it('is a refusal where it holds on every visit by every exit', () => {
    const seen = accesses([by('DE', 1, refusal), by('DE', 2, forbidden), by('FR', 1, open)]);
    expect(accessByState(seen).get('DE')).toEqual({ outcome: 'geo-refused', visits: 2, exits: 2 });
    expect(accessByState(seen).get('FR')?.outcome).toBe('open');
    expect(accessByState(seen).size).toBe(2);
  });

  it('is the most open that any visit met', () => {
    expect(outcomes([by('DE', 1, refusal), by('DE', 2, open)])).toEqual({ DE: 'open' });
    expect(outcomes([by('DE', 1, refusal), by('DE', 2, bare)])).toEqual({ DE: 'unknown-refusal' });
  });

  it('sets faults aside, and says so where there is nothing else', () => {
    expect(outcomes([by('DE', 1, refusal), by('DE', 2, down)])).toEqual({ DE: 'geo-refused' });
    expect(outcomes([by('DE', 1, down)])).toEqual({ DE: 'error' });
  });

  it('leaves out controls, void visits, unknown places and pages of others', () => {
    const exit = { kind: 'proxy', verified: false, country: 'DE', void: 'left from FR' } as const;
    expect(outcomes([from('TR', open)])).toEqual({});
    expect(outcomes([from('DE', open, { exit })])).toEqual({});
    expect(outcomes([from('DE', open, { exit: { kind: 'direct', verified: false } })])).toEqual({});
    expect(outcomes([by('DE', 1, refusal), from('DE', open, { role: 'on-behalf' })])).toEqual({
      DE: 'geo-refused',
    });
  });

  it('is no hand-over where the firm sends everybody to its new domain', () => {
    const moved = visited(promotion, { final: 'https://kestrelx.test/' });
    expect(outcomes([by('DE', 1, moved)])).toEqual({ DE: 'other-entity' });
    expect(outcomes([by('DE', 1, moved), from('TR', moved)])).toEqual({ DE: 'open' });
  });
});

describe('a refusal', () => {
  it('carries the state that met it, not those that the page names', () => {
    const both = visited(words('Sorry', 'KestrelX is not available in Germany and France.'), {
      status: 403,
    });
    const visit = by('DE', 1, both);
    expect(away(visit).map(({ memberStates: states }) => states)).toEqual([['DE']]);
    const [held] = refusalsThatHeld(away(visit), accesses([visit]));
    expect(held).toMatchObject({ memberStates: ['DE'], strength: 'strong' });
    expect(held?.why).toContain('one visit from DE');
  });

  it('says on how many visits and exits it held', () => {
    const visits = [by('DE', 1, refusal), by('DE', 2, refusal)];
    const [held] = refusalsThatHeld(visits.flatMap(away), accesses(visits));
    expect(held?.why).toContain('all 2 visits from DE, by 2 exits');
  });

  it('stands as context where another visit of the state got through', () => {
    const visits = [by('DE', 1, refusal), by('DE', 2, open)];
    const [held] = refusalsThatHeld(visits.flatMap(away), accesses(visits));
    expect(held).toMatchObject({ memberStates: ['DE'], strength: 'context' });
  });

  it('at the sign-up counts where every visit of the state to that page met it', () => {
    const at = { requested: `${url}register`, final: `${url}register` };
    const closed = visited(words('Sign up', 'Registration is not possible from Germany.'), at);
    const taken = visited(words('Sign up', 'Welcome.'), at);
    const strengths = (observations: Observation[]) =>
      refusalsThatHeld(observations.flatMap(away), accesses(observations)).map(
        ({ signal, strength, memberStates: states }) => ({ signal, strength, states }),
      );
    expect(strengths([by('DE', 1, closed), by('DE', 2, closed)])).toEqual([
      { signal: 'sign-up-refusal', strength: 'strong', states: ['DE'] },
      { signal: 'sign-up-refusal', strength: 'strong', states: ['DE'] },
    ]);
    expect(strengths([by('DE', 1, closed), by('DE', 2, taken)])).toEqual([
      { signal: 'sign-up-refusal', strength: 'context', states: ['DE'] },
    ]);
  });

  it('is left as it was written where there is no visitor', () => {
    const saved = sampleFinding({ points: 'away', signal: 'geo-block', memberStates: ['FR'] });
    expect(refusalsThatHeld([saved], [])).toEqual([saved]);
  });
});

describe('a state that is refused', () => {
  const service = sampleFinding({
    signal: 'crypto-service-offer',
    limb: 'promotion',
    visit: 'AT-1',
    memberStates: [],
  });
  const german = sampleFinding({
    signal: 'union-language',
    limb: 'in-the-union',
    visit: 'AT-1',
    memberStates: ['AT', 'DE'],
  });
  const league = sampleFinding({
    signal: 'union-sponsorship',
    means: 'sponsorship',
    limb: 'in-the-union',
    visit: 'AT-1',
    memberStates: ['DE'],
  });
  const visits = accesses([by('DE', 1, refusal), by('AT', 1, open)]);
  const verdicts = (findings: Parameters<typeof memberStates>[0]) =>
    Object.fromEntries(
      Object.entries(memberStates(withinReach(findings, visits), undefined)).map(
        ([state, { verdict }]) => [state, verdict],
      ),
    );

  it('is not reached by the language that others were shown', () => {
    expect(verdicts([service, german])).toEqual({ AT: 'strong' });
    expect(withinReach([german], visits)[0]?.why).toContain('Visitors from DE were refused');
  });

  it('may be reached by other means, and less far', () => {
    expect(verdicts([service, german, league])).toEqual({ AT: 'strong', DE: 'some' });
  });

  it('is reached by what its own visitors were shown', () => {
    const affiliate = { ...german, visit: 'DE-9' };
    const page = from('DE', open, { id: 'DE-9', role: 'on-behalf' });
    const seen = [...visits, ...accesses([page])];
    expect(withinReach([affiliate], seen)).toEqual([affiliate]);
  });

  it('leaves a finding as context that names nobody else', () => {
    const only = { ...german, memberStates: ['DE'] as const };
    expect(withinReach([{ ...only, memberStates: ['DE'] }], visits)).toMatchObject([
      { strength: 'context', memberStates: ['DE'] },
    ]);
  });
});

describe('visits that count', () => {
  it('leave a page out that refuses its visitor with a status of success', () => {
    const { assessed, failed, shown } = countedVisits([by('DE', 1, refusal), by('FR', 1, open)]);
    expect(assessed.map(({ visit }) => visit.id)).toEqual(['FR-1']);
    expect(failed).toMatchObject([{ visit: 'DE-1', refusal: true }]);
    expect(failed[0]?.because).toContain('not available in your country');
    expect(shown).toBe(true);
  });

  it('say where nobody was shown a page, and where only a control was', () => {
    expect(countedVisits([by('DE', 1, refusal), from('TR', refusal)]).shown).toBe(false);
    expect(countedVisits([by('DE', 1, refusal), from('TR', open)])).toMatchObject({
      shown: true,
      assessed: [],
    });
  });

  it('keep a saved page with such words: it has no visitor whom it could have refused', () => {
    expect(countedVisits([refusal]).assessed).toEqual([refusal]);
  });

  it('leave a void visit out where the same was seen from the right place', () => {
    const exit = {
      kind: 'proxy',
      verified: false,
      country: 'DE',
      void: 'it left from FR',
    } as const;
    const wrong = from('DE', open, { id: 'DE-x', exit });
    expect(countedVisits([wrong, by('DE', 1, open)])).toMatchObject({ failed: [] });
    const alone = countedVisits([wrong]);
    expect(alone).toMatchObject({ assessed: [], shown: false });
    expect(alone.failed).toMatchObject([{ refusal: false }]);
    expect(alone.failed[0]?.because).toContain('it left from FR');
  });
});
