/** A firm and its stops as a `case.yaml`. */
export function caseYaml(content: {
  name: string;
  home?: string;
  domains: string[];
  stops: { url: string; role?: string }[];
}): string {
  const stops = content.stops.map(
    ({ url, role }) => `  - { url: "${url}"${role ? `, role: ${role}` : ''} }`,
  );
  return [
    'firm:',
    `  name: ${JSON.stringify(content.name)}`,
    ...(content.home ? [`  home: "${content.home}"`] : []),
    `  domains: [${content.domains.join(', ')}]`,
    'stops:',
    ...stops,
    '',
  ].join('\n');
}
