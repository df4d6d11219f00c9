import * as z from 'zod/mini';
import { factsOf } from '../facts/facts-of.ts';
import type { LanguageDetector } from '../facts/language/load-language-detector.ts';
import type { Observation } from '../observation/observation.ts';
import { assessPage } from './assess-page.ts';
import { Assessment, Speaker } from './assessment.ts';
import { homeOutside } from './home-outside.ts';
import { sumUp } from './sum-up.ts';

type Firm = { home?: string; domains?: string[] };

/** A page that arrived, assessed by itself: all that is needed to sum it up with others later. */
export const OnePage = z.object({
  assessment: Assessment,
  inPerimeter: z.object({
    speaker: Speaker,
    promotes: z.boolean(),
    thing: z.optional(z.enum(['derivatives', 'hardware wallets', 'unique tokens (NFTs)'])),
    selfCustody: z.boolean(),
    project: z.boolean(),
  }),
});
export type OnePage = z.infer<typeof OnePage>;

/**
 * Assesses a page that somebody looked at, as `assess` would, and keeps what summing up needs. Only
 * for pages that no persona visited: those are compared with one another, which takes them all.
 */
export function assessOne(
  observation: Observation,
  firm: Firm,
  detectLanguage: LanguageDetector,
): OnePage {
  const domains = firm.domains ?? [];
  const facts = factsOf(observation, { home: homeOutside(firm.home), domains, detectLanguage });
  const page = assessPage(observation, facts, domains);
  const url = observation.arrival.final;
  const pages = [{ ...page, url, visit: observation.visit.id }];
  const { findings, inPerimeter } = page;
  const assessment = sumUp({ input: url, url, firm, pages, findings, failed: [] });
  return { assessment, inPerimeter };
}

/** What pages come to together that were assessed one by one, as if they were one case. */
export function sumUpPages(pages: readonly OnePage[], firm: Firm, input: string): Assessment {
  const findings = pages.flatMap(({ assessment }) =>
    assessment.findings.map(({ without: _, ...finding }) => finding),
  );
  const each = pages.flatMap(({ assessment, inPerimeter }) =>
    (assessment.pages ?? []).map(({ url, visit, ...speaking }) => {
      return { url, visit, speaking, inPerimeter, notAssessed: assessment.notAssessed };
    }),
  );
  const url = each[0]?.url ?? input;
  return sumUp({ input, url, firm, pages: each, findings, failed: [] });
}
