/** Name and version that every observation, assessment and report carries. */
export const tool = 'unsolicited 0.1.0';
