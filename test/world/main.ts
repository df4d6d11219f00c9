import { startWorld } from './start-world.ts';

// Run by hand: the little internet stays up until Ctrl-C.
const world = await startWorld();
const lines = ['# exits.yaml', world.exitsYaml()];
for (const firm of world.firms) lines.push(`# ${firm.scenario}`, firm.caseYaml());
process.stdout.write(`${lines.join('\n')}\n`);
process.stderr.write(`The world is up on port ${world.port}. Ctrl-C ends it.\n`);
process.once('SIGINT', () => void world.close());
process.once('SIGTERM', () => void world.close());
