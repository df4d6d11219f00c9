import { describe, expect, it } from 'vitest';
import { assess } from '../../../shared/assessment/assess.ts';
import { factsOf } from '../../../shared/facts/facts-of.ts';
import { loadLanguageDetector } from '../../../shared/facts/language/load-language-detector.ts';
import { observationOf } from '../../../shared/observation/sample.ts';
import { readHtml } from '../../../shared/saved/read-html.ts';

const detectLanguage = await loadLanguageDetector();
const url = 'https://kestrelx.example/';

function read(body: string, head = '') {
  const html = `<!doctype html><head>${head}</head><body><main>${body}</main>`;
  const observation = { ...observationOf({}, url), ...readHtml(html, url) };
  const facts = factsOf(observation, { detectLanguage });
  const assessment = assess({ observations: [observation], firm: {}, input: 'p', detectLanguage });
  const offers = assessment.findings.filter(({ signal }) => signal === 'crypto-service-offer');
  return {
    facts,
    assessment,
    strengths: [...new Set(offers.map(({ strength }) => strength))],
    offers,
  };
}

const finnish = `<h1>Osta bitcoinia helposti</h1>
  <p>Palvelussamme ostat ja myyt kryptovaluuttoja muutamassa minuutissa suoraan puhelimella.</p>
  <button>Avaa tili</button>`;
const greek = `<h1>Αγοράστε κρυπτονομίσματα εύκολα</h1>
  <p>Στην πλατφόρμα μας αγοράζετε και πουλάτε κρυπτονομίσματα μέσα σε λίγα λεπτά από το κινητό σας.</p>
  <button>Εγγραφή</button>`;
const german = `<h1>Bitcoin kaufen und verkaufen</h1>
  <p>Bei uns handeln Sie Kryptowährungen in wenigen Minuten ganz einfach mit dem Telefon.</p>
  <button>Konto eröffnen</button>`;

describe.each([
  ['fi', finnish],
  ['el', greek],
])('%s: words that no native reader has been through', (language, page) => {
  it('are marked where they were read', () => {
    const { facts } = read(page);
    expect(facts.callsToAction).toMatchObject([{ kind: 'sign-up', language, unreviewed: true }]);
    expect(facts.servicesOffered[0]?.unreviewed).toBe(true);
  });

  it('are an indication by themselves, and say so', () => {
    const { strengths, offers, assessment } = read(page);
    expect(strengths).toEqual(['indication']);
    expect(offers[0]?.why).toMatch(/no native reader/);
    expect(assessment.limbs).toEqual({ promotion: 'indication', 'in-the-union': 'strong' });
    expect(assessment.verdict).toBe('some');
  });

  it.each([
    ['a form with a password', '<form><input type="password" name="p"></form>'],
    ['a form for an e-mail address', '<form><input type="email" name="e"></form>'],
    ['a link to sign up', '<a href="/register">→</a>'],
    ['a price in euro', '<p>20 €</p>'],
    ['reviewed words', '<button>Sign up</button>'],
  ])('go further beside %s', (_, more) => {
    const { strengths, assessment } = read(page + more);
    expect(strengths).toEqual(['strong']);
    expect(assessment.verdict).toBe('strong');
  });

  it('go further beside an offer in the structured data', () => {
    const offer = '<script type="application/ld+json">{"@type":"Offer","price":"20"}</script>';
    expect(read(page, offer).strengths).toEqual(['strong']);
  });

  it('go no further beside what shows no offer', () => {
    const rest =
      '<form><input type="search" name="q"></form><p>BTC $64,120</p><a href="https://otherx.example/register">→</a>';
    expect(read(page + rest).strengths).toEqual(['indication']);
  });
});

it('reviewed words need nothing beside them', () => {
  const { facts, strengths } = read(german);
  expect(facts.callsToAction).not.toEqual([]);
  expect(facts.callsToAction.some(({ unreviewed }) => unreviewed)).toBe(false);
  expect(strengths).toEqual(['strong']);
});
