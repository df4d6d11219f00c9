import type { Facts } from '../facts/facts.ts';
import type { Observation } from '../observation/observation.ts';
import { catalogue } from '../signals/catalogue.ts';
import type { AssessedFinding, Assessment } from './assessment.ts';
import { heldBack } from './held-back.ts';
import { isProject } from './is-project.ts';
import { lookFor } from './look-for.ts';
import { pageTells } from './page-tells.ts';
import type { PageInPerimeter } from './perimeter.ts';
import { type RegisterKnown, registerStanding } from './register-standing.ts';
import { type Speaking, speakerOf } from './speaker-of.ts';
import { thingOutside } from './thing-outside.ts';
import { unreadable } from './unreadable.ts';

/** What one page comes to: its findings, what was left open, who speaks, what it shows of the firm. */
export type AssessedPage = {
  findings: AssessedFinding[];
  notAssessed: Assessment['notAssessed'];
  speaking: Speaking;
  inPerimeter: PageInPerimeter;
};

/** Looks for every signal on one page that was arrived at. */
export function assessPage(
  observation: Observation,
  facts: Facts,
  domains: readonly string[],
  register?: RegisterKnown,
): AssessedPage {
  const { findings, notAssessed } = lookFor(
    catalogue,
    observation,
    facts,
    unreadable(observation, facts),
  );
  const speaking = speakerOf({ observation, facts, domains, findings });
  const standing =
    register && registerStanding(register, { observation, speaker: speaking.speaker, findings });
  const about = { ...whatItIsAbout(observation, facts), ...(standing && { standing }) };
  return {
    findings: heldBack(findings, speaking, about),
    notAssessed,
    speaking,
    inPerimeter: {
      ...about,
      speaker: speaking.speaker,
      promotes: findings.some(
        ({ limb, points, strength }) =>
          limb === 'promotion' && points === 'towards' && strength !== 'context',
      ),
    },
  };
}

/** What can be told of the page's subject with the parts that there are. */
function whatItIsAbout({ parts }: Observation, facts: Facts) {
  const { text, document, links, forms } = parts;
  if (text === undefined || document === undefined || links === undefined || forms === undefined) {
    return { selfCustody: false, project: false };
  }
  const thing = thingOutside({ document, text }, facts);
  const opensAccounts =
    facts.callsToAction.some(({ kind }) => kind === 'sign-up') ||
    forms.forms.some(({ fields }) => fields.some(({ type }) => type === 'password'));
  return {
    ...(thing !== undefined && { thing }),
    selfCustody: !opensAccounts && pageTells('self-custody', text),
    project: isProject({ text, links, forms }, facts),
  };
}
