import type { Site } from './site.ts';

/**
 * A site for the geo matrix: which personas look at it, and what five blocks are to say. Its firm is
 * none of the demo's: a matrix takes dozens of visits.
 */
export type MatrixSite = Site & {
  firm: {
    name: string;
    home: string;
    host: string;
    /** Ids of the personas in the Union, and of the controls. */
    personas: string[];
    controls: string[];
    expected: MatrixExpected;
  };
};

type MatrixExpected = {
  /** The signal that tells the arms apart, and what is to be said of it on the whole. */
  signal: string;
  /** `even`: shown to all alike, so that there is nothing to label. */
  label: 'geo-conditional' | 'language-conditional' | 'unstable' | 'even';
  /** Member states that the label names, where it is geo-conditional. */
  memberStates: string[];
  /** How far visitors of a state get, where that is not simply open. */
  access: Record<string, string>;
};
